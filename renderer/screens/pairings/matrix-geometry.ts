import type { Organization } from '../../data/useOrganizations'
import { COUNTY_PX, fitted } from '../../components/table-columns'
import type { MatrixRow } from './matrix-model'
import { MATRIX_COLUMNS } from './matrix-style'

/** For each row how many rows its county cell spans: 0 where the county began before. */
export function countySpans(rows: readonly MatrixRow[]): readonly number[] {
  const spans = rows.map(() => 0)
  let start = 0
  rows.forEach(({ recipient }, index) => {
    if (recipient.countyName !== rows[start]?.recipient.countyName) start = index
    spans[start] = index - start + 1
  })
  return spans
}

/** Broad enough for a county that has one row, in which its name cannot be broken. */
export const countyWidth = (rows: readonly MatrixRow[], spans: readonly number[]): number =>
  fitted(
    rows
      .filter((_, index) => spans[index] === 1)
      .map(({ recipient }) => recipient.countyName)
      .filter((name) => fitted([name], 0, COUNTY_PX + 1) <= COUNTY_PX), // a longer one is cut all the same
    MATRIX_COLUMNS.county,
    COUNTY_PX,
  )

/** As tall as the longest name written downwards, 15 px a character, within what a low window can spare. */
export const headHeight = (supporters: readonly Organization[]): number =>
  Math.min(184, 14 + 15 * Math.max(8, ...supporters.map(({ name }) => name.length)))

/** Of the line of loads below the names. */
export const LOAD_LINE_PX = 26

export const tableWidth = (hospitals: number, countyPx: number): number =>
  countyPx + MATRIX_COLUMNS.clinic + hospitals * MATRIX_COLUMNS.hospital + MATRIX_COLUMNS.situation

/** Part of the matrix that is not covered by its fixed head and columns, in pixels from its first cell. */
export interface Sight {
  readonly top: number
  readonly left: number
  readonly height: number
  readonly width: number
}

/** Where the box must be scrolled to so that the cell is not under the fixed head or columns; null = it is in sight. */
export function bringIntoSight(sight: Sight, cell: Sight): { readonly top: number; readonly left: number } | null {
  const along = (from: number, length: number, at: number, size: number): number =>
    at < from ? at : at + size > from + length ? at + size - length : from
  const top = along(sight.top, sight.height, cell.top, cell.height)
  const left = along(sight.left, sight.width, cell.left, cell.width)
  return top === sight.top && left === sight.left ? null : { top, left }
}
