import { assertNever } from '@core/shared/assert-never'
import { exact, HUNDRED, type Points } from '@core/shared/points'
import type { Fact } from '@core/scoring/fact'
import { parameterValues, valueOfIn, type ValueOf } from '@core/scoring/parameters'
import { markItem, countedPoints } from '@core/scoring/score-item'
import type { ChecklistRule, DeductRule, Item, RatioRule, SampleRule, ScoredTemplate, TiersRule } from '@core/scoring/template'

/** A fact that an inspector could enter, and the points that it brings. */
export interface LikelyFact {
  readonly fact: Fact
  readonly points: Points
}

/** Occurrences tried of one clause, and options of which every choice is tried. */
const MOST_OCCURRENCES = 200
const MOST_COMBINED = 128
const MOST_OPTIONS = 8
const MOST_STEPS = 1000
/** Rates are tried in steps of 0.5 %. */
const RATE_PARTS = 200

/**
 * Facts that together bring every level of points an item has, or a fine row of them where the points follow a rate; the best
 * first, so that of facts that bring the same the simplest stands before the others.
 * @param template Without breaches at this item.
 */
export function likelyFacts(template: ScoredTemplate, item: Item): readonly LikelyFact[] {
  const valueOf = valueOfIn(parameterValues(template, {}))
  const pointsOf = (fact: Fact): Points | null =>
    countedPoints(markItem(item, fact, valueOf, template.notApplicablePolicy), template.scoreRounding)
  return factsOf(item, valueOf)
    .flatMap((fact) => {
      const points = pointsOf(fact)
      return points === null ? [] : [{ fact, points }]
    })
    .sort((a, b) => b.points.compare(a.points))
}

/** The fact that brings most, and the one that brings least; null for items that are only noted. */
export function bestAndWorst(likely: readonly LikelyFact[]): { readonly best: LikelyFact; readonly worst: LikelyFact } | null {
  const [best] = likely
  const least = likely.at(-1)
  const worst = least === undefined ? undefined : likely.find(({ points }) => points.equals(least.points))
  return best === undefined || worst === undefined ? null : { best, worst }
}

function factsOf(item: Item, valueOf: ValueOf): readonly Fact[] {
  const rule = item.scoring
  switch (rule.kind) {
    case 'yes_no':
      return [{ met: true }, { met: false }]
    case 'checklist':
      return ticksOf(rule)
    case 'tiers':
      return valuesOf(rule, valueOf)
    case 'ratio':
      return ratesOf(rule, valueOf)
    case 'deduct':
      return countsOf(rule, exact(item.points), valueOf)
    case 'sample':
      return samplesOf(rule, exact(item.points), valueOf)
    case 'manual': {
      const steps = Math.min(MOST_STEPS, Math.round((rule.max - rule.min) / rule.step))
      return range(steps + 1).map((step) => {
        const points = step === steps ? rule.max : Number((rule.min + step * rule.step).toFixed(3))
        return rule.reasonBelow !== undefined && points < rule.reasonBelow ? { points, reason: '—' } : { points }
      })
    }
    case 'info':
      return []
    default:
      return assertNever(rule)
  }
}

/** 0 … count − 1. */
const range = (count: number): readonly number[] => Array.from({ length: Math.max(0, count) }, (_, index) => index)

function ticksOf({ options }: ChecklistRule): readonly Fact[] {
  const ids = options.map(({ id }) => id)
  if (ids.length > MOST_OPTIONS) return range(ids.length + 1).map((count) => ({ ticked: ids.slice(0, ids.length - count) }))
  return range(2 ** ids.length).map((choice) => ({ ticked: ids.filter((_, index) => (choice & (1 << index)) === 0) }))
}

/** The threshold of every step, and a figure beyond the last one. */
function valuesOf({ steps, direction }: TiersRule, valueOf: ValueOf): readonly Fact[] {
  const thresholds = steps.map(({ threshold }) => valueOf(threshold).valueOf())
  const last = thresholds.at(-1) ?? 0
  return [...thresholds, direction === 'gte' ? last - 1 : last + 1].map((value) => ({ value }))
}

/** Rates from 0 to the target or 100 %, whichever is more, and the target itself. */
function ratesOf(rule: RatioRule, valueOf: ValueOf): readonly Fact[] {
  const target = valueOf(rule.target).valueOf()
  const isShare = rule.metric?.share === true
  const most = isShare ? 1 : Math.max(1, Math.ceil(target))
  const rates = [...range(most * RATE_PARTS + 1).map((part) => part / RATE_PARTS), ...(isShare && target > 1 ? [] : [target])]
  return rates.map((rate) => ({ numerator: Math.round(rate * 1000), denominator: 1000 }))
}

/** How often a clause must apply until more brings no further loss. */
const enough = (limit: Points, each: Points): number =>
  each.gt(0) ? Math.min(MOST_OCCURRENCES, limit.div(each).ceil().valueOf()) : 0

function countsOf({ rules }: DeductRule, full: Points, valueOf: ValueOf): readonly Fact[] {
  const most = rules.map((clause) => {
    const limit = clause.maxDeduct === undefined ? full : exact(clause.maxDeduct)
    return [clause.id, enough(limit, valueOf(clause.pointsPerUnit))] as const
  })
  const combinations = most.reduce((product, [, count]) => product * (count + 1), 1)
  const all = { counts: Object.fromEntries(most.filter(([, count]) => count > 0)) }
  if (combinations > MOST_COMBINED) {
    const single = most.flatMap(([id, count]) => range(count).map((index) => ({ counts: { [id]: index + 1 } })))
    return [{ counts: {} }, ...single, all]
  }
  return most.reduce<readonly Fact[]>(
    (facts, [id, count]) =>
      facts.flatMap(({ counts = {} }) =>
        range(count + 1).map((occurrences) => ({ counts: occurrences === 0 ? counts : { ...counts, [id]: occurrences } })),
      ),
    [{ counts: {} }],
  )
}

function samplesOf(rule: SampleRule, full: Points, valueOf: ValueOf): readonly Fact[] {
  const limit = rule.maxDeduct === undefined ? full : exact(rule.maxDeduct)
  const failures = enough(limit, valueOf(rule.pointsPerFailure))
  const looked = Math.max(1, rule.minSample ?? 1, failures)
  return range(failures + 1).map((failed) => ({
    samples: range(looked).map((index) => ({ ref: String(index + 1), failed: index < failed })),
  }))
}

/** Points as whole hundredths of a hundredth, for sets of totals. */
export const inTenThousandths = (points: Points): bigint => BigInt(points.mul(HUNDRED).mul(HUNDRED).round().valueOf())
