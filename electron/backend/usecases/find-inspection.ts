import { AppError } from '../../core/shared/app-error'
import type { InspectionBase } from '../inspection-base'
import { visitRows, type VisitRow, type VisitRowDeps } from '../visit-rows'
import type { Outputs } from '../words'
import type { ListedSheet } from '../../store/sheet.repo'
import { inspectionRow, type InspectionRowDeps } from './list-inspections'

export type FindInspectionDeps = VisitRowDeps & InspectionRowDeps & Pick<InspectionBase, 'inspections' | 'visits'>

/** Serves `inspection.find`: one round with its visits. */
export const findInspection =
  (deps: FindInspectionDeps) =>
  ({ id }: { readonly id: string }): Outputs['inspection']['find'] => {
    const inspection = deps.inspections.findById(id)
    if (inspection === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    const visits = deps.visits.listByInspection(id)
    const [sheets, reviews] = byStage(deps.sheets.listStagesOfInspection(id))
    return {
      inspection: inspectionRow(deps, inspection, visits.length),
      visits: visitRows(deps, visits, sheets, reviews),
      teams: inspection.teams.map(({ name, members }) => ({ name, members: [...members] })),
    }
  }

/** Serves `inspection.findVisit`. */
export const findVisit =
  (deps: FindInspectionDeps) =>
  ({ id }: { readonly id: string }): VisitRow => {
    const visit = deps.visits.findById(id)
    const [sheets, reviews] = byStage(deps.sheets.listStagesOfVisit(id))
    const [row] = visit === undefined ? [] : visitRows(deps, [visit], sheets, reviews)
    if (row === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    return row
  }

/** What inspectors found, and the sheets of the other stages. */
const byStage = (sheets: readonly ListedSheet[]): readonly [readonly ListedSheet[], readonly ListedSheet[]] => [
  sheets.filter(({ stage }) => stage === 'inspection'),
  sheets.filter(({ stage }) => stage !== 'inspection'),
]
