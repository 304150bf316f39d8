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
  /** What the cell says: shown when there is no `cell`, and what is copied. */
  readonly text: (row: Row) => string
  readonly cell?: (row: Row) => ReactNode
  /** Makes the column sortable. Absent: the official order stands. */
  readonly compare?: (a: Row, b: Row) => number
}

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
