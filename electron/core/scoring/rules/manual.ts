import { AppError } from '../../shared/app-error'
import { exact } from '../../shared/points'
import type { Flaw } from '../breach'
import type { Fact } from '../fact'
import { readNumber } from '../fact-values'
import { amount, object, oneOf, only } from '../json-reader'
import { placeIn } from '../json-values'
import type { ManualRule } from '../template'
import { reachFlaws } from './flaws'
import { UNANSWERED, type RuleKind } from './rule-kind'
import { RULE_TEXTS } from './rule-readers'

/** 评议: the inspector gives the points, in steps and with a reason where they are few. */
export const manual: RuleKind<ManualRule> = {
  readRule: only(
    ['kind', 'min', 'max', 'step', 'reasonBelow', ...Object.keys(RULE_TEXTS)],
    object({ kind: oneOf('manual'), min: amount, max: amount, step: amount }, { reasonBelow: amount, ...RULE_TEXTS }),
  ),
  amounts: () => [],
  flaws(rule, full) {
    const range: Flaw = {
      code: 'MANUAL_RANGE',
      params: { min: String(rule.min), max: String(rule.max), step: String(rule.step) },
    }
    const isRange = rule.step > 0 && rule.min <= rule.max && isOnStep(rule, rule.max)
    return [...(isRange ? [] : [range]), ...reachFlaws(exact(rule.max), full)]
  },
  forms: [['points']],
  readField: (_rule, _field, json, at) => readNumber(json, at),
  checkFact: checkPoints,
  score: (_rule, fact) => (fact.points === undefined ? UNANSWERED : { state: 'scored', points: exact(fact.points) }),
}

const isOnStep = (rule: ManualRule, points: number): boolean => exact(points).sub(exact(rule.min)).divisible(exact(rule.step))

/** @throws AppError POINTS_OUT_OF_RANGE, POINTS_OFF_STEP, REASON_REQUIRED */
function checkPoints(rule: ManualRule, fact: Fact, at: string): void {
  const { points, reason } = fact
  if (points === undefined) return
  const place = placeIn(at, 'points')
  const { min, max, step } = rule
  if (points < min || points > max) throw new AppError('POINTS_OUT_OF_RANGE', { at: place, min, max })
  if (!isOnStep(rule, points)) throw new AppError('POINTS_OFF_STEP', { at: place, min, step })
  if (rule.reasonBelow !== undefined && points < rule.reasonBelow && reason === undefined) {
    throw new AppError('REASON_REQUIRED', { at: placeIn(at, 'reason') })
  }
}
