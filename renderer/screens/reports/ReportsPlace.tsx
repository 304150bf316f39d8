import { usePlace } from '../../hooks/usePlace'
import { CircularScreen } from './official/CircularScreen'
import { ReportsScreen } from './ReportsScreen'
import { reportViewOf } from './ReportViews'

/** 报告: papers of the units of a round, and the 通报 on the round itself. */
export function ReportsPlace() {
  const { params } = usePlace()
  return reportViewOf(params.view) === 'circular' ? <CircularScreen /> : <ReportsScreen />
}
