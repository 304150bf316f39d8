import type { Fact } from '@core/scoring/fact'
import { numberOf, type ParameterValues } from '@core/scoring/parameters'
import type { TiersRule } from '@core/scoring/template'
import { exact, HUNDRED, type Points } from '@core/shared/points'

/** Which step a fact holds, from 0; the number of steps for what is left over; null when it says nothing. For showing only. */
export function tierHeld(rule: TiersRule, fact: Fact | undefined, values: ParameterValues): number | null {
  const found = fact === undefined ? null : measured(rule, fact)
  if (found === null) return null
  const at = rule.steps.findIndex((step) => {
    const threshold = exact(numberOf(step.threshold, values))
    return rule.direction === 'gte' ? found.gte(threshold) : found.lte(threshold)
  })
  return at === -1 ? rule.steps.length : at
}

function measured(rule: TiersRule, fact: Fact): Points | null {
  if (fact.value !== undefined) return exact(fact.value)
  const { numerator, denominator } = fact
  if (numerator === undefined || denominator === undefined || denominator === 0) return null
  const rate = exact(numerator).div(exact(denominator))
  return rule.metric.unit === '%' ? rate.mul(HUNDRED) : rate
}

/** Threshold of a step with its unit: "4 次", "10%". */
export function tierLabel(rule: TiersRule, step: number, values: ParameterValues): string {
  const threshold = rule.steps[step]?.threshold
  const value = threshold === undefined ? '' : String(numberOf(threshold, values)).replace('-', '−')
  const unit = rule.metric.unit ?? ''
  return unit === '%' ? `${value}%` : `${value} ${unit}`.trim()
}
