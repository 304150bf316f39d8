import type { ItemCells } from './body-rows'
import { sumOfPoints } from '../sum-of-points'
import type { ColumnRole } from './column-words'
import { figureOf, halfWidth, POINTS_FORMS } from './numbering'

/** Where a table without a column of points writes them. */
export interface PointsPlace {
  readonly role: ColumnRole
  readonly pattern: RegExp
}

const NUMBER = '(\\d{1,3}(?:\\.\\d{1,3})?)'
/** Forms that are points only when they add up: "分值：3", "（3分，必查）", "3分：…", "组织领导 3". */
const LOOSE: readonly RegExp[] = [
  new RegExp(`(?:分值|满分|标准分|权重|分数)\\s*:?\\s*${NUMBER}\\s*分?`),
  new RegExp(`\\s*[（(【[][^（）()]{0,10}?${NUMBER}\\s*分[^（）()]{0,12}[)）】\\]]`),
  new RegExp(`\\s*${NUMBER}\\s*分(?=\\s*[:,，、。；;])`),
  new RegExp(`^\\s*[（(]?${NUMBER}\\s*分[)）]?[\\s:,，、。；;]*`),
  new RegExp(`[\\s/|｜:—-]+${NUMBER}\\s*$`, 'm'),
  new RegExp(`\\s*${NUMBER}\\s*分(?![之钟])`),
]
const ROLES: readonly ColumnRole[] = ['item', 'code', 'group', 'requirement', 'methods', 'scoring']
/** Share of the items that have to name their points in one place. */
const MOST = 0.8

/**
 * Finds the one place in which nearly all items name their points: a plain form, or any form whose points add up to the total.
 *
 * @param total Written total; null: the usual 100
 */
export function pointsPlace(items: readonly ItemCells[], total: number | null): PointsPlace | null {
  const places = ROLES.flatMap((role) => [...POINTS_FORMS, ...LOOSE].map((pattern) => ({ role, pattern })))
  const fitting = places.flatMap((place) => {
    const values = items.flatMap((cells) => pointsAt(place, cells) ?? [])
    const isUsual = values.length > 0 && values.length >= items.length * MOST
    return isUsual ? [{ place, adds: sumOfPoints(values) === (total ?? 100) }] : []
  })
  const sums = fitting.find(({ adds }) => adds)
  return (sums ?? fitting.find(({ place }) => place.role !== 'scoring' && POINTS_FORMS.includes(place.pattern)))?.place ?? null
}

/** Points that the cells name in this place. */
export function pointsAt({ role, pattern }: PointsPlace, cells: ItemCells): number | null {
  const found = pattern.exec(halfWidth(cells[role]?.text ?? ''))?.[1]
  return found === undefined ? null : figureOf(found)
}

/** A text without the points that it names. */
export function withoutPoints({ pattern }: PointsPlace, text: string): string {
  const found = pattern.exec(halfWidth(text))
  return found === null
    ? text
    : `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.replace(/^[\s:：,，、。；;]+/, '').trim()
}
