import type { DeductClause, ManualRule, TiersRule } from '../../scoring/template'
import type { Clause, ClauseKind } from './clause'
import type { Measure } from './found'
import { measureIn } from './measures'
import { readingOf } from './reading'
import { isPercent, NUMBER, UNIT } from './words'

/** A clause with the words it is known by. */
export interface Labelled<C extends Clause = Clause> {
  readonly clause: C
  readonly label: string
}
/** One of these kinds. */
export type LabelledAs<K extends ClauseKind> = Labelled<Extract<Clause, { readonly kind: K }>>

/** Sums and comparisons of points go through thousandths: points have at most 3 decimals. */
export const thousandths = (points: number): number => Math.round(points * 1000)
export const isSame = (a: number, b: number): boolean => thousandths(a) === thousandths(b)
export const difference = (a: number, b: number): number => (thousandths(a) - thousandths(b)) / 1000
export const total = (points: readonly number[]): number => points.reduce((sum, one) => sum + thousandths(one), 0) / 1000

/** Steps in which a person gives points by hand: halves where the full points allow it, else their last decimal. */
export function manualRule(points: number): ManualRule {
  const step = [0.5, 0.1, 0.01, 0.001].find((one) => thousandths(points) % thousandths(one) === 0) ?? 0.001
  return { kind: 'manual', min: 0, max: points, step }
}

type Deduction = LabelledAs<'deduct' | 'deduct_once' | 'step' | 'discretionary' | 'zero' | 'threshold'>

/** One clause of a deduct rule. What happens once is counted as one occurrence that costs its most. */
export function deduction({ clause, label }: Deduction, id: string, full: number): DeductClause {
  switch (clause.kind) {
    case 'deduct':
    case 'step': {
      const word = isPercent(clause.unit) ? '个百分点' : clause.unit
      const unit = clause.per === 1 ? word : `${clause.per}${word}`
      return { id, label, unit, pointsPerUnit: clause.points, ...(clause.max === undefined ? {} : { maxDeduct: clause.max }) }
    }
    case 'deduct_once':
      return { id, label, unit: ONCE, pointsPerUnit: clause.points, maxDeduct: clause.points }
    case 'discretionary':
      return { id, label, unit: POINT, pointsPerUnit: 1, ...(clause.max === undefined ? {} : { maxDeduct: clause.max }) }
    case 'zero':
    case 'threshold':
      return { id, label, unit: ONCE, pointsPerUnit: full, maxDeduct: full }
  }
}

/** Counting words of what the sheet itself does not count. */
const ONCE = '次'
const POINT = '分'

/** Levels that are picked rather than measured: "2满意、1基本满意", nothing being 0. */
export function chosenLevels(levels: readonly { readonly label: string; readonly points: number }[]): TiersRule {
  const sorted = levels.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points)
  const named = sorted.map(({ label }, index) => `${sorted.length - index}${label}`).join('、')
  return {
    kind: 'tiers',
    metric: { label: named, unit: '级' },
    direction: 'gte',
    steps: sorted.map(({ points }, index) => ({ threshold: sorted.length - index, points })),
    otherwise: 0,
  }
}

/** Measured levels. Where less is better they are read from below, each end included. */
export function measuredLevels(levels: readonly LabelledAs<'threshold'>[]): TiersRule {
  const sorted = levels.toSorted((a, b) => (b.clause.from ?? -Infinity) - (a.clause.from ?? -Infinity))
  const metric = metricOf(sorted)
  const highest = sorted[0]?.clause.points ?? 0
  const lowest = sorted.at(-1)
  if (sorted.length > 1 && highest < (lowest?.clause.points ?? 0)) {
    const upwards = sorted.toReversed()
    const steps = upwards.flatMap(({ clause }) =>
      clause.to === undefined ? [] : [{ threshold: clause.to, points: clause.points }],
    )
    return { kind: 'tiers', metric, direction: 'lte', steps, otherwise: upwards.at(-1)?.clause.to === undefined ? highest : 0 }
  }
  const steps = sorted.flatMap(({ clause }) =>
    clause.from === undefined ? [] : [{ threshold: clause.from, points: clause.points }],
  )
  return {
    kind: 'tiers',
    metric,
    direction: 'gte',
    steps,
    otherwise: lowest?.clause.from === undefined ? (lowest?.clause.points ?? 0) : 0,
  }
}

