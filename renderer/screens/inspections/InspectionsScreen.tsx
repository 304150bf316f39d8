import { usePlace } from '../../hooks/usePlace'
import { viewOf } from './InspectionViews'
import { SelfScreen } from './self/SelfScreen'
import { SheetScreen } from './sheet/SheetScreen'
import { VisitsScreen } from './VisitsScreen'

/** 督查: the visits of a round, its self-assessments, or the score sheet of one subject. */
export function InspectionsScreen() {
  const { params } = usePlace()
  if (params.sheetId !== undefined) return <SheetScreen sheetId={params.sheetId} />
  return viewOf(params.view) === 'self' ? <SelfScreen /> : <VisitsScreen />
}
