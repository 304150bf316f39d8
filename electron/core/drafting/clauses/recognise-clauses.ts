import { withAfterthoughts } from './afterthoughts'
import type { RecognisedClause } from './clause'
import { doubted, type Found, type ItemTerms } from './found'
import { withLevels } from './levels'
import { withLimits } from './limits'
import { withLossLevels } from './loss-levels'
import { readingOf, spanIn } from './reading'
import { factorIn } from './read-rate'
import { ruleDoubts } from './rule-of-clauses'
import { scan } from './scan'
import { withTargets } from './targets'

/** Nothing is known of the item. */
export const UNKNOWN_ITEM: ItemTerms = { points: null, isBonus: false }
/** Longer cells are no scoring texts; the rest stays without clauses. */
const LONGEST = 20_000
/** Decimals that a template holds. */
const isShort = (value: number): boolean => Number.isFinite(value) && /^\d{1,12}(\.\d{1,3})?$/.test(String(value))

/** A clause with the reasons why it waits for a person. */
export interface DoubtedClause extends RecognisedClause {
  readonly doubts: readonly Found['doubts'][number][]
}

/**
 * Splits the scoring text of an item into clauses by the grammar of GRAMMAR.md. A clause is `sure` only when the grammar has one
 * reading of it and it agrees with the points of the item; what is not understood is a `text` clause.
 *
 * @param terms What is known of the item; without its points "得满分" and levels stay open to doubt
 * @returns Clauses in the order of the text, not overlapping, with places in `source`
 */
export const recogniseClauses = (source: string, terms: ItemTerms = UNKNOWN_ITEM): readonly RecognisedClause[] =>
  doubtedClauses(source, terms).map(({ doubts: _doubts, ...clause }) => clause)

/** As `recogniseClauses`, with the reasons of every doubt. */
export function doubtedClauses(source: string, terms: ItemTerms): readonly DoubtedClause[] {
  const reading = readingOf(source.slice(0, LONGEST))
  const single = scan(reading.text, terms).map((one) => asBonus(one, terms))
  const related = withTargets(withLevels(withLossLevels(withLimits(single, terms)), terms), terms)
  const joint = withAfterthoughts(related, reading.text).map((one) => held(one, reading.text, terms))
  const ruled = ruleDoubts(
    joint.map(({ clause, label }) => ({ clause, label })),
    terms,
  )
  return joint.map((one, index) => {
    const doubts = [...new Set([...one.doubts, ...(ruled[index] ?? [])])]
    const certainty = doubts.length === 0 ? 'sure' : 'check'
    return { ...spanIn(reading, one.from, one.to), clause: one.clause, label: one.label, certainty, doubts }
  })
}

/** In the bonus block "得2分" is on top as well. */
function asBonus(one: Found, { isBonus }: ItemTerms): Found {
  if (!isBonus || one.clause.kind !== 'award') return one
  return doubted({ ...one, clause: { kind: 'bonus', points: one.clause.points } }, 'LEVELS')
}

/** Doubts what contradicts the item's points; figures that no template holds are words. */
function held(one: Found, text: string, { points, isBonus }: ItemTerms): Found {
  const { clause } = one
  if (clause.kind === 'bonus' && !isBonus) return doubted(one, 'POINTS') // on top of what, in an item of the sheet itself?
  if (!Object.values(clause).every((value) => typeof value !== 'number' || isShort(value))) {
    return doubted({ ...one, clause: { kind: 'text' } }, 'WORDS')
  }
  if (points === null) return one
  if (clause.kind === 'proportional') {
    const factor = factorIn(text.slice(one.from, one.to))
    return factor === null || Math.abs(factor - points) < 1e-9 ? one : doubted(one, 'POINTS')
  }
  const most = Math.max('points' in clause ? clause.points : 0, 'max' in clause ? (clause.max ?? 0) : 0)
  return most > points ? doubted(one, 'POINTS') : one
}
