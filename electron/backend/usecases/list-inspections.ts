import type { Inspection } from '../../store/inspection.repo'
import type { InspectionBase } from '../inspection-base'
import type { Outputs } from '../words'

export type InspectionRow = Outputs['inspection']['list'][number]

/** Serves `inspection.list`: the rounds, the latest first. */
export const listInspections =
  (deps: InspectionRowDeps & Pick<InspectionBase, 'inspections' | 'visits'>) => (): InspectionRow[] =>
    deps.inspections
      .listAll()
      .map((inspection) => inspectionRow(deps, inspection, deps.visits.listByInspection(inspection.id).length))

export type InspectionRowDeps = Pick<InspectionBase, 'sheets' | 'roundLocks'>

export function inspectionRow({ sheets, roundLocks }: InspectionRowDeps, inspection: Inspection, visits: number): InspectionRow {
  const { teams: _teams, ...row } = inspection
  const lock = roundLocks.find(inspection.id)
  return {
    ...row,
    visits,
    ...sheets.countByInspection(inspection.id),
    lock: lock === undefined ? null : { lockedAt: lock.lockedAt, lockedBy: lock.lockedBy },
  }
}
