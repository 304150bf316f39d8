import { doubted, revised, type Doubt, type Found, type ItemTerms, type Measure } from './found'
import { isQualifiedGain, isGain, isRated, withRanges } from './ranges'

/**
 * Tells parts from levels. Points that add up to the item's are parts of it; when one of them is the item's points the others are
 * lower levels, and levels that ask for a value of one unit are thresholds.
 */
export function withLevels(found: readonly Found[], terms: ItemTerms): readonly Found[] {
  const gains = found.filter(isGain)
  const relation = gains.length === 0 ? 'parts' : relationOf(gains, terms)
  if (relation === 'parts') {
    const areGraded = gains.filter(({ label }) => GRADED.test(label)).length > 1 || unitsTwice(gains)
    return found.map((one, index) => {
      if (one.clause.kind === 'zero') return zeroAlone(one)
      const read = asRated(one, found[index + 1])
      return areGraded && isGain(read) ? doubted(read, 'LEVELS') : read
    })
  }
  const family = familyOf(found, gains, terms)
  const doubts = doubtsOf(relation, gains, family)
  const isLoneLevel = family !== undefined && gains.length === 1 && found.filter(isMeasured).length === 1 && !isRated(found)
  const levelled = found.map((one) => asLevel(one, family, terms, isLoneLevel ? [...doubts, 'LEVELS'] : doubts))
  return withRanges(levelled)
}

/** Names of levels: points that only happen to add up ("优秀2分，良好1分" of 3) may be levels all the same. */
const GRADED = /优|良|(?<!不)合格(?!率)|一般|较|基本|部分|全部|[甲乙丙丁]|[一二三]等|国家级|省级|市级|县级|首次|再次/

/** Two values of one unit are more likely two levels than two parts. */
function unitsTwice(gains: readonly Found[]): boolean {
  const units = gains.flatMap(({ measure }) => (typeof measure?.unit === 'string' ? [measure.unit] : []))
  return new Set(units).size < units.length
}

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
  const isFigure = only.clause.kind === 'full' || !only.measure.exact || isRated(found)
  return isFull && isFigure ? (unit ?? null) : undefined
}

/** Gains and losses of all points that ask for a value and nothing else. */
function isMeasured(one: Found): one is Found & { readonly measure: Measure } {
  const { clause, measure } = one
  if (measure === undefined || measure.isQualified) return false
  if (clause.kind === 'zero') return !measure.exact || measure.from === 0
  return isGain(one)
}

function mostFrequent(measures: readonly Measure[]): string | null | undefined {
  const counts = new Map<string | null, number>()
  for (const { unit } of measures) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] > 1 ? best[0] : undefined
}

function doubtsOf(relation: 'levels' | 'open', gains: readonly Found[], family: string | null | undefined): readonly Doubt[] {
  if (relation === 'open') return gains.length === 1 && family === undefined ? ['POINTS'] : ['LEVELS', 'POINTS']
  if (family === undefined) return []
  const isHalfMeasured = gains.some((one) => one.measure === undefined)
  return isHalfMeasured || family === null ? ['LEVELS'] : []
}

function asLevel(one: Found, family: string | null | undefined, terms: ItemTerms, doubts: readonly Doubt[]): Found {
  const { clause } = one
  if (clause.kind !== 'zero' && !isGain(one)) return one
  const belongs = family !== undefined && isMeasured(one) && (one.measure.unit === null || one.measure.unit === family)
  const points = pointsOf(one, terms)
  if (clause.kind === 'zero' && !belongs) return zeroAlone(one)
  // A figure that makes no level may still be meant as one.
  if (!belongs || points === null) return doubted(one, ...doubts, ...(one.measure === undefined ? [] : (['LEVELS'] as const)))
  const { from, to } = one.measure
  const unit = one.measure.unit ?? family ?? ''
  return revised(
    one,
    { kind: 'threshold', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), unit, points },
    ...doubts,
  )
}

/** "签约率达70%得2分，每低1%扣0.1分" beside another rate of its own: a part of the points that counts down. */
function asRated(one: Found, next: Found | undefined): Found {
  const { clause, measure } = one
  const isRate = next?.clause.kind === 'step' || next?.clause.kind === 'proportional'
  if (clause.kind !== 'award' || measure?.from === undefined || measure.unit === null) return one
  // A part that asks for a value may be a level of its own ("签约率60%以上1分，履约率80%以上1分").
  if (!isRate) return doubted(one, 'LEVELS')
  return revised(one, { kind: 'threshold', from: measure.from, unit: measure.unit, points: clause.points }, 'LEVELS')
}

/** "低于60%不得分" is a threshold; what happened too often ("两次以上不得分") is zero. */
function zeroAlone(one: Found): Found {
  const { measure } = one
  if (measure === undefined || measure.exact || measure.to === undefined) return one
  if (measure.isQualified || measure.unit === null) return doubted(one, 'RANGES')
  if (measure.from !== undefined || measure.endsWith) return doubted(one, 'RANGES')
  return revised(one, { kind: 'threshold', to: measure.to, unit: measure.unit, points: 0 })
}
