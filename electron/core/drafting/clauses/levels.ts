import { doubted, revised, type Doubt, type Found, type ItemTerms, type Measure } from './found'

/**
 * Tells parts from levels. Points that add up to the item's are parts of it; when one of them is the item's points the others are
 * lower levels, and levels that ask for a value of one unit are thresholds.
 */
export function withLevels(found: readonly Found[], terms: ItemTerms): readonly Found[] {
  const gains = found.filter(isGain)
  const relation = gains.length === 0 ? 'parts' : relationOf(gains, terms)
  if (relation === 'parts') return found.map((one) => (one.clause.kind === 'zero' ? zeroAlone(one) : one))
  const family = familyOf(found, gains, terms)
  const doubts = doubtsOf(relation, gains, family)
  const levelled = found.map((one) => asLevel(one, family, terms, doubts))
  return withRanges(levelled)
}

const isGain = ({ clause }: Found): boolean => clause.kind === 'award' || clause.kind === 'full'
const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

/** Points of a clause that gives or takes all of them; null when they are the item's and not known. */
function pointsOf({ clause }: Found, { points }: ItemTerms): number | null {
  if (clause.kind === 'award') return clause.points
  return clause.kind === 'full' ? points : 0
}

function relationOf(gains: readonly Found[], terms: ItemTerms): 'parts' | 'levels' | 'open' {
  if (terms.points === null) return 'open'
  const all = gains.map((one) => pointsOf(one, terms) ?? 0)
  const total = all.reduce((sum, points) => sum + points, 0)
  if (all.length > 1 && same(total, terms.points)) return 'parts'
  return same(Math.max(...all), terms.points) ? 'levels' : 'open'
}

/** The unit in which the levels are measured; undefined when they are not measured levels. */
function familyOf(found: readonly Found[], gains: readonly Found[], terms: ItemTerms): string | null | undefined {
  const measures = found.flatMap((one) => (isMeasured(one) || isQualifiedGain(one) ? [one.measure] : []))
  const units = new Set(measures.flatMap(({ unit }) => (unit === null ? [] : [unit])))
  const [unit, ...others] = units
  if (others.length > 0) return mostFrequent(measures)
  if (measures.length > 1) return unit ?? null
  const [only] = gains
  if (only?.measure === undefined || gains.length > 1 || measures.length === 0) return undefined
  const isFull = pointsOf(only, terms) === terms.points
  return isFull && (!only.measure.exact || isRated(found)) ? (unit ?? null) : undefined
}

/** A level that asks for a value and something else besides: no threshold, but it bounds those below it. */
const isQualifiedGain = (one: Found): one is Found & { readonly measure: Measure } =>
  isGain(one) && one.measure?.isQualified === true

/** Gains and losses of all points that ask for a value and nothing else. */
function isMeasured(one: Found): one is Found & { readonly measure: Measure } {
  const { clause, measure } = one
  if (measure === undefined || measure.isQualified) return false
  if (clause.kind === 'zero') return !measure.exact || measure.from === 0
  return isGain(one)
}

/** Below the full level something else counts down: there may be a gap before zero. */
const isRated = (found: readonly Found[]): boolean =>
  found.some(({ clause }) => clause.kind === 'step' || clause.kind === 'proportional' || clause.kind === 'deduct')

function mostFrequent(measures: readonly Measure[]): string | null | undefined {
  const counts = new Map<string | null, number>()
  for (const { unit } of measures) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] > 1 ? best[0] : undefined
}

function doubtsOf(relation: 'levels' | 'open', gains: readonly Found[], family: string | null | undefined): readonly Doubt[] {
  if (relation === 'open') return gains.length === 1 && family === undefined ? ['POINTS'] : ['LEVELS', 'POINTS']
  const isHalfMeasured = family !== undefined && gains.some((one) => one.measure === undefined)
  return isHalfMeasured ? ['LEVELS'] : []
}

function asLevel(one: Found, family: string | null | undefined, terms: ItemTerms, doubts: readonly Doubt[]): Found {
  const { clause } = one
  if (clause.kind !== 'zero' && !isGain(one)) return one
  const belongs = family !== undefined && isMeasured(one) && (one.measure.unit === null || one.measure.unit === family)
  const points = pointsOf(one, terms)
  if (!belongs || points === null) return clause.kind === 'zero' ? zeroAlone(one) : doubted(one, ...doubts)
  const { from, to } = one.measure
  const unit = one.measure.unit ?? family ?? ''
  return revised(
    one,
    { kind: 'threshold', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), unit, points },
    ...doubts,
  )
}

/** "低于60%不得分" is a threshold; what happened too often ("两次以上不得分") is zero. */
function zeroAlone(one: Found): Found {
  const { measure } = one
  if (measure === undefined || measure.exact || measure.isQualified || measure.unit === null) return one
  if (measure.to === undefined) return one
  if (measure.from !== undefined || measure.endsWith) return doubted(one, 'RANGES')
  return revised(one, { kind: 'threshold', to: measure.to, unit: measure.unit, points: 0 })
}

/** Ends each range where the next begins, and doubts the ones that leave a gap, overlap, or are not ordered by their points. */
function withRanges(found: readonly Found[]): readonly Found[] {
  const levels = found.flatMap((one, index) => {
    const { clause, measure } = one
    return clause.kind === 'threshold' && measure !== undefined ? [{ one, index, clause, measure }] : []
  })
  if (levels.length === 0) return found
  const sorted = levels.toSorted((a, b) => (a.clause.from ?? -Infinity) - (b.clause.from ?? -Infinity))
  const isOrdered = rises(sorted.map(({ clause }) => clause.points)) || rises(sorted.map(({ clause }) => -clause.points))
  const result = [...found]
  const bounds = [...sorted.map(({ clause }) => clause.from), ...found.filter(isQualifiedGain).map(({ measure }) => measure.from)]
  const isOpenAbove = sorted.at(-1)?.clause.to === undefined
  sorted.forEach(({ one, index, clause, measure }, place) => {
    const next = above(bounds, clause.from ?? -Infinity, sorted[place + 1]?.clause.from)
    const ended = next === undefined ? { clause, fits: true } : endedBy(clause, measure, next)
    const isLowestNothing = place === 0 && clause.from === 0 && clause.points === 0 && measure.exact
    const { from: _from, ...open } = ended.clause
    const doubts: Doubt[] =
      isOrdered && (ended.fits || isRated(found)) && (isOpenAbove || sorted.length === 1 || place < sorted.length - 1)
        ? []
        : ['RANGES']
    result[index] = revised(one, isLowestNothing ? open : ended.clause, ...doubts)
  })
  return result
}

/** The lowest value above `from`; two levels that begin alike are left to be doubted. */
function above(bounds: readonly (number | undefined)[], from: number, next: number | undefined): number | undefined {
  if (next === from) return next
  const higher = bounds.flatMap((bound) => (bound !== undefined && bound > from ? [bound] : []))
  return higher.length === 0 ? undefined : Math.min(...higher)
}

type Threshold = Extract<Found['clause'], { kind: 'threshold' }>

function endedBy(clause: Threshold, measure: Measure, next: number): { readonly clause: Threshold; readonly fits: boolean } {
  const to = clause.to
  if (to === undefined)
    return { clause: { ...clause, to: next }, fits: clause.from !== next && (!measure.exact || next - (clause.from ?? 0) <= 1) }
  const gap = next - to
  const fits = measure.endsWith ? gap >= -1e-9 && gap <= 1 : same(gap, 0)
  return { clause: gap > 0 && gap <= 1 ? { ...clause, to: next } : clause, fits }
}

const rises = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))
