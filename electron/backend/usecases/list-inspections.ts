import type { Inspection } from '../../store/inspection.repo'
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
        inspectionRow(inspection, visits.listByInspection(inspection.id).length, sheets.countByInspection(inspection.id)),
      )

export function inspectionRow(
  inspection: Inspection,
  visits: number,
  counts: { readonly sheets: number; readonly finished: number },
): InspectionRow {
  const { teams: _teams, ...row } = inspection
  return { ...row, visits, ...counts }
}
