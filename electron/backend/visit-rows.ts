import { officialOrder } from '../core/registry/organization'
import { sheetStatus } from '../core/inspection/sheet'
import type { SubjectRole } from '../core/scoring/template'
import type { ScoredSheet } from '../store/sheet.repo'
import type { Visit } from '../store/visit.repo'
import type { InspectionBase } from './inspection-base'
import { readSubjects, type Subjects } from './subjects'
import type { Outputs } from './words'

export type VisitRow = Outputs['inspection']['findVisit']
type SheetLine = VisitRow['sheets'][number]
export type VisitRowDeps = Pick<InspectionBase, 'organizations' | 'postings' | 'divisions' | 'sheets'>

const ROLES: readonly SubjectRole[] = ['supporting_org', 'recipient_org', 'dispatched_staff', 'patient']

/** Makes the rows of lists from visits and their sheets; the registry is read once for all. */
export function visitRows(deps: VisitRowDeps, visits: readonly Visit[], sheets: readonly ScoredSheet[]): VisitRow[] {
  const subjects = readSubjects(deps)
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
      sheets: sheets
        .filter((sheet) => sheet.visitId === visit.id)
        .map((sheet) => sheetLine(subjects, sheet))
        .sort(byRole),
      searchKeys: [...clinic.searchKeys],
    }))
}

const byRole = (a: SheetLine, b: SheetLine): number => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)

function sheetLine(subjects: Subjects, sheet: ScoredSheet): SheetLine {
  const { score } = sheet
  const subject = subjects.subjectOf(sheet)
  return {
    sheetId: sheet.id,
    templateId: sheet.templateId,
    templateVersion: sheet.templateVersion,
    role: sheet.role,
    subjectCode: subject.code,
    subjectName: subject.name,
    status: sheetStatus(sheet.finishedAt, score),
    answered: score.answered,
    of: score.of,
    total: score.total,
    rangeMin: score.range.min,
    rangeMax: score.range.max,
    grade: score.grade,
    vetoes: [...score.vetoes],
    lossItems: score.items.filter((item) => item.lost.length > 0).length,
    notApplicable: score.items.filter((item) => item.state === 'not_applicable').length,
  }
}
