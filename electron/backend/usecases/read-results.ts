import { sheetStatus } from '../../core/inspection/sheet'
import type { Pairing } from '../../core/pairing/pairing'
import type { InspectionBase } from '../inspection-base'
import { readSubjects } from '../subjects'
import type { InspectionReads } from '../workspace-base'

type ReadDeps = Pick<InspectionBase, 'templates' | 'visits' | 'sheets' | 'organizations' | 'postings' | 'divisions'>

/** What the pages of the registry show of inspections. */
export function inspectionReads(deps: ReadDeps): InspectionReads {
  return {
    counts: () => ({ templates: deps.templates.count(), visits: deps.visits.count(), sheets: deps.sheets.count() }),

    listSheetsOfOrganization(organizationId) {
      const subjects = readSubjects(deps)
      return deps.sheets
        .listByOrganization(organizationId)
        .map((sheet) => ({
          sheetId: sheet.id,
          visitId: sheet.visitId,
          visitOn: deps.visits.findById(sheet.visitId)?.visitOn ?? '',
          role: sheet.role,
          subjectName: subjects.subjectOf(sheet).name,
          status: sheetStatus(sheet.finishedAt, sheet.score),
          total: sheet.score.total,
          grade: sheet.score.grade,
          vetoes: [...sheet.score.vetoes],
        }))
        .sort((a, b) => (a.visitOn === b.visitOn ? 0 : a.visitOn > b.visitOn ? -1 : 1))
    },

    listVisitsOfPairing: (pairing: Pairing) =>
      deps.visits.listByClinic(pairing.recipientId, pairing.startsOn, pairing.endsOn).map((visit) => {
        const sheet = deps.sheets.listByVisit(visit.id).find((one) => one.organizationId === pairing.supporterId)
        return {
          visitId: visit.id,
          code: visit.code,
          visitOn: visit.visitOn,
          teamName: visit.teamName,
          status: sheet === undefined ? 'none' : sheetStatus(sheet.finishedAt, sheet.score),
          total: sheet?.score.total ?? null,
          grade: sheet?.score.grade ?? null,
          vetoes: [...(sheet?.score.vetoes ?? [])],
        }
      }),
  }
}
