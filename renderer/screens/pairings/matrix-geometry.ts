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

export const tableWidth = (hospitals: number, countyPx: number): number =>
  countyPx + MATRIX_COLUMNS.clinic + hospitals * MATRIX_COLUMNS.hospital + MATRIX_COLUMNS.situation

/** Scrolls so that the cell is not under the fixed head or columns. It may not be drawn yet: sizes tell where it stands. */
export function bringIntoSight(
  frame: HTMLElement,
  {
    row,
    column,
    rowPx,
    countyPx,
  }: { readonly row: number; readonly column: number; readonly rowPx: number; readonly countyPx: number },
): void {
  const head = frame.querySelector('thead')?.getBoundingClientRect().height ?? 0
  const top = row * rowPx
  const height = frame.clientHeight - head
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (top + rowPx > frame.scrollTop + height) frame.scrollTop = top + rowPx - height
  const left = column * MATRIX_COLUMNS.hospital
  const width = frame.clientWidth - countyPx - MATRIX_COLUMNS.clinic - MATRIX_COLUMNS.situation
  if (left < frame.scrollLeft) frame.scrollLeft = left
  else if (left + MATRIX_COLUMNS.hospital > frame.scrollLeft + width) frame.scrollLeft = left + MATRIX_COLUMNS.hospital - width
}
