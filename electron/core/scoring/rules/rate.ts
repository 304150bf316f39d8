import { AppError } from '../../shared/app-error'
import { exact, ZERO, type Points } from '../../shared/points'
import type { Fact } from '../fact'
import { readCount, readNumber } from '../fact-values'
import type { Metric, WhenDenominatorZero } from '../template'
import { placeIn } from '../json-values'
import { NOT_APPLICABLE, UNANSWERED, type FactField, type Outcome } from './rule-kind'

/** Reads a numerator or denominator; only `mayBeNegative` numerators (differences) lie below 0. */
export function readPart(field: FactField, json: unknown, at: string, mayBeNegative: boolean): number {
  return field === 'numerator' && mayBeNegative ? readNumber(json, at) : readCount(json, at)
}

/** @throws AppError NUMERATOR_ABOVE_DENOMINATOR when a part is larger than its whole, 5 of 0 included. */
export function checkShare(metric: Metric | undefined, fact: Fact, at: string): void {
  if (metric?.share !== true || fact.numerator === undefined || fact.denominator === undefined) return
  if (fact.numerator > fact.denominator) throw new AppError('NUMERATOR_ABOVE_DENOMINATOR', { at: placeIn(at, 'numerator') })
}

/** Scores by the exact rate of numerator to denominator; a denominator of 0 has its own answer, never NaN. */
export function scoreRate(
  fact: Fact,
  full: Points,
  whenZero: WhenDenominatorZero | undefined,
  pointsOf: (rate: Points) => Points,
): Outcome {
  if (fact.numerator === undefined || fact.denominator === undefined) return UNANSWERED
  if (fact.denominator !== 0) {
    return { state: 'scored', points: pointsOf(exact(fact.numerator).div(exact(fact.denominator))) }
  }
  if (whenZero === 'zero') return { state: 'scored', points: ZERO }
  return whenZero === 'full' ? { state: 'scored', points: full } : NOT_APPLICABLE
}
