import { nextVisitCode } from '../../core/inspection/next-visit-code'
import { AppError } from '../../core/shared/app-error'
import type { Visit } from '../../store/visit.repo'
import type { TemplateVersion } from '../../store/template.repo'
import type { InspectionBase } from '../inspection-base'
import { readSubjects, type SubjectKey, type Subjects } from '../subjects'
import type { Inputs, Outputs } from '../words'
import { inspectionOf } from './inspection-named'
import { openSheet, type OpenSheetDeps } from './open-sheet'

export type CreateVisitDeps = OpenSheetDeps &
  Pick<
    InspectionBase,
    'once' | 'journal' | 'inspections' | 'templates' | 'retirements' | 'visits' | 'organizations' | 'postings' | 'divisions'
  >
type Input = Inputs['inspection']['createVisit']

/** Serves `inspection.createVisit`: a visit entered by hand, with an empty sheet for each subject chosen. */
export const createVisit =
  (deps: CreateVisitDeps) =>
  ({ requestId, ...input }: Input, who: string): Outputs['inspection']['createVisit'] =>
    deps.once(requestId, () => {
      const inspection = inspectionOf(deps.inspections, input.inspectionId)
      const subjects = readSubjects(deps)
      const chosen = input.sheets.map((sheet, index) => choose(deps, subjects, sheet, input.clinicId, `sheets.${index}`))
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
      const sheets = chosen.map(({ version, key }) => openSheet(deps, visit.id, version, key, deed))
      for (const sheet of sheets) deps.desk.put(sheet)
      return { id: visit.id, sheetIds: sheets.map((sheet) => sheet.pins.id) }
    })

/** @throws AppError SUBJECT_UNKNOWN, TEMPLATE_UNKNOWN, TEMPLATE_RETIRED */
function choose(
  { templates, retirements }: CreateVisitDeps,
  subjects: Subjects,
  { templateId, templateVersion, subjectCode }: Input['sheets'][number],
  clinicId: string,
  at: string,
): { readonly version: TemplateVersion; readonly key: SubjectKey } {
  const version = templates.find(templateId, templateVersion)
  if (version === undefined) throw new AppError('TEMPLATE_UNKNOWN', { at: `${at}.templateId` })
  if (retirements.find(templateId, templateVersion) !== undefined)
    throw new AppError('TEMPLATE_RETIRED', { at: `${at}.templateId` })
  const key = subjects.findKey(version.template.subject, subjectCode)
  const isOfOtherClinic = key?.role === 'recipient_org' && key.organizationId !== clinicId
  if (key === undefined || isOfOtherClinic) throw new AppError('SUBJECT_UNKNOWN', { at: `${at}.subjectCode`, code: subjectCode })
  return { version, key }
}
