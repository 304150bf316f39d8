import { usePlace } from '../../hooks/usePlace'
import { CallsScreen } from './calls/CallsScreen'
import { viewOf } from './InspectionViews'
import { InterviewsScreen } from './interviews/InterviewsScreen'
import { PlanScreen } from './plan/PlanScreen'
import { SelfScreen } from './self/SelfScreen'
import { SheetScreen } from './sheet/SheetScreen'
import { VisitsScreen } from './VisitsScreen'

/** 督查: the plan of a round, its visits and self-assessments, or the score sheet of one subject. */
export function InspectionsScreen() {
  const { params } = usePlace()
  if (params.sheetId !== undefined) return <SheetScreen sheetId={params.sheetId} />
  if (params.task === 'calls' && params.visitId !== undefined) return <CallsScreen visitId={params.visitId} />
  if (params.task === 'interviews' && params.visitId !== undefined) return <InterviewsScreen visitId={params.visitId} />
  if (viewOf(params.view) === 'plan') return <PlanScreen />
  return viewOf(params.view) === 'self' ? <SelfScreen /> : <VisitsScreen />
}
