import { usePlace } from '../../hooks/usePlace'
import { OfficialScreen } from './official/OfficialScreen'
import { ReportsScreen } from './ReportsScreen'
import { reportViewOf } from './ReportViews'

/** 报告: papers of the units of a round, and the 公文 on the round itself. */
export function ReportsPlace() {
  const { params } = usePlace()
  return reportViewOf(params.view) === 'official' ? <OfficialScreen /> : <ReportsScreen />
}
