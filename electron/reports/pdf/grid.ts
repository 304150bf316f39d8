import type { Content } from 'pdfmake/interfaces'
import type { Alignment } from '../model/document'
import { breakLines, type Line } from '../typesetting/lines'
import { lineHeightOf, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import { FRAME_PT, INNER_PT } from './page'

export const PAD_ACROSS = 5
export const PAD_DOWN = 2.2

export interface GridCell {
  readonly lines: readonly Line[]
  readonly alignment: Alignment
  readonly isShaded: boolean
  /** Columns it covers. */
  readonly span: number
  /** Stands in the cell instead of lines, as high as its row leaves it. */
  readonly node?: () => Content
  /** Lines drawn over the cell, each x, y, x, y … in points from its upper left corner. */
  readonly drawing?: readonly (readonly number[])[]
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  /** Points, frame included. */
  readonly height: number
  /** A heavy line above it. */
  readonly isSetOff?: boolean
  /** The first cells, the outermost first, where neighbouring rows of a group have one in common; `cells` are the others. */
  readonly shared?: readonly SharedCell[]
}

export interface SharedCell {
  readonly group: RowGroup
  /** Whether the row is the first of the group. */
  readonly opens: boolean
}

/** What stands in the cell that the rows of a group have in common, once on each page. */
export interface RowGroup {
  /** Where the group begins; its first rows are never lower. */
  readonly title: GridCell
  /** On the pages after that: the first that is no higher than the rows there, else the last. */
  readonly continued: readonly GridCell[]
}

/** A framed table: outer frame 1.2 pt, inner lines 0.75 pt. Widths are those of the text inside the cells, in points. */
export interface Grid {
  readonly widths: readonly number[]
  /** Repeated on each page; null for a form without one. */
  readonly head: GridRow | null
  /** Of head and upper frame, points. */
  readonly headHeight: number
}

/** @param shares Column widths in any unit; together they fill `width` points. */
export function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const all = shares.reduce((total, share) => total + share, 0)
  const lines = 2 * FRAME_PT + (shares.length - 1) * INNER_PT
  return shares.map((share) => ((width - lines) * share) / all - 2 * PAD_ACROSS)
}

export const gridOf = (widths: readonly number[], head: GridRow | null): Grid => ({
  widths,
  head,
  headHeight: FRAME_PT + (head?.height ?? 0),
})

/** Width of the text in a cell that covers `span` columns from `column` on. */
export function spanWidth(widths: readonly number[], column: number, span: number): number {
  const covered = widths.slice(column, column + span).reduce((total, width) => total + width, 0)
  return covered + (span - 1) * (2 * PAD_ACROSS + INNER_PT)
}

export interface CellOptions {
  readonly width: number
  readonly style: TextStyle
  readonly alignment?: Alignment
  readonly isShaded?: boolean
  readonly span?: number
}

export const cellOf = (text: string, options: CellOptions, metrics: TypeMetrics): GridCell =>
  cellOfLines(breakLines(text, options.width, options.style, metrics), options)

export const cellOfLines = (
  lines: readonly Line[],
  { alignment, isShaded, span }: Omit<CellOptions, 'width' | 'style'>,
): GridCell => ({
  lines,
  alignment: alignment ?? 'left',
  isShaded: isShaded ?? false,
  span: span ?? 1,
})

const heightOf = ({ style, above = 0 }: Line): number => above + lineHeightOf(style.size)

export const linesHeight = (lines: readonly Line[]): number => lines.reduce((total, line) => total + heightOf(line), 0)

/** Height that a row leaves for its text, points. */
export const textHeightOf = (row: GridRow): number => row.height - 2 * PAD_DOWN - INNER_PT

/** @param least Height of the text at least, points. */
export function rowOf(cells: readonly GridCell[], least = 0): GridRow {
  return { cells, height: Math.max(least, ...cells.map((cell) => linesHeight(cell.lines))) + 2 * PAD_DOWN + INNER_PT }
}

/**
 * Cuts a row that is taller than `limit` points into rows that are not. The rows after the first repeat the
 * first cell, where it is not itself cut, and say in the second that they continue, so that no row stands on a page without its
 * name.
 */
export function cutRow(row: GridRow, limit: number, continued: Line): readonly GridRow[] {
  if (row.height <= limit) return [row]
  const slices = row.cells.map((cell) => sliceLines(cell.lines, limit - 2 * PAD_DOWN - INNER_PT))
  const count = Math.max(...slices.map((slice) => slice.length))
  return Array.from({ length: count }, (_, part) => ({
    ...rowOf(
      row.cells.map((cell, column) => {
        const lines = slices[column]?.[part]
        if (lines) return { ...cell, lines }
        if (column === 0) return (slices[0]?.length ?? 0) > 1 ? { ...cell, lines: [continued] } : cell
        return { ...cell, lines: column === 1 ? [continued] : [] }
      }),
    ),
    ...(part === 0 ? sharedOf(row) : goingOn(row)),
  }))
}

const sharedOf = ({ shared }: GridRow): Pick<GridRow, 'shared'> => (shared === undefined ? {} : { shared })

/** The shared cells of a row that continues another. */
const goingOn = ({ shared }: GridRow): Pick<GridRow, 'shared'> =>
  shared === undefined ? {} : { shared: shared.map(({ group }) => ({ group, opens: false })) }

/**
 * Cuts a row into one of at most `room` points and the rest, each with at least `least` points of text. The rest begins with
 * `continued` over its first cell, the one of its group apart.
 * @returns null where there is too little room, or too little to cut.
 */
export function splitRow(row: GridRow, room: number, continued: Line, least: number): readonly [GridRow, GridRow] | null {
  const textRoom = Math.min(room - 2 * PAD_DOWN - INNER_PT, textHeightOf(row) - least)
  if (textRoom < least) return null
  const counts = row.cells.map((cell) => sliceLines(cell.lines, textRoom)[0]?.length ?? 0)
  const above = row.cells.map((cell, column) => ({ ...cell, lines: cell.lines.slice(0, counts[column]) }))
  const below = row.cells.map((cell, column) => {
    const rest = cell.lines.slice(counts[column])
    return { ...cell, lines: column === 0 ? [continued, ...rest] : rest }
  })
  return [
    { ...rowOf(above, least), ...sharedOf(row) },
    { ...rowOf(below, least), ...goingOn(row) },
  ]
}

function sliceLines(lines: readonly Line[], limit: number): readonly (readonly Line[])[] {
  const slices: Line[][] = []
  let room = 0
  for (const line of lines) {
    const height = heightOf(line)
    const slice = slices.at(-1)
    if (slice && height <= room) {
      slice.push(line)
      room -= height
    } else {
      slices.push([line])
      room = limit - height
    }
  }
  return slices
}
