import { offering, pairCost } from './pair-fit'
import type { Couple, ProposalTerms } from './terms'

/**
 * The terms as whole numbers, clinics and hospitals by their position: every clinic gets at most one hospital, no
 * hospital more clinics than it can take, and the sum of the costs is to be least.
 */
export interface AssignmentProblem {
  readonly recipients: number
  readonly supporters: number
  /** Cost of clinic r with hospital s at r × supporters + s; NOT_ALLOWED = forbidden, or pinned elsewhere. */
  readonly costs: Int32Array
  /** Of each hospital the prices of its first, second … clinic; as many as it can take, never falling. */
  readonly places: readonly (readonly number[])[]
  /** Cost of leaving a clinic without a hospital: more than pairing it can ever cost. */
  readonly unpaired: number
}

export const NOT_ALLOWED = -1
/** Hospital of a clinic that has none. */
export const NOBODY = -1

/**
 * The price of the k-th clinic of a hospital rises with the share of its capacity that is then used, (2k − 1) ÷ (2 ×
 * capacity), so that the sum over its clinics grows with the square of its load and even filling costs least.
 */
export function assignmentProblem(terms: ProposalTerms): AssignmentProblem {
  const { recipients, weights } = terms
  const supporters = terms.supporters.map(offering)
  const pinned = new Map(terms.pins.map((pin) => [pin.recipientId, pin.supporterId]))
  const forbidden = new Set(terms.forbidden.map(keyOf))
  const costs = new Int32Array(recipients.length * supporters.length).fill(NOT_ALLOWED)
  let sum = 0
  for (const [r, recipient] of recipients.entries()) {
    const pin = pinned.get(recipient.id)
    let most = 0
    for (const [s, supporter] of supporters.entries()) {
      if (supporter.capacity === 0 || (pin !== undefined && pin !== supporter.id)) continue
      if (forbidden.has(keyOf({ recipientId: recipient.id, supporterId: supporter.id }))) continue
      const cost = pairCost(recipient, supporter, weights)
      costs[r * supporters.length + s] = cost
      most = Math.max(most, cost)
    }
    sum += most
  }
  const places = supporters.map(({ capacity }) => {
    const count = Math.min(capacity, recipients.length)
    return Array.from({ length: count }, (_, k) => weights.fairness * Math.floor((100 * (2 * k + 1)) / (2 * capacity)))
  })
  const dearest = places.map((prices) => prices.reduce((total, price) => total + price, 0))
  return {
    recipients: recipients.length,
    supporters: supporters.length,
    costs,
    places,
    unpaired: 1 + sum + dearest.reduce((total, price) => total + price, 0),
  }
}

/** Cost of a whole assignment: hospital of each clinic by position, NOBODY = none. Capacity is not asked. */
export function assignmentCost(problem: AssignmentProblem, supporterOf: readonly number[]): number {
  const load = new Array<number>(problem.supporters).fill(0)
  let cost = 0
  for (const [r, s] of supporterOf.entries()) {
    if (s === NOBODY) {
      cost += problem.unpaired
      continue
    }
    const taken = load[s] ?? 0
    cost += (problem.costs[r * problem.supporters + s] ?? 0) + (problem.places[s]?.[taken] ?? 0)
    load[s] = taken + 1
  }
  return cost
}

const keyOf = ({ recipientId, supporterId }: Couple): string => `${recipientId} ${supporterId}`
