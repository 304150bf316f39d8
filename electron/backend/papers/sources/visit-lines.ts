import type { SheetStatus } from '../../../core/inspection/sheet'
import type { Inspection } from '../../../store/inspection.repo'
import type { InspectionBase } from '../../inspection-base'
import { visitRows, type VisitRow, type VisitRowDeps } from '../../visit-rows'
import { openKeptLists, type KeptListsDeps } from '../kept-lists'
import type { PaperLine } from '../paper-source'

export type RoundVisitsDeps = VisitRowDeps & KeptListsDeps & Pick<InspectionBase, 'visits'>
/** The visits of a round with what the inspectors found, in the order of the lists. */
export type VisitsOf = (inspection: Inspection) => readonly VisitRow[]

/** Read once for all kinds that are listed by visits. */
export function roundVisits(deps: RoundVisitsDeps): VisitsOf {
  const kept = openKeptLists<readonly VisitRow[]>(deps)
  return ({ id }) => kept(id, () => visitRows(deps, deps.visits.listByInspection(id), deps.sheets.listByInspection(id)))
}

type Sheet = VisitRow['sheets'][number]

/** The line of a paper on one sheet of a visit. */
export function sheetLine(
  visit: VisitRow,
  { sheetId, role, subjectCode, subjectName, status }: Sheet,
  { kind, inspectionId, name, paper }: Pick<PaperLine, 'kind' | 'inspectionId' | 'name'> & { readonly paper: string },
): PaperLine {
  const unit = role === 'dispatched_staff' ? `${visit.clinicName}${subjectName}` : subjectName
  return {
    ...{ kind, subject: sheetId, inspectionId, role, place: visit.clinicName, name, on: visit.visitOn, status },
    codes: [subjectCode, visit.code],
    naming: { unit, paper, date: visit.visitOn },
  }
}

/** How far sheets are that stand together: as far as the one that lacks most. */
export const statusOfAll = (sheets: readonly Pick<Sheet, 'status'>[]): SheetStatus =>
  (['draft', 'complete'] as const).find((open) => sheets.some(({ status }) => status === open)) ?? 'finished'

export type UnitSheet = Sheet & {
  /** How many questionnaires it stands for; 0 of a sheet. */
  readonly forms: number
}

/** The sheets of a visit; the questionnaires of a unit stand as one, under the first of them. */
export function unitSheets({ sheets }: VisitRow): readonly UnitSheet[] {
  const summed = new Set<string>()
  return sheets.flatMap((sheet): UnitSheet[] => {
    if (sheet.kind !== 'questionnaire') return [{ ...sheet, forms: 0 }]
    const key = JSON.stringify([sheet.templateId, sheet.templateVersion, sheet.subjectCode])
    if (summed.has(key)) return []
    summed.add(key)
    const forms = sheets.filter(
      ({ templateId, templateVersion, subjectCode }) => JSON.stringify([templateId, templateVersion, subjectCode]) === key,
    )
    return [{ ...sheet, status: statusOfAll(forms), forms: forms.length }]
  })
}
