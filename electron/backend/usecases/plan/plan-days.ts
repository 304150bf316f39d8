import type { PlannedDay } from '../../../core/inspection/plan/plan'
import { spreadVisits } from '../../../core/inspection/plan/spread-visits'
import { AppError } from '../../../core/shared/app-error'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { planEntity, readPlan, type PlanState, type PlanStateDeps } from './plan-state'

type PlanDaysDeps = PlanStateDeps & Pick<InspectionBase, 'once' | 'journal' | 'now'>

/** Serves `plan.spread`. @throws AppError PLAN_WITHOUT_TEAMS, PLAN_WITHOUT_DAYS */
export const spreadPlan =
  (deps: PlanDaysDeps) =>
  ({ requestId, inspectionId, which }: Inputs['plan']['spread'], who: string): Outputs['plan']['spread'] =>
    deps.once(requestId, () => {
      const plan = readPlan(deps, inspectionId)
      if (plan.teams.length === 0) throw new AppError('PLAN_WITHOUT_TEAMS')
      if (plan.days.length === 0) throw new AppError('PLAN_WITHOUT_DAYS', { from: plan.round.startsOn, to: plan.round.endsOn })
      const { visits, left } = spreadVisits({
        units: unitsToPlace(deps, plan, which),
        teams: plan.teams,
        days: plan.days,
        fixed: fixedDays(plan, which),
        avoids: plan.avoids,
      })
      for (const visit of visits) deps.plans.putVisit(plan.round.id, { ...visit, overrideReason: '' })
      for (const clinicId of left) deps.plans.removeVisit(plan.round.id, clinicId)
      const after = { which, visits, left }
      const entry = { who, what: 'plan.spread', entity: planEntity(plan.round.id), before: null, after, reason: null }
      return { savedAt: deps.journal.append(entry).at, planned: visits.length, left: [...left] }
    })

/** Clinics that were not visited, without those of which nothing is known any more. */
function unitsToPlace(
  { organizations }: Pick<PlanDaysDeps, 'organizations'>,
  { units, visits }: PlanState,
  which: 'fill' | 'all',
) {
  const stays = new Set(visits.filter(({ visitId }) => visitId !== null || which === 'fill').map(({ clinicId }) => clinicId))
  const chosen = new Set(units.map(({ organizationId }) => organizationId))
  return organizations
    .listAll()
    .map(({ id, divisionCode }, order) => ({ id, divisionCode, order }))
    .filter(({ id }) => chosen.has(id) && !stays.has(id))
}

/** What stays on its day: carried out, or, when only the rest is filled, planned. */
const fixedDays = ({ visits }: PlanState, which: 'fill' | 'all'): PlannedDay[] =>
  visits.flatMap(({ clinicId, teamId, visitOn, visitId }) =>
    teamId !== null && (visitId !== null || which === 'fill') ? [{ clinicId, teamId, visitOn }] : [],
  )

/** Serves `plan.place`. @throws AppError AVOIDANCE, PLAN_DAY_OFF, UNIT_VISITED, NOT_FOUND */
export const placeVisit =
  (deps: PlanDaysDeps) =>
  ({ requestId, inspectionId, ...wished }: Inputs['plan']['place'], who: string): Outputs['plan']['place'] =>
    deps.once(requestId, () => {
      const { clinicId, teamId, visitOn, overrideReason } = wished
      const plan = readPlan(deps, inspectionId)
      expectOpen(plan, clinicId)
      const team = plan.teams.find(({ id }) => id === teamId)
      if (team === undefined) throw new AppError('NOT_FOUND', { at: 'teamId' })
      if (!plan.days.includes(visitOn)) throw new AppError('PLAN_DAY_OFF', { at: 'visitOn', day: visitOn })
      const avoided = plan.avoids(team, clinicId)
      const [first] = avoided
      if (first !== undefined && overrideReason === null) {
        throw new AppError('AVOIDANCE', { at: 'teamId', team: team.name, member: first.memberName })
      }
      const before = deps.plans.listVisits(plan.round.id).find((one) => one.clinicId === clinicId) ?? null
      const after = { clinicId, teamId, visitOn, overrideReason: first === undefined ? '' : (overrideReason ?? '') }
      deps.plans.putVisit(plan.round.id, after)
      const reason = after.overrideReason === '' ? null : after.overrideReason
      const entry = { who, what: 'plan.visit-placed', entity: planEntity(plan.round.id), before, after, reason }
      return { savedAt: deps.journal.append(entry).at, avoided }
    })

/** Serves `plan.unplace`. @throws AppError UNIT_VISITED, NOT_FOUND */
export const unplaceVisit =
  (deps: PlanDaysDeps) =>
  ({ requestId, inspectionId, clinicId }: Inputs['plan']['unplace'], who: string): Outputs['plan']['unplace'] =>
    deps.once(requestId, () => {
      const plan = readPlan(deps, inspectionId)
      expectOpen(plan, clinicId)
      const before = deps.plans.listVisits(plan.round.id).find((one) => one.clinicId === clinicId)
      if (before === undefined) return { savedAt: deps.now() }
      deps.plans.removeVisit(plan.round.id, clinicId)
      const entry = { who, what: 'plan.visit-unplaced', entity: planEntity(plan.round.id), before, after: null, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })

/** @throws AppError NOT_FOUND for a clinic that is not chosen, UNIT_VISITED for one that was visited */
export function expectOpen({ units, visits }: PlanState, clinicId: string): void {
  if (!units.some(({ organizationId }) => organizationId === clinicId)) throw new AppError('NOT_FOUND', { at: 'clinicId' })
  const visited = visits.find((one) => one.clinicId === clinicId && one.visitId !== null)
  if (visited !== undefined) throw new AppError('UNIT_VISITED', { at: 'clinicId', day: visited.visitOn })
}
