import type { Metric, RatioRule } from '../../scoring/template'
import { bareLabel } from './level-tiers'
import { byHand, hasLowCap, made, reachesAll, type Labelled, type LabelledAs, type Made, type Parts } from './rule-parts'
import { isPercent } from './words'

/** Points in proportion to a rate, nothing below its lowest value. */
export function shareRule(parts: Parts, points: number): Made {
  const { shares, counted, steps, free, nothing, levels } = parts
  const [share, ...more] = shares
  if (
    share === undefined ||
    more.length + counted.length + steps.length + free.length > 0 ||
    hasLowCap(parts, points) ||
    !reachesAll(parts, points)
  ) {
    return byHand(parts, points)
  }
  const { target } = share.clause
  const isShare = target === undefined || isPercentTarget(share, levels, target)
  const least = levels.find(({ clause }) => clause.points === 0 && clause.to !== undefined)?.clause
  const zeroBelow =
    least?.to === undefined ? undefined : isPercent(least.unit) ? least.to / 100 : rounded(least.to / (target ?? least.to))
  const rule: RatioRule = {
    kind: 'ratio',
    mode: 'proportional',
    ...metricOf(share, levels, isShare ? undefined : target),
    target: isShare ? rounded((target ?? 100) / 100) : 1,
    ...(zeroBelow === undefined ? {} : { zeroBelow: rounded(zeroBelow) }),
  }
  return made(
    rule,
    'ALL_POINTS',
    nothing.filter(({ label }) => !/^(?:没有|没|未|无|零)/.test(label)),
  )
}

/** Targets hold three decimals. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Whether the target of a share is a rate (80%) rather than a count (12次). */
function isPercentTarget({ label }: Labelled, levels: readonly LabelledAs<'threshold'>[], target: number): boolean {
  const level = levels.find(({ clause }) => clause.from === target)
  return level === undefined ? label.includes(`${target}%`) : isPercent(level.clause.unit)
}

function metricOf(
  share: Labelled,
  levels: readonly LabelledAs<'threshold'>[],
  count: number | undefined,
): { readonly metric?: Metric } {
  const parts = /按?(?<numerator>[^，]+?)占(?<denominator>[^，]+?)(?:的)?(?:比例|百分比)/.exec(share.label)?.groups
  if (parts !== undefined) return { metric: { numerator: parts['numerator'] ?? '', denominator: parts['denominator'] ?? '' } }
  const [level] = levels
  const label = bareLabel(level?.label ?? share.label)
  const metric: Metric = {
    ...(label.length > 1 ? { label } : {}),
    ...(count === undefined ? {} : { denominator: `${count}${level?.clause.unit ?? ''}` }),
  }
  return Object.keys(metric).length === 0 ? {} : { metric }
}

/** Points lost in steps below the target; without one the target is all there is, for a person to say. */
export function stepRule(parts: Parts, points: number): Made {
  const { steps, levels } = parts
  const [step] = steps
  if (step === undefined || !reachesAll(parts, points)) return byHand(parts, points)
  const { target, per, points: deduct } = step.clause
  const rule: RatioRule = {
    kind: 'ratio',
    mode: 'step',
    ...metricOf(step, levels, undefined),
    target: rounded((target ?? 100) / 100),
    step: { percentagePoints: per, deduct },
  }
  const early = levels.filter(
    ({ clause }) => clause.points === 0 && clause.to !== undefined && (((target ?? 100) - clause.to) / per) * deduct < points,
  )
  return early.length > 0 ? made(rule, 'ALL_POINTS', early) : made(rule, 'TARGET', target === undefined ? steps : [])
}
