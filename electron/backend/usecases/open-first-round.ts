import type { Inspection } from '../../store/inspection.repo'
import type { InspectionBase } from '../inspection-base'
import { filled, TEXTS } from '../texts'
import { openRound } from './open-round'

/** Opens the round that a new workspace begins with: this year's. */
export const openFirstRound =
  (deps: Pick<InspectionBase, 'inspections' | 'plans' | 'journal' | 'inTransaction' | 'newId' | 'settings' | 'today'>) =>
  (who: string): Inspection => {
    const year = deps.today().slice(0, 4)
    const name = filled(TEXTS[deps.settings.read().language].firstRound, { year })
    return openRound(deps)({ code: year, name, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, teams: [] }, who)
  }
