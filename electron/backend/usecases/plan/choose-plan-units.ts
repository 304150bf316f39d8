import { DRAW_METHOD, drawUnits } from '../../../core/inspection/plan/draw-units'
import { AppError } from '../../../core/shared/app-error'
import type { ChosenUnit, Draw } from '../../../store/plan.repo'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { listCandidates } from './find-plan'
import { planEntity, readPlan, type PlanStateDeps } from './plan-state'

type ChooseDeps = PlanStateDeps & Pick<InspectionBase, 'once' | 'journal' | 'now' | 'newId' | 'today' | 'divisions'>

/** Adds what is not chosen yet and says in the journal how; callers own the transaction. */
function choose(
  { plans, journal }: Pick<ChooseDeps, 'plans' | 'journal'>,
  inspectionId: string,
  chosen: Pick<ChosenUnit, 'how' | 'drawId'> & { readonly organizationIds: readonly string[] },
  who: string,
): string {
  const { organizationIds, how, drawId } = chosen
  for (const organizationId of organizationIds) plans.addUnit(inspectionId, { organizationId, how, drawId })
  const after = { organizationIds, how, drawId }
  const entry = { who, what: 'plan.units-chosen', entity: planEntity(inspectionId), before: null, after, reason: null }
  return journal.append(entry).at
}

/** The clinics of these ids in official order. @throws AppError NOT_FOUND for one that is no clinic in use */
function clinicsOf({ organizations }: Pick<ChooseDeps, 'organizations'>, ids: readonly string[]) {
  const wanted = new Set(ids)
  const found = organizations
    .listAll()
    .filter(({ id, kind, archivedAt }) => wanted.has(id) && kind === 'recipient' && archivedAt === null)
  if (found.length < wanted.size) throw new AppError('NOT_FOUND', { at: 'organizationIds' })
  return found
}

/** Serves `plan.addUnits`. */
export const addPlanUnits =
  (deps: ChooseDeps) =>
  ({ requestId, inspectionId, organizationIds }: Inputs['plan']['addUnits'], who: string): Outputs['plan']['addUnits'] =>
    deps.once(requestId, () => {
      const { round } = readPlan(deps, inspectionId)
      const ids = clinicsOf(deps, organizationIds).map(({ id }) => id)
      return { savedAt: choose(deps, round.id, { organizationIds: ids, how: 'filter', drawId: null }, who) }
    })

/** Serves `plan.removeUnits`. */
export const removePlanUnits =
  (deps: ChooseDeps) =>
  ({ requestId, inspectionId, organizationIds }: Inputs['plan']['removeUnits'], who: string): Outputs['plan']['removeUnits'] =>
    deps.once(requestId, () => {
      const { round, visits } = readPlan(deps, inspectionId)
      const visited = visits.find(({ clinicId, visitId }) => visitId !== null && organizationIds.includes(clinicId))
      if (visited !== undefined) throw new AppError('UNIT_VISITED', { at: 'organizationIds', day: visited.visitOn })
      for (const id of organizationIds) deps.plans.removeUnit(round.id, id)
      const before = { organizationIds }
      const entry = { who, what: 'plan.units-removed', entity: planEntity(round.id), before, after: null, reason: null }
      return { savedAt: deps.journal.append(entry).at }
    })

/** Serves `plan.chooseByPriority`. */
export const choosePlanUnitsByPriority =
  (deps: ChooseDeps) =>
  (
    { requestId, inspectionId, organizationIds, count }: Inputs['plan']['chooseByPriority'],
    who: string,
  ): Outputs['plan']['chooseByPriority'] =>
    deps.once(requestId, () => {
      const { round, units } = readPlan(deps, inspectionId)
      const open = new Set(clinicsOf(deps, organizationIds).map(({ id }) => id))
      for (const { organizationId } of units) open.delete(organizationId)
      const first = listCandidates(deps, round.id)
        .filter((one) => open.has(one.organizationId))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
        .map((one) => one.organizationId)
      const savedAt = choose(deps, round.id, { organizationIds: first, how: 'priority', drawId: null }, who)
      return { savedAt, chosen: first.length }
    })

/** Serves `plan.drawUnits`: the population is what is named and not chosen yet, in official order. */
export const drawPlanUnits =
  (deps: ChooseDeps) =>
  (
    { requestId, inspectionId, organizationIds, count, seed }: Inputs['plan']['drawUnits'],
    who: string,
  ): Outputs['plan']['drawUnits'] =>
    deps.once(requestId, () => {
      const { round, units } = readPlan(deps, inspectionId)
      const population = clinicsOf(deps, organizationIds).filter(
        ({ id }) => !units.some(({ organizationId }) => organizationId === id),
      )
      const places = population.map((_, place) => String(place))
      const drawn = drawUnits(seed, places, count).map(Number)
      const draw: Draw = {
        id: deps.newId(),
        inspectionId: round.id,
        seed,
        method: DRAW_METHOD,
        drawnOn: deps.today(),
        drawnBy: who,
        population: population.map(({ code, name, divisionCode }) => ({
          code,
          name,
          county: deps.divisions.countyName(divisionCode),
        })),
        drawn,
      }
      deps.plans.insertDraw(draw)
      const ids = drawn.flatMap((place) => population[place]?.id ?? [])
      const savedAt = choose(deps, round.id, { organizationIds: ids, how: 'draw', drawId: draw.id }, who)
      return { savedAt, drawId: draw.id, chosen: ids.length }
    })
