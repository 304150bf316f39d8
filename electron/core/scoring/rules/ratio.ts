import { assertNever } from '../../shared/assert-never'
import { exact, shortText, greatest, HUNDRED, least, ONE, ZERO, type Points } from '../../shared/points'
import type { Flaw } from '../breach'
import { amount, byWord, object, oneOf, only, type Reader } from '../json-reader'
import type { ValueOf } from '../parameters'
import type { RatioRule } from '../template'
import { checkShare, readPart, scoreRate } from './rate'
import { reachFlaws } from './flaws'
import type { RuleKind } from './rule-kind'
import { amountOrParameter, metric, RULE_TEXTS, whenDenominatorZero } from './rule-readers'

const SHARED = { cap: amount, metric, whenDenominatorZero, ...RULE_TEXTS }
const REQUIRED = { kind: oneOf('ratio'), target: amountOrParameter }
const step = only(['percentagePoints', 'deduct'], object({ percentagePoints: amount, deduct: amountOrParameter }, {}))
const FIELDS = ['kind', 'mode', 'target', 'zeroBelow', 'step', 'partialStep', 'floor', 'slope', ...Object.keys(SHARED)]

const MODES: { readonly [M in RatioRule['mode']]: Reader<Extract<RatioRule, { mode: M }>> } = {
  proportional: object({ ...REQUIRED, mode: oneOf('proportional') }, { zeroBelow: amountOrParameter, ...SHARED }),
  step: object({ ...REQUIRED, mode: oneOf('step'), step }, { partialStep: oneOf('ignore', 'count'), ...SHARED }),
  between: object({ ...REQUIRED, mode: oneOf('between'), floor: amountOrParameter }, SHARED),
  linear_below: object({ ...REQUIRED, mode: oneOf('linear_below'), slope: amountOrParameter }, SHARED),
}

/** 比率: points follow the rate of numerator to denominator. */
export const ratio: RuleKind<RatioRule> = {
  readRule: only(FIELDS, byWord('mode', MODES)),
  amounts: (rule) => [rule.target, ...modeAmounts(rule)],
  flaws(rule, full, valueOf) {
    const flaws = [...divisorFlaws(rule, valueOf), ...capFlaws(rule)]
    // A part of a whole never passes 1; any other rate reaches every target.
    return flaws.length > 0 || rule.metric?.share !== true ? flaws : reachFlaws(pointsAt(rule, ONE, full, valueOf), full)
  },
  forms: [['numerator', 'denominator']],
  readField: (_rule, field, json, at) => readPart(field, json, at, false),
  checkFact: (rule, fact, at) => checkShare(rule.metric, fact, at),
  score: (rule, fact, full, valueOf) =>
    scoreRate(fact, full, rule.whenDenominatorZero, (rate) => pointsAt(rule, rate, full, valueOf)),
}

function modeAmounts(rule: RatioRule): RatioRule['target'][] {
  switch (rule.mode) {
    case 'proportional':
      return rule.zeroBelow === undefined ? [] : [rule.zeroBelow]
    case 'step':
      return [rule.step.deduct]
    case 'between':
      return [rule.floor]
    case 'linear_below':
      return [rule.slope]
    default:
      return assertNever(rule)
  }
}

function pointsAt(rule: RatioRule, rate: Points, full: Points, valueOf: ValueOf): Points {
  const target = valueOf(rule.target)
  switch (rule.mode) {
    case 'proportional':
      if (rule.zeroBelow !== undefined && rate.lt(valueOf(rule.zeroBelow))) return ZERO
      return full.mul(least(ONE, rate.div(target)))
    case 'step': {
      const steps = greatest(ZERO, target.sub(rate).mul(HUNDRED)).div(exact(rule.step.percentagePoints))
      const counted = rule.partialStep === 'count' ? steps.ceil() : steps.floor()
      return greatest(ZERO, full.sub(valueOf(rule.step.deduct).mul(counted)))
    }
    case 'between': {
      const floor = valueOf(rule.floor)
      return full.mul(least(ONE, greatest(ZERO, rate.sub(floor).div(target.sub(floor)))))
    }
    case 'linear_below':
      return greatest(ZERO, full.sub(greatest(ZERO, target.sub(rate)).mul(valueOf(rule.slope))))
    default:
      return assertNever(rule)
  }
}

/** What the formula divides by must be above 0. */
function divisorFlaws(rule: RatioRule, valueOf: ValueOf): Flaw[] {
  if (rule.mode === 'step') return rule.step.percentagePoints > 0 ? [] : [{ code: 'RATIO_STEP', params: {} }]
  if (rule.mode === 'linear_below') return []
  const target = valueOf(rule.target)
  const floor = rule.mode === 'between' ? valueOf(rule.floor) : ZERO
  return target.gt(floor) ? [] : [{ code: 'RATIO_TARGET', params: { target: shortText(target), floor: shortText(floor) } }]
}

const capFlaws = (rule: RatioRule): Flaw[] =>
  rule.cap === undefined || rule.cap === 1 ? [] : [{ code: 'CAP', params: { cap: String(rule.cap) } }]
