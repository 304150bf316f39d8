import type { Rule } from '../../scoring/template'
import { ruleKindOf } from '../../scoring/rules/rule-kinds'
import { exact } from '../../shared/points'
import { bonusRule } from './bonus-rule'
import type { RecognisedClause } from './clause'
import { deductRule } from './deduct-rule'
import type { Doubt, ItemTerms } from './found'
import { gainRule } from './gain-rule'
import { lossRule } from './loss-tiers'
import { shareRule, stepRule } from './rate-rule'
import { byHand, hasLowCap, made, manualRule, partsOf, type Labelled, type Made, type Parts } from './rule-parts'

/** What the clauses of an item make of it. */
export interface RuleReading {
  /** Null: the item has no points yet. */
  readonly rule: Rule | null
  /** `check` while a clause waits for a person. */
  readonly certainty: 'sure' | 'check'
  readonly reasons: readonly { readonly clause: number; readonly doubt: Doubt }[]
}

/**
 * The rule that clauses make of an item of so many points; it can reach them and never exceeds them. Where no rule says exactly
 * what the clauses say, points are given by hand and the clauses wait for a person.
 */
export function ruleOfClauses(clauses: readonly RecognisedClause[], points: number | null): RuleReading {
  const { rule, doubts } = built(clauses, points)
  const reasons = doubts.flatMap((list, clause) => list.map((doubt) => ({ clause, doubt })))
  const isOpen = rule === null || clauses.some(({ certainty }) => certainty === 'check')
  return { rule, certainty: isOpen ? 'check' : 'sure', reasons }
}

/** The doubts that the rule casts on each of the clauses. */
export const ruleDoubts = (clauses: readonly Labelled[], { points }: ItemTerms): readonly (readonly Doubt[])[] =>
  built(clauses, points).doubts

interface Built {
  readonly rule: Rule | null
  readonly doubts: readonly (readonly Doubt[])[]
}

function built(clauses: readonly Labelled[], points: number | null): Built {
  const none = clauses.map((): readonly Doubt[] => [])
  if (points === null || !(points > 0)) return { rule: null, doubts: none }
  const { rule, doubted } = sound(make(partsOf(clauses), points), clauses, points)
  const doubts = clauses.map((one) => doubted.flatMap(({ clause, doubt }) => (clause === one ? [doubt] : [])))
  return { rule, doubts }
}

/** A rule that no template could hold ("90%以上得3分" of 5 points) is none: points are given by hand. */
function sound(reading: Made, clauses: readonly Labelled[], points: number): Made {
  const flaws = ruleKindOf(reading.rule).flaws(reading.rule, exact(points), (amount) =>
    exact(typeof amount === 'number' ? amount : 0),
  )
  const isBonus = clauses.some(({ clause }) => clause.kind === 'bonus')
  const counting = isBonus ? flaws.filter(({ code }) => code !== 'UNREACHABLE' && code !== 'EXCEEDS') : flaws
  return counting.length === 0
    ? reading
    : made(
        manualRule(points),
        'POINTS',
        clauses.filter(({ clause }) => clause.kind !== 'text'),
      )
}

function make(parts: Parts, points: number): Made {
  const { bonus, counted, steps, shares, free, nothing, full, awards, levels, words } = parts
  if (bonus.length > 0) return bonusRule(parts, points)
  if (words.some(({ label }) => holdsAmount(label))) return byHand(parts, points)
  if (shares.length > 0) return shareRule(parts, points)
  const isStepAlone =
    steps.length === 1 && counted.length === 0 && nothing.length === 0 && free.length === 0 && !hasLowCap(parts, points)
  if (isStepAlone) return stepRule(parts, points)
  const tiers = lossRule(parts, points)
  if (tiers !== null) return tiers
  const gains = [...full, ...awards, ...levels.filter(({ clause }) => clause.points > 0)]
  const isTaken = nothing.length > 0 || levels.some(({ clause }) => clause.points === 0)
  if (counted.length + steps.length > 0 || (isTaken && gains.length + free.length + words.length === 0)) {
    return deductRule(parts, points)
  }
  if (free.length > 0)
    return gains.length === 0 || full.length === gains.length ? made(manualRule(points)) : byHand(parts, points)
  if (gains.length === 0) return made(manualRule(points), 'MIXED', [...parts.vetoes, ...parts.caps])
  if (words.some(({ label }) => /酌|评议|打分/.test(label))) return made(manualRule(points))
  return gainRule(parts, points)
}

/** Words that name an amount which the grammar cannot read ("扣三分之一分"). */
const holdsAmount = (words: string): boolean => /[扣得加][^，；]{0,3}[\d零一二两三四五六七八九十半][^，；]{0,6}分/.test(words)
