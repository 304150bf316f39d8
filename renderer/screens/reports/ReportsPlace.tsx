import { usePlace } from '../../hooks/usePlace'
import { IssuedScreen } from './IssuedScreen'
import { OfficialScreen } from './official/OfficialScreen'
import { ReportsScreen } from './ReportsScreen'
import { reportViewOf, type ReportView } from './ReportViews'

const SCREENS: Readonly<Record<ReportView, () => React.JSX.Element>> = {
  papers: ReportsScreen,
  official: OfficialScreen,
  issued: IssuedScreen,
}

/** 报告: papers that are printed as they are, 公文 that are written first, and the register of what was handed out. */
export function ReportsPlace() {
  const Screen = SCREENS[reportViewOf(usePlace().params.view)]
  return <Screen />
}
