import type { Inspection } from '../../store/inspection.repo'
import type { ScoredSheet } from '../../store/sheet.repo'
import type { InspectionBase } from '../inspection-base'
import type { Outputs } from '../words'

export type InspectionRow = Outputs['inspection']['list'][number]

/** Serves `inspection.list`: the rounds, the latest first. */
export const listInspections =
  ({ inspections, visits, sheets }: Pick<InspectionBase, 'inspections' | 'visits' | 'sheets'>) =>
  (): InspectionRow[] =>
    inspections
      .listAll()
      .map((inspection) =>
        inspectionRow(inspection, visits.listByInspection(inspection.id).length, sheets.listByInspection(inspection.id)),
      )

export function inspectionRow(inspection: Inspection, visits: number, sheets: readonly ScoredSheet[]): InspectionRow {
  const { teams: _teams, ...row } = inspection
  return { ...row, visits, sheets: sheets.length, finished: sheets.filter((sheet) => sheet.finishedAt !== null).length }
}
