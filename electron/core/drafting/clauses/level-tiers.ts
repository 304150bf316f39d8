import type { TiersRule } from '../../scoring/template'
import type { LabelledAs } from './rule-parts'
import { NUMBER, UNIT } from './words'

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

const BOUND = '(?:不低于|不少于|不足|不满|不到|未达到|未达|达不到|低于|少于|高于|超过|达到|达|满|完成|在|≥|≤|>|<|=){0,3}'
const VALUE = new RegExp(
  `${BOUND}(?:百分之)?(?:${NUMBER})(?:${UNIT}|分)?(?:（(?:不)?含）)?(?:(?:及|或)?以[上下内]|-|至|且|但){0,3}`,
  'g',
)

/** What is measured: the words of a level without its value. */
export const bareLabel = (label: string): string => label.replace(VALUE, '').replace(/^[，的]+|[，的=≥≤<>]+$/g, '')
