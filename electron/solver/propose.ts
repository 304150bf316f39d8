import { assignmentProblem } from '../core/pairing/proposal/assignment-problem'
import { provesLeastCost } from '../core/pairing/proposal/prices'
import { couplesOf } from '../core/pairing/proposal/proposal'
import type { Couple, ProposalTerms } from '../core/pairing/proposal/terms'
import { solveAssignment } from './solve-assignment'

/**
 * The pairs of least cost for the terms: as many clinics as possible have a hospital, and of all such assignments none
 * costs less.
 * @throws Error when the solver's own prices do not prove that: a wrong proposal is worse than none.
 */
export async function propose(terms: ProposalTerms): Promise<Couple[]> {
  if (terms.recipients.length === 0) return []
  const problem = assignmentProblem(terms)
  const { supporterOf, prices } = await solveAssignment(problem)
  if (!provesLeastCost(problem, prices, supporterOf)) throw new Error('the solver gave an assignment that it cannot prove')
  return couplesOf(terms, supporterOf)
}
