import { assignmentCost, assignmentProblem, NOBODY, type AssignmentProblem } from './assignment-problem'
import { limitsOf, type Limit } from './limits'
import { offering, pairFit, type PairFit } from './pair-fit'
import type { Couple, ProposalTerms } from './terms'

/** A pair as it is proposed, with why. */
export interface ProposedPair extends Couple {
  readonly fit: PairFit
  readonly isPinned: boolean
}

export interface Proposal {
  /** In the order of the clinics; one that has no hospital is missing. */
  readonly pairs: readonly ProposedPair[]
  /** Clinics without a hospital. */
  readonly unpaired: readonly string[]
  /** Clinics of each hospital in the proposal, hospitals without any included. */
  readonly loads: readonly { readonly supporterId: string; readonly load: number; readonly capacity: number }[]
  /** Sum of all costs, fairness included; whole. */
  readonly cost: number
  /** Mean of the pairs' percents, whole, rounded down; 0 without pairs. */
  readonly percent: number
  readonly limits: readonly Limit[]
}

/** Positions of hospitals by clinic, from couples; who is not in the terms, or has no couple, is left out. */
export function assignmentOf(terms: ProposalTerms, couples: readonly Couple[]): number[] {
  const positions = new Map(terms.supporters.map(({ id }, at) => [id, at]))
  const chosen = new Map(couples.map((couple) => [couple.recipientId, positions.get(couple.supporterId) ?? NOBODY]))
  return terms.recipients.map(({ id }) => chosen.get(id) ?? NOBODY)
}

export function couplesOf(terms: ProposalTerms, supporterOf: readonly number[]): Couple[] {
  return terms.recipients.flatMap((recipient, at) => {
    const supporter = terms.supporters[supporterOf[at] ?? NOBODY]
    return supporter === undefined ? [] : [{ recipientId: recipient.id, supporterId: supporter.id }]
  })
}

/** Explains an assignment, the solver's or one changed by hand. */
export function explainProposal(
  terms: ProposalTerms,
  couples: readonly Couple[],
  problem: AssignmentProblem = assignmentProblem(terms),
): Proposal {
  const supporterOf = assignmentOf(terms, couples)
  const pinned = new Set(terms.pins.map(({ recipientId, supporterId }) => `${recipientId} ${supporterId}`))
  const pairs = terms.recipients.flatMap((recipient, at): ProposedPair[] => {
    const supporter = terms.supporters[supporterOf[at] ?? NOBODY]
    if (supporter === undefined) return []
    const couple = { recipientId: recipient.id, supporterId: supporter.id }
    const isPinned = pinned.has(`${couple.recipientId} ${couple.supporterId}`)
    return [{ ...couple, fit: pairFit(recipient, offering(supporter), terms.weights), isPinned }]
  })
  const percents = pairs.reduce((sum, { fit }) => sum + fit.percent, 0)
  const load = countBy(supporterOf)
  return {
    pairs,
    unpaired: terms.recipients.flatMap(({ id }, at) => (supporterOf[at] === NOBODY ? [id] : [])),
    loads: terms.supporters.map(({ id, capacity }, at) => ({
      supporterId: id,
      load: load.get(at) ?? 0,
      capacity,
    })),
    cost: assignmentCost(problem, supporterOf),
    percent: pairs.length === 0 ? 0 : Math.floor(percents / pairs.length),
    limits: limitsOf(terms, problem, supporterOf),
  }
}

/** What giving a clinic another hospital does, before it is done. */
export interface ChangeEffect {
  readonly supporterId: string
  readonly fit: PairFit
  /** Percent points of this pair against the present one; against 0 when it has none. */
  readonly change: number
  /** Clinics of the hospital after the change. */
  readonly load: number
  readonly capacity: number
  readonly isForbidden: boolean
}

/** The effect of each hospital on one clinic, in the order of the hospitals; the present one included. */
export function effectsOf(terms: ProposalTerms, couples: readonly Couple[], recipientId: string): ChangeEffect[] {
  const recipient = terms.recipients.find(({ id }) => id === recipientId)
  if (recipient === undefined) return []
  const present = couples.find((couple) => couple.recipientId === recipientId)?.supporterId
  const others = countBy(couples.filter((couple) => couple.recipientId !== recipientId).map(({ supporterId }) => supporterId))
  const forbidden = new Set(terms.forbidden.filter((one) => one.recipientId === recipientId).map((one) => one.supporterId))
  const fits = new Map(
    terms.supporters.map((supporter) => [supporter.id, pairFit(recipient, offering(supporter), terms.weights)]),
  )
  const before = present === undefined ? 0 : (fits.get(present)?.percent ?? 0)
  return terms.supporters.flatMap(({ id, capacity }): ChangeEffect[] => {
    const fit = fits.get(id)
    if (fit === undefined) return []
    const load = (others.get(id) ?? 0) + 1
    return [{ supporterId: id, fit, change: fit.percent - before, load, capacity, isForbidden: forbidden.has(id) }]
  })
}

function countBy<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
