import { exact, greatest, HUNDRED, type Points } from '../../shared/points'
import { readNumber } from '../fact-values'
import { amount, listOf, object, oneOf, only } from '../json-reader'
import type { ValueOf } from '../parameters'
import type { TiersRule } from '../template'
import { reachFlaws } from './flaws'
import { checkShare, readPart, scoreRate } from './rate'
import type { RuleKind } from './rule-kind'
import { metric, RULE_TEXTS, thresholdOrParameter, whenDenominatorZero } from './rule-readers'

/** 分档: the points of the first step that holds, else `otherwise`. */
export const tiers: RuleKind<TiersRule> = {
  readRule: only(
    ['kind', 'metric', 'direction', 'steps', 'otherwise', 'whenDenominatorZero', ...Object.keys(RULE_TEXTS)],
    object(
      {
        kind: oneOf('tiers'),
        metric,
        direction: oneOf('gte', 'lte'),
        steps: listOf(only(['threshold', 'points'], object({ threshold: thresholdOrParameter, points: amount }, {}))),
        otherwise: amount,
      },
      { whenDenominatorZero, ...RULE_TEXTS },
    ),
  ),
  amounts: (rule) => rule.steps.map((step) => step.threshold),
  flaws(rule, full, valueOf) {
    const most = rule.steps.map((step) => exact(step.points)).reduce(greatest, exact(rule.otherwise))
    const thresholds = rule.steps.map((step) => valueOf(step.threshold))
    const wrong = thresholds.findIndex(
      (threshold, index) => index > 0 && !isFurther(rule, threshold, thresholds[index - 1] ?? threshold),
    )
    const reach = reachFlaws(most, full)
    return wrong < 0 ? reach : [{ code: 'TIER_ORDER', params: { step: String(wrong + 1) } }, ...reach]
  },
  forms: [['value'], ['numerator', 'denominator']],
  readField: (_rule, field, json, at) => (field === 'value' ? readNumber(json, at) : readPart(field, json, at, true)),
  checkFact: (rule, fact, at) => checkShare(rule.metric, fact, at),
  score(rule, fact, full, valueOf) {
    if (fact.value !== undefined) return { state: 'scored', points: pointsAt(rule, exact(fact.value), valueOf) }
    return scoreRate(fact, full, rule.whenDenominatorZero, (rate) =>
      pointsAt(rule, rule.metric.unit === '%' ? rate.mul(HUNDRED) : rate, valueOf),
    )
  },
}

/** Steps go from the hardest to the easiest: down for `gte`, up for `lte`. */
const isFurther = (rule: TiersRule, threshold: Points, before: Points): boolean =>
  rule.direction === 'gte' ? threshold.lt(before) : threshold.gt(before)

function pointsAt(rule: TiersRule, value: Points, valueOf: ValueOf): Points {
  const step = rule.steps.find(({ threshold }) =>
    rule.direction === 'gte' ? value.gte(valueOf(threshold)) : value.lte(valueOf(threshold)),
  )
  return exact(step === undefined ? rule.otherwise : step.points)
}
