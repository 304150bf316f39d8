import { itemDecimals } from '../scoring/shown-decimals'
import type { ScoredTemplate } from '../scoring/template'
import { sectionItems } from '../scoring/template-items'
import { compareText } from '../shared/compare-text'
import { decimalText, exact, HUNDRED, points, shortText, sum, ZERO } from '../shared/points'
import type { RoundSheet } from './round'

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
export function itemLosses(
  template: ScoredTemplate,
  sheets: readonly Pick<RoundSheet, 'subjectCode' | 'score'>[],
): readonly ItemLoss[] {
  const complete = sheets.filter((sheet) => sheet.score.status === 'complete')
  const decimals = itemDecimals(template)
  return sectionItems(template)
    .map((item) => {
      const full = exact(item.points)
      const marks = complete.flatMap(({ subjectCode, score }) => {
        const mark = score.items.find((one) => one.code === item.code)
        return mark?.state === 'scored' && mark.points !== null ? [{ subjectCode, lost: full.sub(points(mark.points)) }] : []
      })
      const lost = sum(marks.map((mark) => mark.lost))
      const possible = full.mul(marks.length)
      const share = possible.equals(ZERO) ? ZERO : lost.div(possible)
      const subjects = new Set(marks.filter((mark) => mark.lost.gt(ZERO)).map((mark) => mark.subjectCode)).size
      return {
        share,
        row: {
          code: item.code,
          title: item.title,
          max: shortText(full),
          lost: decimalText(lost, decimals),
          percent: decimalText(share.mul(HUNDRED), 1),
          subjects,
        },
      }
    })
    .filter(({ share }) => share.gt(ZERO))
    .sort((a, b) => b.share.compare(a.share) || compareText(a.row.code, b.row.code))
    .map(({ row }) => row)
}
