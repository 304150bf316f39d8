import { assignmentCost, NOBODY, NOT_ALLOWED, type AssignmentProblem } from './assignment-problem'
import type { PairVariable } from './linear-program'

/** Prices of the rows (the dual solution): what one more clinic costs, and what a place at a hospital is worth. Whole. */
export interface RowPrices {
  readonly recipients: readonly number[]
  readonly supporters: readonly number[]
}

/** Cheapest hospitals of each clinic; of equal ones the first. */
export function bestPairs(problem: AssignmentProblem, each: number): PairVariable[] {
  return Array.from({ length: problem.recipients }, (_, recipient) =>
    allowedOf(problem, recipient)
      .map((supporter) => ({ supporter, cost: problem.costs[recipient * problem.supporters + supporter] ?? 0 }))
      .sort((a, b) => a.cost - b.cost || a.supporter - b.supporter)
      .slice(0, each)
      .map(({ supporter }): PairVariable => ({ kind: 'pair', recipient, supporter })),
  ).flat()
}

/**
 * Allowed pairs that would cost less than the prices say: none = no pair that was left out can improve the solution.
 * @param each At most so many a clinic, the most promising first.
 */
export function cheaperPairs(problem: AssignmentProblem, prices: RowPrices, each: number): PairVariable[] {
  return Array.from({ length: problem.recipients }, (_, recipient) =>
    allowedOf(problem, recipient)
      .map((supporter) => ({ supporter, saving: -reducedCost(problem, prices, recipient, supporter) }))
      .filter(({ saving }) => saving > 0)
      .sort((a, b) => b.saving - a.saving || a.supporter - b.supporter)
      .slice(0, each)
      .map(({ supporter }): PairVariable => ({ kind: 'pair', recipient, supporter })),
  ).flat()
}

/**
 * Whether the prices prove that no assignment costs less: no pair is cheaper than its prices, and the prices add up to
 * what the assignment costs (duality). Whole numbers only, so the proof is exact whatever the solver's tolerances are.
 */
export function provesLeastCost(problem: AssignmentProblem, prices: RowPrices, supporterOf: readonly number[]): boolean {
  if (isOverfull(problem, supporterOf)) return false
  let bound = 0
  for (let recipient = 0; recipient < problem.recipients; recipient++) {
    const price = prices.recipients[recipient] ?? 0
    // 0 ≤ "unpaired" ≤ 1 as well
    bound += price + Math.min(0, problem.unpaired - price)
    for (const supporter of allowedOf(problem, recipient)) {
      if (reducedCost(problem, prices, recipient, supporter) < 0) return false
    }
  }
  for (const [supporter, places] of problem.places.entries()) {
    for (const place of places) bound += Math.min(0, place + (prices.supporters[supporter] ?? 0))
  }
  return bound === assignmentCost(problem, supporterOf)
}

function allowedOf(problem: AssignmentProblem, recipient: number): number[] {
  const allowed: number[] = []
  for (let supporter = 0; supporter < problem.supporters; supporter++) {
    if (problem.costs[recipient * problem.supporters + supporter] !== NOT_ALLOWED) allowed.push(supporter)
  }
  return allowed
}

function reducedCost(problem: AssignmentProblem, prices: RowPrices, recipient: number, supporter: number): number {
  const cost = problem.costs[recipient * problem.supporters + supporter] ?? 0
  return cost - (prices.recipients[recipient] ?? 0) - (prices.supporters[supporter] ?? 0)
}

function isOverfull(problem: AssignmentProblem, supporterOf: readonly number[]): boolean {
  const load = new Array<number>(problem.supporters).fill(0)
  for (const supporter of supporterOf) if (supporter !== NOBODY) load[supporter] = (load[supporter] ?? 0) + 1
  return load.some((count, supporter) => count > (problem.places[supporter]?.length ?? 0))
}
