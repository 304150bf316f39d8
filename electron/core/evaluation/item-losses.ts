import { itemDecimals } from '../scoring/shown-decimals'
import type { ScoredTemplate } from '../scoring/template'
import { compareText } from '../shared/compare-text'
import { decimalText, exact, HUNDRED, shortText, ZERO, type Points } from '../shared/points'
import { itemMarks, type ItemMarks, type MarkedSheet } from './item-marks'

/** Where points were lost, one item. */
export interface ItemLoss {
  readonly code: string
  readonly title: string
  /** Full points of the item. */
  readonly max: string
  /** Points lost on all complete sheets together. */
  readonly lost: string
  /** Lost ÷ possible, in per cent, one decimal. */
  readonly percent: string
  /** How many subjects lost points here. */
  readonly subjects: number
}

/**
 * The items of a template's sections at which the complete sheets lost points, the largest share first. Sheets on which
 * the item does not apply are in neither sum; bonus items cannot be lost.
 */
export const itemLosses = (template: ScoredTemplate, sheets: readonly MarkedSheet[]): readonly ItemLoss[] =>
  lossesOf(template, itemMarks(template, sheets))

/** The same of marks that are at hand. */
export function lossesOf(template: ScoredTemplate, marks: readonly ItemMarks[]): readonly ItemLoss[] {
  const decimals = itemDecimals(template)
  return marks
    .map(({ item, lost, possible, losers }) => {
      const share = shareOf(lost, possible)
      return {
        share,
        row: {
          code: item.code,
          title: item.title,
          max: shortText(exact(item.points)),
          lost: decimalText(lost, decimals),
          percent: decimalText(share.mul(HUNDRED), 1),
          subjects: losers.length,
        },
      }
    })
    .filter(({ share }) => share.gt(ZERO))
    .sort((a, b) => b.share.compare(a.share) || compareText(a.row.code, b.row.code))
    .map(({ row }) => row)
}

/** Part ÷ whole, exact; 0 of nothing. */
export const shareOf = (part: Points, whole: Points): Points => (whole.equals(ZERO) ? ZERO : part.div(whole))
