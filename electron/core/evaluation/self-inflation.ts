import type { ItemScore } from '../scoring/score'
import { decimalText, exact, HUNDRED, points } from '../shared/points'

/** 自评虚高 of a unit: how many of the items that both sides scored it gave more points than the inspection did. */
export interface SelfInflation {
  readonly higher: number
  /** Items with points from both sides, out of the same full points. */
  readonly compared: number
  /** Per cent of the compared ones, half up to one decimal; null where there is none. */
  readonly rate: string | null
}

/** What of an item's score is compared. */
type Compared = Pick<ItemScore, 'code' | 'points' | 'max' | 'state'>

/**
 * @param self Items of the self-assessment.
 * @param found Items as they count after inspection, re-check and appeal. An item that either side left open or counted as
 *   not applicable is no comparison, nor is one whose full points a later version of the template changed.
 */
export function selfInflation(self: readonly Compared[], found: readonly Compared[]): SelfInflation {
  const counted = new Map(found.map((item) => [item.code, item]))
  const pairs = self.flatMap((item) => {
    const other = counted.get(item.code)
    return other === undefined || !isPair(item, other) ? [] : [points(item.points ?? '0').gt(points(other.points ?? '0'))]
  })
  const higher = pairs.filter(Boolean).length
  const compared = pairs.length
  const rate = compared === 0 ? null : decimalText(exact(higher).div(exact(compared)).mul(HUNDRED), 1)
  return { higher, compared, rate }
}

const isPair = (a: Compared, b: Compared): boolean =>
  a.max === b.max && [a, b].every(({ state, points: awarded }) => state === 'scored' && awarded !== null)