function metricOf(levels: readonly LabelledAs<'threshold'>[]): TiersRule['metric'] {
  const unit = levels[0]?.clause.unit ?? ''
  const label = levels.map((level) => bareLabel(level.label)).find((words) => words.length > 1)
  return { ...(label === undefined ? {} : { label }), ...(unit === '' ? {} : { unit }) }
}

const BOUND = '(?:不低于|不少于|不足|不满|不到|未达到|未达|达不到|低于|少于|高于|超过|达到|达|满|完成|在|≥|≤|>|<|=)*'
const VALUE = new RegExp(
  `${BOUND}(?:百分之)?(?:${NUMBER})(?:${UNIT}|分)?(?:（(?:不)?含）)?(?:(?:及|或)?以[上下内]|-|至|且|但)*`,
  'g',
)

/**
 * Levels of deduction: "超过7天扣1分，超过15天扣2分" over 3 points are 3 up to 7 days, 2 up to 15, else 1. The words of each clause say
 * its value; all of them on the same side of it.
 *
 * @returns null when the words are no such levels
 */
export function lossLevels(
  losses: readonly { readonly label: string; readonly points: number }[],
  full: number,
): TiersRule | null {
  const levels = losses.flatMap(({ label, points }) => {
    const measure = lossMeasure(label)
    return measure === null ? [] : [{ label, points: difference(full, points), ...measure }]
  })
  const [unit = '', ...others] = new Set(levels.map((level) => level.unit))
  if (levels.length < 2 || levels.length < losses.length || others.length > 0) return null
  const label = levels.map((level) => bareLabel(level.label)).find((words) => words.length > 1)
  const metric = { ...(label === undefined ? {} : { label }), unit }
  const rule = (direction: 'gte' | 'lte'): TiersRule => ({ kind: 'tiers', metric, direction, steps: [], otherwise: 0 })
  const from = levels.flatMap((level) => (level.from === undefined ? [] : [{ at: level.from, points: level.points }]))
  const to = levels.flatMap((level) => (level.to === undefined ? [] : [{ at: level.to, points: level.points }]))
  // A range ("90%-95%扣1分") has both; where less is worse its upper end tells where it begins.
  if (to.length === levels.length) return lossSteps(rule('gte'), to, full)
  return from.length === levels.length ? lossSteps(rule('lte'), from, full) : null
}

/** The value from or below which a clause takes its points; null when it names none, or names it as a count. */
function lossMeasure(label: string): (Measure & { readonly unit: string }) | null {
  const measure = measureIn(readingOf(label).text)
  if (measure === null || measure.unit === null || measure.exact || measure.isQualified) return null
  return { ...measure, unit: measure.unit }
}
export const isLossLevel = (label: string): boolean => lossMeasure(label) !== null

/** Each level holds up to the value of the next one; the last has no end. */
function lossSteps(
  rule: TiersRule,
  levels: readonly { readonly at: number; readonly points: number }[],
  full: number,
): TiersRule | null {
  const sorted = levels.toSorted((a, b) => (rule.direction === 'lte' ? a.at - b.at : b.at - a.at))
  const points = [full, ...sorted.map((level) => level.points)]
  if (points.some((one, index) => one < 0 || (index > 0 && one >= (points[index - 1] ?? one)))) return null
  const steps = sorted.map(({ at }, index) => ({ threshold: at, points: points[index] ?? full }))
  return { ...rule, steps, otherwise: points.at(-1) ?? 0 }
}

/** What is measured: the words of a level without its value. */
export const bareLabel = (label: string): string => label.replace(VALUE, '').replace(/^[，的]+|[，的=≥≤<>]+$/g, '')
