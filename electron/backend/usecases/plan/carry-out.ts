import { AppError } from '../../../core/shared/app-error'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { createVisit, type CreateVisitDeps } from '../create-visit'
import { listSubjects } from '../list-subjects'
import { expectOpen } from './plan-days'
import { readPlan, type PlanStateDeps } from './plan-state'

type CarryOutDeps = PlanStateDeps & CreateVisitDeps & Pick<InspectionBase, 'pairings'>

/**
 * Serves `plan.carryOut`: a site visit as it was planned, with the sheets in points of all who are looked at there.
 * @throws AppError UNIT_VISITED, NOT_FOUND while the clinic has no day, SUBJECT_UNKNOWN without a template, and as `createVisit`, which judges again whether the team may go
 */
export const carryOutVisit =
  (deps: CarryOutDeps) =>
  ({ requestId, inspectionId, clinicId }: Inputs['plan']['carryOut'], who: string): Outputs['plan']['carryOut'] =>
    deps.once(requestId, () => {
      const plan = readPlan(deps, inspectionId)
      expectOpen(plan, clinicId)
      const planned = plan.visits.find((one) => one.clinicId === clinicId)
      const team = plan.teams.find(({ id }) => id === planned?.teamId)
      if (planned === undefined || team === undefined) throw new AppError('NOT_FOUND', { at: 'clinicId' })
      const { visitOn } = planned
      const sheets = listSubjects(deps)({ clinicId, visitOn })
        .filter(({ kind }) => kind === 'scored')
        .map(({ templateId, templateVersion, subjectCode }) => ({ templateId, templateVersion, subjectCode }))
      if (sheets.length === 0) throw new AppError('SUBJECT_UNKNOWN', { at: 'clinicId' })
      const members = team.members.map(({ name }) => name)
      const visit = { inspectionId: plan.round.id, clinicId, visitOn, teamName: team.name, members, sheets }
      const { id, sheetIds } = createVisit(deps)({ requestId: deps.newId(), ...visit }, who)
      return { visitId: id, sheetIds }
    })
