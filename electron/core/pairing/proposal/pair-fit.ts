import { DEPARTMENTS, departmentsMatch } from '../../registry/departments'
import { distanceBetween, distancePoints, type Distance } from './distance'
import type { ProposalWeights, RecipientTerms, SupporterTerms } from './terms'

/** A hospital with all departments it can help in. */
export interface OfferingSupporter extends SupporterTerms {
  readonly offered: ReadonlySet<string>
}

/** Where it has an expert; one of a department helps in its specialities, and the reverse (`departmentsMatch`). */
export function offering(supporter: SupporterTerms): OfferingSupporter {
  const own = supporter.departments.filter(({ experts }) => experts > 0).map(({ department }) => department)
  return { ...supporter, offered: new Set(CODES.filter((code) => own.some((has) => departmentsMatch(has, code)))) }
}
const CODES = DEPARTMENTS.map(({ code }) => code)

/**
 * What a pair costs: 0 = nothing better can be thought of; a whole number up to 100 × the weights of a pair. Each side
 * gives 0 to 100 points, rounded down once, times its weight. Fairness is no matter of one pair.
 */
export function pairCost(recipient: RecipientTerms, supporter: OfferingSupporter, weights: ProposalWeights): number {
  let needed = 0
  let missing = 0
  for (const { department, weight } of recipient.needs) {
    needed += weight
    if (!supporter.offered.has(department)) missing += weight
  }
  const departmentPoints = needed === 0 ? 0 : Math.floor((100 * missing) / needed)
  const isBroken = recipient.lastSupporterIds.length > 0 && !recipient.lastSupporterIds.includes(supporter.id)
  return (
    weights.department * departmentPoints +
    weights.distance * distancePoints(distanceBetween(recipient, supporter)) +
    weights.continuity * (isBroken ? 100 : 0)
  )
}

/** How well a hospital suits a clinic, with the figures that say why. */
export interface PairFit {
  /** Departments the clinic asks for. */
  readonly needed: readonly string[]
  /** Those of them that the hospital has no expert in. */
  readonly missing: readonly string[]
  readonly distance: Distance
  /** Whether the two were paired in the year before; null = the clinic had nobody. */
  readonly isContinued: boolean | null
  /** As of `pairCost`. */
  readonly cost: number
  /** The same in percent: 100 = nothing better can be thought of. Whole, rounded down. */
  readonly percent: number
}

export function pairFit(recipient: RecipientTerms, supporter: OfferingSupporter, weights: ProposalWeights): PairFit {
  const needed = recipient.needs.map(({ department }) => department)
  const cost = pairCost(recipient, supporter, weights)
  const most = weights.department + weights.distance + weights.continuity
  return {
    needed,
    missing: needed.filter((department) => !supporter.offered.has(department)),
    distance: distanceBetween(recipient, supporter),
    isContinued: recipient.lastSupporterIds.length === 0 ? null : recipient.lastSupporterIds.includes(supporter.id),
    cost,
    percent: most === 0 ? 100 : 100 - Math.ceil(cost / most),
  }
}
