import { AppError } from '../../core/shared/app-error'
import type { InspectionBase } from '../inspection-base'
import { readSubjects } from '../subjects'
import type { Inputs, Outputs } from '../words'
import { chooseSheet, nextNumber } from './choose-sheet'
import { openSheet, type OpenSheetDeps } from './open-sheet'

export type AddSheetDeps = OpenSheetDeps &
  Pick<InspectionBase, 'once' | 'templates' | 'retirements' | 'visits' | 'sheets' | 'organizations' | 'postings' | 'divisions'>

/** Serves `inspection.addSheet`: an empty sheet more in a visit, the next one where questionnaires are numbered. */
export const addSheet =
  (deps: AddSheetDeps) =>
  ({ requestId, visitId, ...wish }: Inputs['inspection']['addSheet'], who: string): Outputs['inspection']['addSheet'] =>
    deps.once(requestId, () => {
      const visit = deps.visits.findById(visitId)
      if (visit === undefined) throw new AppError('NOT_FOUND', { at: 'visitId' })
      const chosen = chooseSheet(deps, readSubjects(deps), wish, visit.clinicId, '')
      const number = nextNumber(chosen, deps.sheets.listByVisit(visitId), '')
      const deed = { who, seenRevision: null, reason: null }
      const sheet = openSheet(deps, visitId, chosen.version, chosen.key, deed, number)
      deps.desk.put(sheet)
      return { sheetId: sheet.pins.id, number: number ?? null }
    })
