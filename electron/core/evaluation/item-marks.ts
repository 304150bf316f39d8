import type { Item, ScoredTemplate } from '../scoring/template'
import { sectionItems } from '../scoring/template-items'
import { exact, points, sum, ZERO, type Points } from '../shared/points'
import type { RoundSheet } from './round'

/** What one item came to on all complete sheets on which it applied. */
export interface ItemMarks {
  readonly item: Item
  readonly lost: Points
  /** Full points, once a sheet. */
  readonly possible: Points
  readonly sheets: number
  /** How many subjects they are of. */
  readonly subjects: number
  /** Subjects that lost points here. */
  readonly losers: readonly string[]
  /** What each of them lost on all of its sheets together, in the same order. */
  readonly lostBy: readonly { readonly subjectCode: string; readonly lost: Points }[]
}

export type MarkedSheet = Pick<RoundSheet, 'subjectCode' | 'score'>

/** The marks of each item of the sections, in template order. Incomplete sheets are in no figure; bonus items cannot be lost. */
export function itemMarks(template: ScoredTemplate, sheets: readonly MarkedSheet[]): readonly ItemMarks[] {
  const complete = sheets
    .filter(({ score }) => score.status === 'complete')
    .map(({ subjectCode, score }) => ({ subjectCode, marks: new Map(score.items.map((mark) => [mark.code, mark])) }))
  return sectionItems(template).map((item) => {
    const full = exact(item.points)
    const found = complete.flatMap(({ subjectCode, marks }) => {
      const mark = marks.get(item.code)
      return mark?.state === 'scored' && mark.points !== null ? [{ subjectCode, lost: full.sub(points(mark.points)) }] : []
    })
    const lostBy = new Map<string, Points>()
    for (const { subjectCode, lost } of found) {
      if (lost.gt(ZERO)) lostBy.set(subjectCode, (lostBy.get(subjectCode) ?? ZERO).add(lost))
    }
    return {
      item,
      lost: sum(found.map((mark) => mark.lost)),
      possible: full.mul(found.length),
      sheets: found.length,
      subjects: new Set(found.map(({ subjectCode }) => subjectCode)).size,
      losers: [...lostBy.keys()],
      lostBy: [...lostBy].map(([subjectCode, lost]) => ({ subjectCode, lost })),
    }
  })
}

/**
 * Codes of those that lost points on an item, whoever lost most first.
 * @param order Decides between equals; codes that are not in it come last
 */
export function mostLostFirst({ lostBy }: Pick<ItemMarks, 'lostBy'>, order: readonly string[]): readonly string[] {
  const placeOf = new Map(order.map((code, place) => [code, place]))
  const place = (code: string): number => placeOf.get(code) ?? order.length
  return [...lostBy]
    .sort((a, b) => b.lost.compare(a.lost) || place(a.subjectCode) - place(b.subjectCode))
    .map(({ subjectCode }) => subjectCode)
}
