import type { PaperTable } from '../../core/papers/paper-parts'
import { BODY, HEADING, TABLE_HEAD, TOTAL, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import { textBlock, type PaperUnit } from './compose'
import { cellOf, columnWidths, cutRow, gridOf, rowOf, spanWidth, type Alignment, type GridRow } from './grid'
import { textHeight, textWidth, type PageSize } from './page'

/** One column: its share of the width and the side its text stands on. */
export type Column = readonly [share: number, alignment: Alignment]

export interface TableSetting {
  readonly page: PageSize
  readonly columns: readonly Column[]
  readonly continued: string
  readonly metrics: TypeMetrics
}

/**
 * Heading and table of a paper. The heading stays with the first row, the total with the last one; a row taller
 * than half a page is cut into rows that are not.
 */
export function paperTable(table: PaperTable, setting: TableSetting): readonly PaperUnit[] {
  const { page, columns, metrics } = setting
  const heading = textBlock(table.heading, page, { style: HEADING, above: 10, below: 3, keepsWithNext: true }, metrics)
  if (table.empty !== null) return [heading, textBlock(table.empty, page, { style: BODY }, metrics)]

  const widths = columnWidths(
    columns.map(([share]) => share),
    textWidth(page),
  )
  const head = rowOf(
    table.head.map((text, column) =>
      cellOf(text, { width: widths[column] ?? 0, style: TABLE_HEAD, alignment: 'center', isShaded: true }, metrics),
    ),
  )
  const grid = gridOf(widths, head)
  const limit = textHeight(page) / 2
  const continued = { text: setting.continued, style: BODY }
  const rows = table.rows.flatMap((row) => cutRow(bodyRow(row, widths, setting), limit, continued))
  const total = table.total === null ? [] : [totalRow(table.total, widths, setting)]
  const all = [...rows, ...total]
  const lastOfBody = rows.length - 1
  return [
    heading,
    ...all.map((row, index): PaperUnit => ({
      height: row.height,
      keepsWithNext: index === lastOfBody && total.length > 0,
      table: grid,
      piece: { row, grid },
    })),
  ]
}

function bodyRow(texts: readonly string[], widths: readonly number[], { columns, metrics }: TableSetting): GridRow {
  return rowOf(
    texts.map((text, column) =>
      cellOf(text, { width: widths[column] ?? 0, style: BODY, alignment: alignmentOf(columns, column) }, metrics),
    ),
  )
}

/** In bold; the first cell covers the empty cells after it. */
function totalRow(texts: readonly string[], widths: readonly number[], { columns, metrics }: TableSetting): GridRow {
  const span = 1 + countLeading(texts.slice(1), (text) => text === '')
  const style: TextStyle = TOTAL
  const first = cellOf(texts[0] ?? '', { width: spanWidth(widths, 0, span), style, alignment: 'center', span }, metrics)
  const others = texts.slice(span).map((text, index) => {
    const column = span + index
    return cellOf(text, { width: widths[column] ?? 0, style, alignment: alignmentOf(columns, column) }, metrics)
  })
  return rowOf([first, ...others])
}

const alignmentOf = (columns: readonly Column[], column: number): Alignment => columns[column]?.[1] ?? 'left'

function countLeading<T>(values: readonly T[], holds: (value: T) => boolean): number {
  const end = values.findIndex((value) => !holds(value))
  return end === -1 ? values.length : end
}
