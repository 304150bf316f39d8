import { byPriority } from '../../../core/inspection/plan/choose-units'
import type { Draw } from '../../../store/plan.repo'
import type { Inputs, Outputs } from '../../words'
import { readPlan, type PlanStateDeps } from './plan-state'

/** Serves `plan.find`. */
export const findPlan =
  (deps: PlanStateDeps) =>
  ({ inspectionId }: Inputs['plan']['find']): Outputs['plan']['find'] => {
    const { round, days, units, teams, visits, pairs } = readPlan(deps, inspectionId)
    const { id, code, name, startsOn, endsOn, isOpen } = round
    return {
      round: { id, code, name, startsOn, endsOn, isOpen },
      days: [...days],
      candidates: listCandidates(deps, inspectionId),
      units: units.map(({ organizationId, how }) => ({ organizationId, how })),
      teams: teams.map((team) => ({ ...team, members: team.members.map((one) => ({ ...one })) })),
      visits: visits.map((visit) => ({ ...visit })),
      pairs: pairs.map((pair) => ({ ...pair })),
      draws: deps.plans.listDraws(id).map(drawRow),
    }
  }

/** All clinics in use in official order, each with its place by priority. */
export function listCandidates(
  { organizations, plans }: Pick<PlanStateDeps, 'organizations' | 'plans'>,
  inspectionId: string,
): Outputs['plan']['find']['candidates'] {
  const clinics = organizations.listAll().filter(({ kind, archivedAt }) => kind === 'recipient' && archivedAt === null)
  const last = new Map(plans.listLastVisits(inspectionId).map((visit) => [visit.clinicId, visit]))
  const ranked = byPriority(clinics.map(({ id, population }) => ({ id, size: population, last: last.get(id) ?? null })))
  const reasons = new Map(ranked.map(({ id, reason }, index) => [id, { reason, rank: index + 1 }]))
  return clinics.flatMap(({ id }) => {
    const found = reasons.get(id)
    if (found === undefined) return []
    const { kind, on, total, size } = found.reason
    return [{ organizationId: id, rank: found.rank, kind, lastOn: on, lastTotal: total, size }]
  })
}

const drawRow = ({ id, seed, method, drawnOn, drawnBy, population, drawn }: Draw) => ({
  id,
  seed,
  method,
  drawnOn,
  drawnBy,
  population: population.length,
  drawn: drawn.map((place) => population[place]?.name ?? ''),
})
