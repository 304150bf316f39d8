import { itemDecimals } from '../scoring/shown-decimals'
import type { Item, ScoredTemplate } from '../scoring/template'
import { decimalText, HUNDRED, sum, ZERO } from '../shared/points'
import { shareOf } from './item-losses'
import { itemMarks, type MarkedSheet } from './item-marks'

/** 类别, 责任科室, 考核方法 */
export const LOSS_GROUPINGS = ['section', 'department', 'method'] as const
export type LossGrouping = (typeof LOSS_GROUPINGS)[number]

/** Where points were lost, several items together. */
export interface LossGroup {
  /** Code of the section, name of the department, id of the method; '' for items that name none. */
  readonly key: string
  /** As it reads; '' for items that name none. */
  readonly title: string
  /** Points that could be had on the complete sheets on which the items applied. */
  readonly possible: string
  readonly lost: string
  /** Lost ÷ possible, in per cent, one decimal. */
  readonly percent: string
  /** Of all lost points of the template, in per cent, one decimal; of items with several methods each counts in all. */
  readonly ofAll: string
  readonly subjects: number
  /** Codes of its items at which points were lost, the most lost first. */
  readonly items: readonly string[]
}

/** By what the items of a template can be put together: sections always, the others where an item names one. */
export const lossGroupings = (template: ScoredTemplate): readonly LossGrouping[] =>
  LOSS_GROUPINGS.filter(
    (by) => by === 'section' || template.categories.some(({ items }) => items.some((item) => keysOf(item, by).length > 0)),
  )

/** The losses of a template's items put together, most lost first; groups without a loss are listed too. */
export function lossGroups(template: ScoredTemplate, sheets: readonly MarkedSheet[], by: LossGrouping): readonly LossGroup[] {
  const decimals = itemDecimals(template)
  const marks = itemMarks(template, sheets)
  const all = sum(marks.map(({ lost }) => lost))
  const sectionOf = new Map(template.categories.flatMap(({ code, items }) => items.map((item) => [item.code, code])))
  const keys = (item: Item): readonly string[] => {
    if (by === 'section') return [sectionOf.get(item.code) ?? '']
    const own = keysOf(item, by)
    return own.length === 0 ? [''] : own
  }
  return [...new Set(marks.flatMap(({ item }) => keys(item)))]
    .map((key) => {
      const own = marks.filter(({ item }) => keys(item).includes(key))
      const [lost, possible] = [sum(own.map((one) => one.lost)), sum(own.map((one) => one.possible))]
      return {
        exact: lost,
        row: {
          key,
          title: titleOf(template, key, by),
          possible: decimalText(possible, decimals),
          lost: decimalText(lost, decimals),
          percent: decimalText(shareOf(lost, possible).mul(HUNDRED), 1),
          ofAll: decimalText(shareOf(lost, all).mul(HUNDRED), 1),
          subjects: new Set(own.flatMap(({ losers }) => losers)).size,
          items: own
            .filter((one) => one.lost.gt(ZERO))
            .sort((a, b) => b.lost.compare(a.lost))
            .map(({ item }) => item.code),
        },
      }
    })
    .sort((a, b) => b.exact.compare(a.exact))
    .map(({ row }) => row)
}

function keysOf(item: Item, by: Exclude<LossGrouping, 'section'> | LossGrouping): readonly string[] {
  if (by === 'method') return item.checkMethods ?? []
  return item.department === undefined || item.department === '' ? [] : [item.department]
}

function titleOf(template: ScoredTemplate, key: string, by: LossGrouping): string {
  if (by === 'section') return template.categories.find(({ code }) => code === key)?.title ?? ''
  return by === 'method' ? (template.checkMethods?.[key] ?? key) : key
}
