import type { TableBlock } from '../model/document'
import { BODY, LABEL, TABLE_HEAD, TOTAL, type TextStyle } from '../typesetting/typeface'
import { leadingSpan } from '../model/leading-span'
import { textHeight, textWidth } from '../model/page'
import { categoryRuns } from './category-rows'
import type { PaperUnit, Setting } from './compose'
import { figureStrips } from './figure-rows'
import { cellOf, cellOfLines, columnWidths, cutRow, gridOf, rowOf, spanWidth, type GridRow } from './grid'

/** Rows that no page end may part. */
interface Run {
  readonly rows: readonly GridRow[]
  /** Keeps with the next. */
  readonly isKept: boolean
}

/** The last rows of a table stand together, so that none is alone on its page, as far as they take no more than this part of one. */
const LAST_ROWS = 3
const HIGHEST_LAST = 0.35

/** A row a unit, its pictures under it, or as many as one category needs; without rows an empty one stands under the head. The total stays with the last row; a row taller than half a page is cut. */
export function tableUnits(
  { content, columns, size = BODY.size, notes = [] }: TableBlock,
  setting: Setting,
): readonly PaperUnit[] {
  const { page, continued, metrics } = setting
  const { figures = [] } = content
  const sized = (style: TextStyle): TextStyle => ({ ...style, size })
  const [body, label, ofTotal] = [sized(BODY), sized(LABEL), sized(TOTAL)]
  const widths = columnWidths(
    columns.map(([share]) => share),
    textWidth(page),
  )
  const height = textHeight(page)
  const head = rowOf(
    content.head.map((text, column) =>
      cellOf(text, { width: widths[column] ?? 0, style: sized(TABLE_HEAD), alignment: 'center', isShaded: true }, metrics),
    ),
  )
  const grid = gridOf(widths, head)
  const names = { columns, style: body, categoryStyle: label }
  const lines = content.rows.length === 0 ? [content.head.map(() => '')] : content.rows
  const ofRows = (texts: readonly (readonly string[])[]) =>
    categoryRuns(texts, { ...names, widths, continued, metrics, page: height }).map((rows) => ({ rows, isKept: false }))
  const runs = figures.length === 0 ? ofRows(lines) : lines.flatMap((texts, index) => pictured(ofRows([texts]), index))
  const total = content.total === null ? [] : [[totalRow(content.total)]]
  const under = notes.flatMap((note) => cutRow(noteRow(note.label, note.text), height / 2, { text: continued, style: body }))
  const lastOfBody = runs.length - 1
  const firstOfLast = runs.length - togetherAtEnd(runs, height * HIGHEST_LAST)
  const plain = [...total, ...under.map((row) => [row])].map((rows) => ({ rows, isKept: false }))
  return [...runs, ...plain].map(({ rows, isKept }, index) => ({
    height: rows.reduce((sum, row) => sum + row.height, 0),
    keepsWithNext: isKept || (index === lastOfBody ? total.length > 0 : index >= firstOfLast && index < lastOfBody),
    table: grid,
    piece: { rows, grid },
  }))

  /** A row of a table without categories, the end of it kept with the first of its pictures. */
  function pictured(runs: readonly Run[], index: number): readonly Run[] {
    const own = figures.find(({ row }) => row === index)
    if (own === undefined) return runs
    const span = widths.length
    const strips = figureStrips(own.figures, spanWidth(widths, 0, span), metrics).map((strip) => ({
      rows: [rowOf([{ ...cellOfLines([], { span }), node: strip.node }], strip.height)],
      isKept: false,
    }))
    return [...runs.map((run, at) => ({ ...run, isKept: at === runs.length - 1 })), ...strips]
  }

  /** In bold; the first cell covers the empty cells after it. */
  function totalRow(texts: readonly string[]): GridRow {
    const span = leadingSpan(texts)
    const first = { width: spanWidth(widths, 0, span), style: ofTotal, alignment: 'center', span } as const
    const others = texts.slice(span).map((text, index) => {
      const column = span + index
      const alignment = columns[column]?.[1] ?? 'left'
      return cellOf(text, { width: widths[column] ?? 0, style: ofTotal, alignment }, metrics)
    })
    return rowOf([cellOf(texts[0] ?? '', first, metrics), ...others])
  }

  function noteRow(name: string, text: string): GridRow {
    const span = widths.length - 1
    return rowOf([
      cellOf(name, { width: widths[0] ?? 0, style: label, alignment: 'center' }, metrics),
      cellOf(text, { width: spanWidth(widths, 1, span), style: body, span }, metrics),
    ])
  }
}

/** How many of the last rows keep together. @param most Points that they have */
function togetherAtEnd(runs: readonly Run[], most: number): number {
  let height = 0
  const last = runs.slice(-LAST_ROWS).toReversed()
  const tall = last.findIndex(({ rows }) => {
    height += rows.reduce((sum, row) => sum + row.height, 0)
    return height > most
  })
  return tall === -1 ? last.length : tall
}
