import { officialOrder } from '../core/registry/organization'
import { sheetStatus } from '../core/inspection/sheet'
import type { SubjectRole } from '../core/scoring/template'
import { groupBy } from '../core/shared/group-by'
import type { ListedSheet } from '../store/sheet.repo'
import type { Visit } from '../store/visit.repo'
import type { InspectionBase } from './inspection-base'
import { sheetFigures } from './sheet-figures'
import { readSubjects, type Subjects } from './subjects'
import type { Outputs } from './words'

export type VisitRow = Outputs['inspection']['findVisit']
type SheetLine = VisitRow['sheets'][number]
export type VisitRowDeps = Pick<InspectionBase, 'organizations' | 'postings' | 'divisions' | 'sheets' | 'templates'>

const ROLES: readonly SubjectRole[] = ['supporting_org', 'recipient_org', 'dispatched_staff', 'patient']

/**
 * Makes the rows of lists from visits and their sheets; the registry is read once for all.
 * @param reviews Sheets of stages other than the inspection, to stand apart.
 */
export function visitRows(
  deps: VisitRowDeps,
  visits: readonly Visit[],
  sheets: readonly ListedSheet[],
  reviews: readonly ListedSheet[] = [],
): VisitRow[] {
  const subjects = readSubjects(deps)
  const [sheetsOf, reviewsOf] = [sheets, reviews].map((all) => groupBy(all, ({ visitId }) => visitId))
  const linesOf = (visit: Visit, of: typeof sheetsOf): SheetLine[] =>
    (of?.get(visit.id) ?? []).map((sheet) => sheetLine(deps, subjects, sheet)).sort(byRole)
  return visits
    .map((visit) => ({ visit, clinic: subjects.organizationOf(visit.clinicId) }))
    .sort((a, b) =>
      a.visit.visitOn === b.visit.visitOn ? officialOrder(a.clinic, b.clinic) : a.visit.visitOn < b.visit.visitOn ? -1 : 1,
    )
    .map(({ visit, clinic }) => ({
      id: visit.id,
      code: visit.code,
      visitOn: visit.visitOn,
      clinicId: clinic.id,
      clinicCode: clinic.code,
      clinicName: clinic.name,
      countyName: subjects.countyOf(clinic),
      teamName: visit.teamName,
      members: [...visit.members],
      sheets: linesOf(visit, sheetsOf),
      reviews: linesOf(visit, reviewsOf),
      searchKeys: [...clinic.searchKeys],
    }))
}

const KINDS: readonly SheetLine['kind'][] = ['scored', 'graded', 'questionnaire']

/** Of one role the sheet in points first, then by number. */
const byRole = (a: SheetLine, b: SheetLine): number =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  (a.number ?? 0) - (b.number ?? 0)

function sheetLine({ templates }: VisitRowDeps, subjects: Subjects, sheet: ListedSheet): SheetLine {
  const subject = subjects.subjectOf(sheet)
  const version = templates.find(sheet.templateId, sheet.templateVersion)
  if (version === undefined) throw new Error(`sheet ${sheet.id} of an unknown template`)
  return {
    sheetId: sheet.id,
    templateId: sheet.templateId,
    templateVersion: sheet.templateVersion,
    role: sheet.role,
    subjectCode: subject.code,
    subjectName: subject.name,
    number: sheet.number ?? null,
    stage: sheet.stage,
    status: sheetStatus(sheet.finishedAt, sheet.score),
    ...sheetFigures(sheet, version.template),
  }
}
