import { BorderStyle, Paragraph, Table, TableCell, TableRow, type ITableBordersOptions, type ITableCellOptions } from 'docx'
import type { Figure, LabelledText } from '../../core/papers/paper-parts'
import type { Alignment, TableBlock } from '../model/document'

import { categoryCount, sharedCells } from '../model/categories'
import { leadingSpan } from '../model/leading-span'
import { BODY, LABEL, TABLE_HEAD, TOTAL, type TextStyle } from '../typesetting/typeface'
import { lineSpacing, runsOf, twips } from './type'

/** Eighths of a point: 1.2 pt and 0.75 pt, as near as Word comes. */
export const FRAME = { style: BorderStyle.SINGLE, size: 10, color: '000000' } as const
export const INNER = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const NO_LINES = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
}
const FRAMED = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideHorizontal: INNER, insideVertical: INNER }
/** Empty space in a cell, twentieths of a point. */
const PADDING = { top: 44, bottom: 44, left: 100, right: 100 } as const
/** Of small print, whose lines a face that stands in for the usual one sets higher than they are on the printed paper. */
const SMALL_PADDING = { ...PADDING, top: 30, bottom: 30 } as const
/** Of both sides, points. */
export const CELL_PADDING = (PADDING.left + PADDING.right) / 20
/** The only grey on paper. */
const SHADE = { type: 'clear', color: 'auto', fill: 'EFEFEF' } as const
/** A row with longer texts may go on on the next page: what is kept whole and taller than a page would be cut off. */
const WHOLE_UP_TO = 300
/** The last rows of a table stand together, so that none is alone on its page. */
const LAST_ROWS = 3
/** Pictures that one page holds. */
const ON_ONE_PAGE = 9

export interface CellOptions {
  readonly style: TextStyle
  readonly alignment?: Alignment
  readonly isShaded?: boolean
  readonly span?: number
  readonly keepsWithNext?: boolean
  readonly borders?: NonNullable<ITableCellOptions['borders']>
  /** Begins a cell over several rows, or goes on with the one above. */
  readonly merge?: 'restart' | 'continue'
}

/** A cell with a text in the middle of its height. */
export const textCell = (text: string, options: CellOptions): TableCell => linesCell([{ text, style: options.style }], options)

/** A cell with several lines, each in its own face. */
export function linesCell(
  lines: readonly { readonly text: string; readonly style: TextStyle }[],
  { alignment = 'left', isShaded = false, span = 1, keepsWithNext = false, borders, merge }: Omit<CellOptions, 'style'>,
): TableCell {
  return new TableCell({
    verticalAlign: 'center',
    margins: lines.every(({ style }) => style.size < BODY.size) ? SMALL_PADDING : PADDING,
    ...(isShaded ? { shading: SHADE } : {}),
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(borders === undefined ? {} : { borders }),
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    children: lines.map(
      ({ text, style }) =>
        new Paragraph({ alignment, keepNext: keepsWithNext, spacing: lineSpacing(style), children: runsOf(text, style) }),
    ),
  })
}

/** A table with columns of fixed width. @param shares Of the columns, in any unit @param width Points */
export function gridTable(
  rows: readonly TableRow[],
  shares: readonly number[],
  width: number,
  borders: ITableBordersOptions = FRAMED,
): Table {
  const all = shares.reduce((total, share) => total + share, 0)
  return new Table({
    layout: 'fixed',
    width: { size: twips(width), type: 'dxa' },
    columnWidths: shares.map((share) => twips((width * share) / all)),
    borders,
    rows,
  })
}

/**
 * Its head stands on every page, rows stay whole, the total stays with the last row.
 * @param width Points
 * @param pictured The pictures that stand under a row, as a table for one cell
 */
export function wordTable(table: TableBlock, width: number, pictured: (figures: readonly Figure[]) => Table): Table {
  const { content, columns, keepsWithNext = false, size = BODY.size, notes = [] } = table
  const { head, rows, total, figures = [] } = content
  const sized = (style: TextStyle): TextStyle => ({ ...style, size })
  const alignmentOf = (column: number) => columns[column]?.[1] ?? 'left'
  const count = categoryCount(columns)
  const isKeptAt = (index: number): boolean =>
    index === rows.length - 1
      ? total !== null || keepsWithNext
      : index >= rows.length - LAST_ROWS && rows.slice(index).every(staysWhole)
  const body = rows.flatMap((texts, index) => {
    const under = figures.find(({ row }) => row === index)
    const shared = sharedCells(rows, index, count)
    const next = sharedCells(rows, index + 1, count)
    const cell = (text: string, column: number): TableCell => {
      const plain = { alignment: alignmentOf(column), keepsWithNext: isKeptAt(index) || under !== undefined }
      if (column >= count) return textCell(text, { ...plain, style: sized(BODY) })
      if (column < shared) return textCell('', { ...plain, style: sized(LABEL), merge: 'continue' })
      return textCell(text, { ...plain, style: sized(LABEL), ...(column < next ? { merge: 'restart' } : {}) })
    }
    const own = new TableRow({ cantSplit: staysWhole(texts), children: texts.map(cell) })
    return under === undefined ? [own] : [own, pictureRow(under.figures)]
  })
  const heads = head.map((text) =>
    textCell(text, { style: sized(TABLE_HEAD), alignment: 'center', isShaded: true, keepsWithNext: true }),
  )
  const noteRow = ({ label, text }: LabelledText): TableRow =>
    new TableRow({
      cantSplit: staysWhole([text]),
      children: [
        textCell(label, { style: sized(LABEL), alignment: 'center', keepsWithNext }),
        textCell(text, { style: sized(BODY), span: columns.length - 1, keepsWithNext }),
      ],
    })
  return gridTable(
    [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...body,
      ...(total === null ? [] : [totalRow(total)]),
      ...notes.map(noteRow),
    ],
    columns.map(([share]) => share),
    width,
  )

  /** A cell ends with a paragraph, also behind a table. */
  function pictureRow(under: readonly Figure[]): TableRow {
    return new TableRow({
      cantSplit: under.length <= ON_ONE_PAGE,
      children: [new TableCell({ columnSpan: columns.length, margins: PADDING, children: [pictured(under), NO_TEXT()] })],
    })
  }

  /** In bold; the first cell covers the empty ones after it. */
  function totalRow(texts: readonly string[]): TableRow {
    const span = leadingSpan(texts)
    const cell = (text: string, alignment: Alignment, covered = 1) =>
      textCell(text, { style: sized(TOTAL), alignment, span: covered, keepsWithNext })
    const others = texts.slice(span).map((text, index) => cell(text, alignmentOf(span + index)))
    return new TableRow({ cantSplit: true, children: [cell(texts[0] ?? '', 'center', span), ...others] })
  }
}

/** A paragraph that nobody sees. */
const NO_TEXT = () => new Paragraph({ spacing: lineSpacing({ ...BODY, size: 1 }) })

export const staysWhole = (texts: readonly string[]): boolean => texts.every((text) => text.length <= WHOLE_UP_TO)
