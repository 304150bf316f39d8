import type { CanvasElement, Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { TypeMetrics } from '../typesetting/typeface'
import { linesHeight, PAD_ACROSS, PAD_DOWN, textHeightOf, type Grid, type GridCell, type GridRow } from './grid'
import { FRAME_PT, INNER_PT } from './page'
import { placedLine } from './text'

/** The only grey on paper: table heads and labels. */
const SHADE = '#EFEFEF'

/**
 * The part of a table that stands on one page, as new nodes: pdfmake writes into the nodes it is given. Lines and
 * shades are one drawing under the texts; pdfmake would draw them cell by cell, ten times as many.
 */
export function gridContent(grid: Grid, rows: readonly GridRow[], metrics: TypeMetrics): Content {
  const all = grid.head === null ? rows : [grid.head, ...rows]
  const heights = all.map(textHeightOf)
  const body = all.map((row, index) => [...sharedNodes(all, index, metrics), ...rowNodes(row, metrics)])
  return {
    stack: [
      { canvas: [...shades(grid, all), ...lines(grid, all)], relativePosition: { x: 0, y: 0 } },
      { table: { widths: [...grid.widths], heights, body }, layout: layoutOf(all) },
    ],
  }
}

/** How many of its first cells a row shares with the row above it. */
function sharedCount(rows: readonly GridRow[], index: number): number {
  const own = rows[index]?.shared ?? []
  const above = rows[index - 1]?.shared ?? []
  const first = own.findIndex(({ group }, column) => group !== above[column]?.group)
  return first === -1 ? own.length : first
}

/**
 * The shared cells of a row: each in the middle of all its rows on this page, written in the first of them without taking room
 * there.
 */
function sharedNodes(rows: readonly GridRow[], index: number, metrics: TypeMetrics): TableCell[] {
  const shared = rows[index]?.shared
  if (shared === undefined) return []
  const edges = rowEdges(rows)
  return shared.map(({ group: { title, continued }, opens }, column): TableCell => {
    if (column < sharedCount(rows, index)) return { text: '' }
    const next = rows.findIndex((_, at) => at > index && sharedCount(rows, at) <= column)
    const height = (edges[next === -1 ? rows.length : next] ?? 0) - (edges[index] ?? 0) - lineOver(rows, index)
    const fits = (cell: GridCell) => linesHeight(cell.lines) <= height - 2 * PAD_DOWN
    const cell = opens ? title : (continued.find(fits) ?? continued.at(-1) ?? title)
    const y = (height - linesHeight(cell.lines)) / 2 - PAD_DOWN
    const stack = cell.lines.map((line) => placedLine(line, metrics))
    return { stack: [{ stack, relativePosition: { x: 0, y } }], alignment: cell.alignment }
  })
}

/** Width of the line over row `index`; the one after the last row closes the frame. */
const lineOver = (rows: readonly GridRow[], index: number): number =>
  index === 0 || index === rows.length || rows[index]?.isSetOff ? FRAME_PT : INNER_PT

/** Keeps the room of the lines without drawing them. */
const layoutOf = (rows: readonly GridRow[]): CustomTableLayout => ({
  defaultBorder: false,
  hLineWidth: (line) => lineOver(rows, line),
  vLineWidth: (column, node) => (column === 0 || column === node.table.body[0]?.length ? FRAME_PT : INNER_PT),
  paddingLeft: () => PAD_ACROSS,
  paddingRight: () => PAD_ACROSS,
  paddingTop: () => PAD_DOWN,
  paddingBottom: () => PAD_DOWN,
})

function rowNodes(row: GridRow, metrics: TypeMetrics): TableCell[] {
  return row.cells.flatMap((cell) => {
    if (cell.node !== undefined) return [{ stack: [cell.node()], colSpan: cell.span }, ...covered(cell)]
    const above = (textHeightOf(row) - linesHeight(cell.lines)) / 2 // cells stand in the middle of their row
    const [first, ...others] = cell.lines.map((line) => placedLine(line, metrics))
    const text = others.length === 0 ? (first ?? { text: '' }) : { stack: first ? [first, ...others] : [] }
    const node: TableCell = {
      ...(cell.drawing === undefined ? text : { stack: [drawn(cell.drawing, -above), text] }),
      alignment: cell.alignment,
      margin: [0, above, 0, 0],
      ...(cell.span > 1 ? { colSpan: cell.span } : {}),
    }
    return [node, ...covered(cell)]
  })
}

/** What pdfmake wants for the columns that a cell covers beside its own. */
const covered = ({ span }: GridCell): TableCell[] => Array.from({ length: span - 1 }, () => ({}))

/** @param y Of the cell's upper edge, from where its text begins. */
const drawn = (strokes: readonly (readonly number[])[], y: number): Content => ({
  canvas: strokes.map((stroke): CanvasElement => ({ type: 'polyline', lineWidth: 0.8, points: pointsOf(stroke) })),
  relativePosition: { x: 0, y },
})

const pointsOf = (stroke: readonly number[]): { x: number; y: number }[] =>
  stroke.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: stroke[index + 1] ?? 0 }] : []))

