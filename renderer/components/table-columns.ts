import type { ReactNode } from 'react'

/** One column of a table. */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** Pixels; a column without takes a share of the rest. */
  readonly width?: number
  /** Least share of a column without a width; the table scrolls sideways rather than cut more. */
  readonly minWidth?: number
  readonly align?: 'right'
  /** Not shown, for want of room; copied all the same. */
  readonly isHidden?: boolean
  /** What the cell says: shown when there is no `cell`, and what is copied. */
  readonly text: (row: Row) => string
  readonly cell?: (row: Row) => ReactNode
  /** Makes the column sortable. Absent: the official order stands. */
  readonly compare?: (a: Row, b: Row) => number
}

const WIDE_PX = 14
const NARROW_PX = 8
const PADDING_PX = 17

/** Width of a column that shows each of `texts` whole, between `least` and `most` pixels. */
export function fitted(texts: Iterable<string>, least: number, most: number): number {
  let widest = 0
  for (const text of texts) {
    let px = 0
    for (const character of text) px += character > '\u2e7f' ? WIDE_PX : NARROW_PX
    if (px > widest) widest = px
  }
  return Math.min(most, Math.max(least, widest + PADDING_PX))
}

/** Room for the longest name of a county that is usual, nine characters. */
export const COUNTY_PX = 9 * WIDE_PX + PADDING_PX

/** Order of Chinese text as people expect it, by pinyin. */
const collator = new Intl.Collator('zh-CN', { numeric: true })
export const byText =
  <Row>(read: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    collator.compare(read(a), read(b))

/** Numbers, the unknown ones last. */
export const byNumber =
  <Row>(read: (row: Row) => number | null) =>
  (a: Row, b: Row): number =>
    (read(a) ?? Number.POSITIVE_INFINITY) - (read(b) ?? Number.POSITIVE_INFINITY) || 0

/** Head and rows as cells of text, ready to be copied. */
export const tableCells = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] => [
  columns.map((column) => column.header),
  ...rows.map((row) => columns.map((column) => column.text(row))),
]
