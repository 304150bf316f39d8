import { usePlace } from '../../hooks/usePlace'
import { SheetScreen } from './sheet/SheetScreen'
import { VisitsScreen } from './VisitsScreen'

/** 督查: the visits of a round, or the score sheet of one subject. */
export function InspectionsScreen() {
  const { params } = usePlace()
  return params.sheetId === undefined ? <VisitsScreen /> : <SheetScreen sheetId={params.sheetId} />
}