/** Left edges of the vertical lines, the closing one included. */
function lineEdges({ widths }: Grid): readonly number[] {
  const edges = [0]
  widths.forEach((width, column) =>
    edges.push((edges[column] ?? 0) + (column === 0 ? FRAME_PT : INNER_PT) + width + 2 * PAD_ACROSS),
  )
  return edges
}

/** Upper edges of the horizontal lines, the closing one included. */
function rowEdges(rows: readonly GridRow[]): readonly number[] {
  const edges = [0]
  rows.forEach((row, index) => edges.push((edges[index] ?? 0) + lineOver(rows, index) + textHeightOf(row) + 2 * PAD_DOWN))
  return edges
}

function lines(grid: Grid, rows: readonly GridRow[]): CanvasElement[] {
  const across = lineEdges(grid)
  const down = rowEdges(rows)
  const [right, bottom] = [(across.at(-1) ?? 0) + FRAME_PT, (down.at(-1) ?? 0) + FRAME_PT]
  const horizontal = down.map((top, index): CanvasElement => {
    const lineWidth = lineOver(rows, index)
    const left = across[sharedCount(rows, index)] ?? 0
    return { type: 'line', x1: left, x2: right, y1: top + lineWidth / 2, y2: top + lineWidth / 2, lineWidth }
  })
  const vertical = across.flatMap((left, column): CanvasElement[] => {
    const isFrame = column === 0 || column === across.length - 1
    const lineWidth = isFrame ? FRAME_PT : INNER_PT
    const x = left + lineWidth / 2
    const runs = isFrame ? [[0, rows.length] as const] : runsOf(rows, (row) => cellStarts(row).has(column))
    return runs.map(([from, to]) => ({
      type: 'line',
      x1: x,
      x2: x,
      y1: down[from] ?? 0,
      y2: to === rows.length ? bottom : (down[to] ?? 0),
      lineWidth,
    }))
  })
  return [...horizontal, ...vertical]
}

/** One rectangle for neighbouring shaded cells of one row. */
function shades(grid: Grid, rows: readonly GridRow[]): CanvasElement[] {
  const across = lineEdges(grid)
  const down = rowEdges(rows)
  return rows.flatMap((row, index) => {
    const starts = [...cellStarts(row)].slice(firstColumn(row))
    starts.push(row.cells.reduce((total, cell) => total + cell.span, firstColumn(row)))
    return runsOf(row.cells, (cell) => cell.isShaded).map(([from, to]): CanvasElement => {
      const [left, top] = [across[starts[from] ?? 0] ?? 0, down[index] ?? 0]
      const [right, bottom] = [across[starts[to] ?? 0] ?? 0, down[index + 1] ?? 0]
      return { type: 'rect', x: left, y: top, w: right - left, h: bottom - top, color: SHADE, lineWidth: 0 }
    })
  })
}

/** Columns at which the cells of a row begin, the shared ones before the others. */
function cellStarts(row: GridRow): ReadonlySet<number> {
  const starts = new Set<number>([0, ...(row.shared ?? []).keys()])
  row.cells.reduce((column, cell) => {
    starts.add(column)
    return column + cell.span
  }, firstColumn(row))
  return starts
}

/** Column of the first of the row's own cells. */
const firstColumn = (row: GridRow): number => row.shared?.length ?? 0

/** First and next index of each run of entries that hold. */
function runsOf<T>(entries: readonly T[], holds: (entry: T) => boolean): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  entries.forEach((entry, index) => {
    if (!holds(entry)) return
    const last = runs.at(-1)
    if (last?.[1] === index) last[1] = index + 1
    else runs.push([index, index + 1])
  })
  return runs
}
