import { measuresAlike } from '../inspection/same-measure'
import type { Item, ScoredTemplate } from '../scoring/template'
import { sectionItems } from '../scoring/template-items'
import { decimalText, exact, HUNDRED, points, shortText, sum, type Points } from '../shared/points'
import { shareOf } from './item-losses'
import { itemMarks, type ItemMarks, type MarkedSheet } from './item-marks'
import { mean } from './combine-totals'

/** The sheets that one round scored with one version of a template. */
export interface YearSheets {
  readonly template: ScoredTemplate
  readonly sheets: readonly MarkedSheet[]
}

/** One item in two rounds. */
export interface YearItem {
  readonly code: string
  readonly title: string
  /** Full points; null where the round had no such item. */
  readonly max: { readonly before: string | null; readonly now: string | null }
  /** 得分率: points had ÷ points possible on complete sheets, per cent, one decimal; null where it applied on none. */
  readonly rate: { readonly before: string | null; readonly now: string | null }
  /** Percentage points, now − before, one decimal; null where one side has no rate. */
  readonly difference: string | null
  /** changed (口径变化): the item measures otherwise (`measuresAlike`), so that the two rates do not compare as they stand. */
  readonly state: 'same' | 'changed' | 'new' | 'gone'
}

export interface YearOnYear {
  /** Those of the template now in its order, then those that are gone. */
  readonly items: readonly YearItem[]
  /** Mean of the totals of complete sheets, two decimals. */
  readonly mean: { readonly before: string | null; readonly now: string | null }
  readonly sheets: { readonly before: number; readonly now: number }
}

/** Two rounds by the codes of one template's items. @param before The earlier round, which may have used several versions. */
export function yearOnYear(now: YearSheets, before: readonly YearSheets[]): YearOnYear {
  const today = new Map(itemMarks(now.template, now.sheets).map((marks) => [marks.item.code, marks]))
  const earlier = before.flatMap(({ template, sheets }) => itemMarks(template, sheets))
  const codes = [...new Set([...sectionItems(now.template), ...earlier.map(({ item }) => item)].map(({ code }) => code))]
  return {
    items: codes.flatMap((code): readonly YearItem[] => {
      const [own, then] = [today.get(code), earlier.filter(({ item }) => item.code === code)]
      const item = own?.item ?? then.at(-1)?.item
      return item === undefined ? [] : [yearItem(item, own, then)]
    }),
    mean: { before: meanTotal(before), now: meanTotal([now]) },
    sheets: { before: completeOf(before).length, now: completeOf([now]).length },
  }
}

function yearItem(item: Item, own: ItemMarks | undefined, then: readonly ItemMarks[]): YearItem {
  const rates = { before: rateOf(then), now: own === undefined ? null : rateOf([own]) }
  return {
    code: item.code,
    title: item.title,
    max: { before: maxOf(then), now: own === undefined ? null : maxOf([own]) },
    rate: { before: percent(rates.before), now: percent(rates.now) },
    difference: rates.before === null || rates.now === null ? null : percent(rates.now.sub(rates.before)),
    state:
      own === undefined
        ? 'gone'
        : then.length === 0
          ? 'new'
          : then.some((one) => !measuresAlike(one.item, own.item))
            ? 'changed'
            : 'same',
  }
}

function rateOf(marks: readonly ItemMarks[]): Points | null {
  if (marks.every(({ sheets }) => sheets === 0)) return null
  const possible = sum(marks.map((one) => one.possible))
  return shareOf(possible.sub(sum(marks.map((one) => one.lost))), possible)
}

const percent = (rate: Points | null): string | null => (rate === null ? null : decimalText(rate.mul(HUNDRED), 1))

const maxOf = (marks: readonly ItemMarks[]): string | null => {
  const last = marks.at(-1)
  return last === undefined ? null : shortText(exact(last.item.points))
}

const completeOf = (rounds: readonly YearSheets[]): readonly Points[] =>
  rounds.flatMap(({ sheets }) =>
    sheets.flatMap(({ score }) => (score.status === 'complete' && score.total !== null ? [points(score.total)] : [])),
  )

function meanTotal(rounds: readonly YearSheets[]): string | null {
  const totals = completeOf(rounds)
  return totals.length === 0 ? null : decimalText(mean(totals), 2)
}
