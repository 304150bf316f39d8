import { AppError } from '../../core/shared/app-error'
import type { InspectionBase } from '../inspection-base'
import { visitRows, type VisitRow, type VisitRowDeps } from '../visit-rows'
import type { Outputs } from '../words'
import { inspectionRow } from './list-inspections'

export type FindInspectionDeps = VisitRowDeps & Pick<InspectionBase, 'inspections' | 'visits'>

/** Serves `inspection.find`: one round with its visits. */
export const findInspection =
  (deps: FindInspectionDeps) =>
  ({ id }: { readonly id: string }): Outputs['inspection']['find'] => {
    const inspection = deps.inspections.findById(id)
    if (inspection === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    const visits = deps.visits.listByInspection(id)
    const sheets = deps.sheets.listByInspection(id)
    return {
      inspection: inspectionRow(inspection, visits.length, deps.sheets.countByInspection(id)),
      visits: visitRows(deps, visits, sheets),
      teams: inspection.teams.map(({ name, members }) => ({ name, members: [...members] })),
    }
  }

/** Serves `inspection.findVisit`. */
export const findVisit =
  (deps: FindInspectionDeps) =>
  ({ id }: { readonly id: string }): VisitRow => {
    const visit = deps.visits.findById(id)
    const [row] = visit === undefined ? [] : visitRows(deps, [visit], deps.sheets.listByVisit(id))
    if (row === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    return row
  }
