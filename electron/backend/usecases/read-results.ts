import { sheetStatus } from '../../core/inspection/sheet'
import type { Pairing } from '../../core/pairing/pairing'
import type { ListedSheet } from '../../store/sheet.repo'
import type { InspectionBase } from '../inspection-base'
import { sheetFigures } from '../sheet-figures'
import { readSubjects } from '../subjects'
import type { InspectionReads } from '../workspace-base'

type ReadDeps = Pick<InspectionBase, 'templates' | 'visits' | 'sheets' | 'findings' | 'organizations' | 'postings' | 'divisions'>

/** What the pages of the registry show of inspections. */
export function inspectionReads(deps: ReadDeps): InspectionReads {
  return {
    counts: () => ({ templates: deps.templates.count(), visits: deps.visits.count(), sheets: deps.sheets.count() }),

    listSheetsOfOrganization(organizationId) {
      // What single patients said stays with the visit.
      const sheets = deps.sheets.listByOrganization(organizationId).filter(({ kind }) => kind !== 'questionnaire')
      if (sheets.length === 0) return [] // who is who is read from the whole registry
      const subjects = readSubjects(deps)
      return sheets
        .map((sheet) => ({
          sheetId: sheet.id,
          visitId: sheet.visitId,
          visitOn: deps.visits.findById(sheet.visitId)?.visitOn ?? '',
          role: sheet.role,
          subjectName: subjects.subjectOf(sheet).name,
          status: sheetStatus(sheet.finishedAt, sheet.score),
          ...outcomeOf(deps, sheet),
        }))
        .sort((a, b) => (a.visitOn === b.visitOn ? 0 : a.visitOn > b.visitOn ? -1 : 1))
    },

    listFindingsOfOrganization: (organizationId) =>
      deps.sheets
        .listByOrganization(organizationId)
        .flatMap((sheet) => deps.sheets.listChain(sheet.id).map((id) => ({ ...sheet, id })))
        .flatMap((sheet) => deps.findings.listBySheet(sheet.id).map((finding) => ({ finding, sheet })))
        .map(({ finding: { id, problem, severity, dueOn }, sheet }) => ({
          id,
          sheetId: sheet.id,
          visitId: sheet.visitId,
          visitOn: deps.visits.findById(sheet.visitId)?.visitOn ?? '',
          problem,
          severity,
          dueOn,
        }))
        .sort((a, b) => compareDue(a.dueOn, b.dueOn)),

    listVisitsOfPairing: (pairing: Pairing) =>
      deps.visits.listByClinic(pairing.recipientId, pairing.startsOn, pairing.endsOn).map((visit) => {
        const sheets = deps.sheets.listByVisit(visit.id).filter((one) => one.organizationId === pairing.supporterId)
        const sheet = sheets.find(({ kind }) => kind === 'scored')
        return {
          visitId: visit.id,
          code: visit.code,
          visitOn: visit.visitOn,
          teamName: visit.teamName,
          status: sheet === undefined ? 'none' : sheetStatus(sheet.finishedAt, sheet.score),
          ...(sheet === undefined ? { total: null, grade: null, vetoes: [] } : outcomeOf(deps, sheet)),
        }
      }),
  }
}

/** Total and grade; of a graded sheet, in place of the grade, the last of the standards it passed. */
function outcomeOf({ templates }: ReadDeps, sheet: ListedSheet) {
  const version = templates.find(sheet.templateId, sheet.templateVersion)
  if (version === undefined) throw new Error(`sheet ${sheet.id} of an unknown template`)
  const { total, grade, vetoes, passed } = sheetFigures(sheet, version.template)
  return { total, grade: grade ?? passed.at(-1) ?? null, vetoes }
}

const compareDue = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1
