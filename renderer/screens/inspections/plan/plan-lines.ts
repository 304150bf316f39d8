import { avoidanceRules } from '@core/inspection/plan/avoidance'
import type { Organization } from '../../../data/useOrganizations'
import type { Plan, PlanVisit } from '../../../data/usePlan'

/** A clinic as the plan lists it. */
export interface PlanLine {
  readonly id: string
  readonly name: string
  readonly county: string
  readonly searchKeys: readonly string[]
  readonly candidate: Plan['candidates'][number]
  /** How it came into the round; null: it is not in it. */
  readonly how: Plan['units'][number]['how'] | null
  readonly visit: PlanVisit | null
}

/** All clinics in official order with what the plan says of each. */
export function planLines(plan: Plan, organizations: readonly Organization[]): PlanLine[] {
  const byId = new Map(organizations.map((one) => [one.id, one]))
  const how = new Map(plan.units.map((unit) => [unit.organizationId, unit.how]))
  const visits = new Map(plan.visits.map((visit) => [visit.clinicId, visit]))
  return plan.candidates.flatMap((candidate) => {
    const { organizationId: id } = candidate
    const organization = byId.get(id)
    if (organization === undefined) return []
    const { name, countyName, searchKeys } = organization
    return [{ id, name, county: countyName, searchKeys, candidate, how: how.get(id) ?? null, visit: visits.get(id) ?? null }]
  })
}

/** Why a team must keep away from a clinic, by the plan's own pairings. */
export const avoidancesOf = (plan: Plan) => avoidanceRules(plan.pairs)
