import type { ItemScore } from '../scoring/score'
import type { ScoredTemplate } from '../scoring/template'
import { sectionItems } from '../scoring/template-items'
import { compareText } from '../shared/compare-text'
import { groupBy } from '../shared/group-by'
import { decimalText, exact, HUNDRED, points, shortText, sum, ZERO, type Points } from '../shared/points'
import { mean } from './combine-totals'
import { selfInflation, type SelfInflation } from './self-inflation'

/** A complete self-assessment with the complete sheet that counts of the same subject in the same visit. */
export interface SelfPair {
  readonly subjectCode: string
  readonly self: ScoredSide
  readonly found: ScoredSide
}

interface ScoredSide {
  readonly total: string
  readonly items: readonly Pick<ItemScore, 'code' | 'points' | 'max' | 'state'>[]
}

/** What one unit gave itself and what was found of it. */
export interface SelfUnit extends SelfInflation {
  readonly subjectCode: string
  readonly sheets: number
  /** Means of the totals, two decimals. */
  readonly selfTotal: string
  readonly total: string
  /** Self − inspection, of the exact means, two decimals. */
  readonly difference: string
  /** Items that it overrated, the most overrated first, at most WORST_ITEMS; points a sheet, one decimal. */
  readonly worst: readonly { readonly code: string; readonly title: string; readonly difference: string }[]
}

/** One item on all pairs on which both sides scored it. */
export interface SelfItem extends SelfInflation {
  readonly code: string
  readonly title: string
  /** Full points. */
  readonly max: string
  /** 得分率 of either side, per cent, one decimal. */
  readonly selfRate: string
  readonly foundRate: string
  /** Percentage points, self − inspection, one decimal. */
  readonly difference: string
}

export interface SelfComparison {
  /** The largest difference first, then by code. */
  readonly units: readonly SelfUnit[]
  /** The most overrated first, then in the order of the template; items that no pair has on both sides are not listed. */
  readonly items: readonly SelfItem[]
  readonly all: SelfInflation
}

export const WORST_ITEMS = 3

interface Mark {
  readonly code: string
  readonly self: Points
  readonly found: Points
}

/** 自评对照 of one template version: self-assessment against inspection, by unit and by item. The order of `pairs` changes nothing. */
export function selfComparison(template: ScoredTemplate, pairs: readonly SelfPair[]): SelfComparison {
  const titles = new Map(sectionItems(template).map(({ code, title }) => [code, title]))
  const marked = pairs.map((pair) => ({ ...pair, marks: marksOf(pair) }))
  const units = [...groupBy(marked, ({ subjectCode }) => subjectCode)].map(([subjectCode, own]) => {
    const [self, found] = [meanOf(own, 'self'), meanOf(own, 'found')]
    const difference = self.sub(found)
    return { exactly: difference, unit: { subjectCode, ...unitFigures(own, titles), ...totals(self, found, difference) } }
  })
  return {
    units: units
      .sort((a, b) => b.exactly.compare(a.exactly) || compareText(a.unit.subjectCode, b.unit.subjectCode))
      .map(({ unit }) => unit),
    items: itemsOf(
      template,
      groupBy(
        marked.flatMap(({ marks }) => marks),
        ({ code }) => code,
      ),
    ),
    all: addUp(marked.map(inflationOf)),
  }
}

/** Items with points from both sides out of the same full points. */
function marksOf({ self, found }: SelfPair): readonly Mark[] {
  const other = new Map(found.items.map((item) => [item.code, item]))
  return self.items.flatMap((item): readonly Mark[] => {
    const against = other.get(item.code)
    if (against?.state !== 'scored' || item.state !== 'scored' || against.max !== item.max) return []
    if (item.points === null || against.points === null) return []
    return [{ code: item.code, self: points(item.points), found: points(against.points) }]
  })
}

type MarkedPair = SelfPair & { readonly marks: readonly Mark[] }

const inflationOf = ({ self, found }: MarkedPair): SelfInflation => selfInflation(self.items, found.items)

const meanOf = (pairs: readonly MarkedPair[], side: 'self' | 'found'): Points =>
  mean(pairs.map((pair) => points(pair[side].total)))

const totals = (self: Points, found: Points, difference: Points) => ({
  selfTotal: decimalText(self, 2),
  total: decimalText(found, 2),
  difference: decimalText(difference, 2),
})

function unitFigures(pairs: readonly MarkedPair[], titles: ReadonlyMap<string, string>) {
  const byCode = groupBy(
    pairs.flatMap(({ marks }) => marks),
    ({ code }) => code,
  )
  const over = [...titles].flatMap(([code, title]) => {
    const marks = byCode.get(code) ?? []
    const difference = overrated(marks)
    return difference.gt(ZERO) ? [{ code, title, difference: difference.div(marks.length) }] : []
  })
  return {
    sheets: pairs.length,
    ...addUp(pairs.map(inflationOf)),
    worst: over
      .sort((a, b) => b.difference.compare(a.difference))
      .slice(0, WORST_ITEMS)
      .map(({ difference, ...item }) => ({ ...item, difference: shortText(points(decimalText(difference, 1))) })),
  }
}

const overrated = (marks: readonly Mark[]): Points => sum(marks.map(({ self, found }) => self.sub(found)))

function itemsOf(template: ScoredTemplate, byCode: ReadonlyMap<string, readonly Mark[]>): readonly SelfItem[] {
  const rows = sectionItems(template).flatMap((item) => {
    const marks = byCode.get(item.code) ?? []
    const possible = exact(item.points).mul(marks.length)
    if (marks.length === 0 || possible.equals(ZERO)) return []
    const rate = (side: 'self' | 'found'): Points =>
      sum(marks.map((mark) => mark[side]))
        .div(possible)
        .mul(HUNDRED)
    const difference = rate('self').sub(rate('found'))
    const higher = marks.filter(({ self, found }) => self.gt(found)).length
    const row: SelfItem = {
      code: item.code,
      title: item.title,
      max: shortText(exact(item.points)),
      ...share(higher, marks.length),
      selfRate: decimalText(rate('self'), 1),
      foundRate: decimalText(rate('found'), 1),
      difference: decimalText(difference, 1),
    }
    return [{ difference, row }]
  })
  return rows.sort((a, b) => b.difference.compare(a.difference)).map(({ row }) => row)
}

const addUp = (all: readonly SelfInflation[]): SelfInflation =>
  share(
    all.reduce((count, { higher }) => count + higher, 0),
    all.reduce((count, { compared }) => count + compared, 0),
  )

const share = (higher: number, compared: number): SelfInflation => ({
  higher,
  compared,
  rate: compared === 0 ? null : decimalText(exact(higher).div(exact(compared)).mul(HUNDRED), 1),
})
