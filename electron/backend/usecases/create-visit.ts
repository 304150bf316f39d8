import { nextVisitCode } from '../../core/inspection/next-visit-code'
import { AppError } from '../../core/shared/app-error'
import type { Visit } from '../../store/visit.repo'
import type { InspectionBase } from '../inspection-base'
import type { SheetAtHand } from '../sheet-desk'
import { readSubjects } from '../subjects'
import type { Inputs, Outputs } from '../words'
import { chooseSheet, nextNumber } from './choose-sheet'
import { inspectionOf } from './inspection-named'
import { openSheet, type OpenSheetDeps } from './open-sheet'
import { expectMayGo } from './plan/expect-may-go'
import type { PlanStateDeps } from './plan/plan-state'

export type CreateVisitDeps = OpenSheetDeps &
  PlanStateDeps &
  Pick<
    InspectionBase,
    'once' | 'journal' | 'inspections' | 'templates' | 'retirements' | 'visits' | 'organizations' | 'postings' | 'divisions'
  >

/** Serves `inspection.createVisit`: a visit entered by hand, with an empty sheet for each subject chosen. @throws AppError as `expectMayGo` and `chooseSheet`, VISIT_EXISTS */
export const createVisit =
  (deps: CreateVisitDeps) =>
  ({ requestId, ...input }: Inputs['inspection']['createVisit'], who: string): Outputs['inspection']['createVisit'] =>
    deps.once(requestId, () => {
      const inspection = inspectionOf(deps.inspections, input.inspectionId)
      expectMayGo(deps, input)
      const subjects = readSubjects(deps)
      const chosen = input.sheets.map((sheet, index) => chooseSheet(deps, subjects, sheet, input.clinicId, `sheets.${index}.`))
      const visits = deps.visits.listByInspection(inspection.id)
      if (visits.some((visit) => visit.clinicId === input.clinicId && visit.visitOn === input.visitOn)) {
        throw new AppError('VISIT_EXISTS', { at: 'visitOn' })
      }
      const visit: Visit = {
        id: deps.newId(),
        inspectionId: inspection.id,
        code: nextVisitCode(
          inspection.code,
          visits.map((one) => one.code),
        ),
        clinicId: input.clinicId,
        visitOn: input.visitOn,
        teamName: input.teamName,
        members: input.members,
        imported: null,
      }
      deps.visits.insert(visit)
      deps.journal.append({ who, what: 'visit.created', entity: `visit/${visit.id}`, before: null, after: visit, reason: null })
      const deed = { who, seenRevision: null, reason: null }
      const sheets = chosen.reduce<readonly SheetAtHand[]>((opened, one, index) => {
        const present = opened.map(({ pins }) => pins)
        const number = nextNumber(one, present, `sheets.${index}.`)
        return [...opened, openSheet(deps, visit.id, one.version, one.key, deed, number)]
      }, [])
      for (const sheet of sheets) deps.desk.put(sheet)
      return { id: visit.id, sheetIds: sheets.map((sheet) => sheet.pins.id) }
    })
