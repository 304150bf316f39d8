import type { Fact } from './fact'
import { numberOf, type ParameterValues } from './parameters'
import type { Item } from './template'

/**
 * The fact that brings an item its full points at one stroke: as expected, all ticked, nothing to deduct, all points.
 *
 * @returns null for rules that need figures, samples or a text.
 */
export function fullFact(item: Item): Fact | null {
  const rule = item.scoring
  switch (rule.kind) {
    case 'yes_no':
      return { met: rule.expected }
    case 'checklist':
      return { ticked: rule.options.map((option) => option.id) }
    case 'deduct':
      return { counts: {} }
    case 'manual':
      return { points: rule.max }
    case 'tiers':
    case 'ratio':
    case 'sample':
    case 'info':
      return null
  }
}

/**
 * The fact that just holds step `n` of a tiers rule (按档): the step's threshold as the value found.
 *
 * @param n The step as numbered on the sheet, from 1.
 * @param values The parameters' values, for thresholds that are parameters.
 * @returns null when the item has no such step.
 */
export function tierFact(item: Item, n: number, values: ParameterValues): Fact | null {
  const step = item.scoring.kind === 'tiers' ? item.scoring.steps[n - 1] : undefined
  return step === undefined ? null : { value: numberOf(step.threshold, values) }
}
