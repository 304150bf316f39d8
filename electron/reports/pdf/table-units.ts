import type { TableBlock } from '../model/document'
import { BODY, TABLE_HEAD, TOTAL, type TextStyle } from '../typesetting/typeface'
import { leadingSpan } from '../model/leading-span'
import { textHeight, textWidth } from '../model/page'
import type { PaperUnit, Setting } from './compose'
import { cellOf, columnWidths, cutRow, gridOf, rowOf, spanWidth, type GridRow } from './grid'

/** A row a unit. The total stays with the last row; a row taller than half a page is cut into rows that are not. */
export function tableUnits({ content, columns }: TableBlock, setting: Setting): readonly PaperUnit[] {
  const { page, continued, metrics } = setting
  const widths = columnWidths(
    columns.map(([share]) => share),
    textWidth(page),
  )
  const cell = (text: string, column: number, style: TextStyle) =>
    cellOf(text, { width: widths[column] ?? 0, style, alignment: columns[column]?.[1] ?? 'left' }, metrics)
  const head = rowOf(
    content.head.map((text, column) =>
      cellOf(text, { width: widths[column] ?? 0, style: TABLE_HEAD, alignment: 'center', isShaded: true }, metrics),
    ),
  )
  const grid = gridOf(widths, head)
  const limit = textHeight(page) / 2
  const rows = content.rows.flatMap((texts) =>
    cutRow(rowOf(texts.map((text, column) => cell(text, column, BODY))), limit, { text: continued, style: BODY }),
  )
  const total = content.total === null ? [] : [totalRow(content.total)]
  const lastOfBody = rows.length - 1
  return [...rows, ...total].map((row, index) => ({
    height: row.height,
    keepsWithNext: index === lastOfBody && total.length > 0,
    table: grid,
    piece: { row, grid },
  }))

  /** In bold; the first cell covers the empty cells after it. */
  function totalRow(texts: readonly string[]): GridRow {
    const span = leadingSpan(texts)
    const width = spanWidth(widths, 0, span)
    const first = cellOf(texts[0] ?? '', { width, style: TOTAL, alignment: 'center', span }, metrics)
    return rowOf([first, ...texts.slice(span).map((text, index) => cell(text, span + index, TOTAL))])
  }
}
