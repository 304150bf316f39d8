import type { OfficialView } from '../../core/papers/official/official-view'
import type { Column } from '../model/document'
import { BODY, lineHeightOf } from '../typesetting/typeface'
import { pageRoom } from '../pdf/compose'
import { PAD_DOWN } from '../pdf/grid'
import { FRAME_PT, INNER_PT } from '../pdf/page'
import { AREA, LABEL_BELOW, OFFICIAL_PAGE, TEXT_SIZE, TITLE_BELOW, TITLE_SIZE } from './measures'
import { roughWidth } from './rough-width'

type AnnexTable = OfficialView['annexes'][number]['table']

/** How a table of an annex is set. */
export interface AnnexSetting {
  readonly columns: readonly Column[]
  /** Of its text, points. */
  readonly size: number
}

/** Room beside a text in its cell, characters. */
const PADDING = 1.3
/** No column is wider for the sake of one line, none that wide for the sake of a word; what is short keeps its width. */
const WIDEST = 16
const LONGEST_WORD = 13
const SHORT = 7
/** Points, also where a word on a veto follows them. */
const POINTS = /^\d+\.\d+(?:$|[（ ])/

/** From the usual one down to 小五, in which a table is still read well. */
const SIZES = [BODY.size, 10, 9.5, 9] as const
/** Of a row beside its lines, and of label and title over a table, points. */
const ROW_EDGES = 2 * PAD_DOWN + INNER_PT
const OVER = lineHeightOf(TEXT_SIZE) + LABEL_BELOW + lineHeightOf(TITLE_SIZE) + TITLE_BELOW
/** So few rows do not stand alone on the last page, and so small a part of what it holds better not. */
const BARE_ROWS = 4
const THIN_PART = 0.25

/**
 * Every column as wide as its texts need, short texts in the middle; in the largest print in which no name is broken for want of
 * room and the last page is not left with a few rows.
 */
export function annexSetting(table: AnnexTable): AnnexSetting {
  const settings = SIZES.map((size) => {
    const { columns, isTight } = columnsOf(table, AREA.width / size)
    const last = lastPage(table, columns, size)
    return { columns, size, faults: [last.isBare, isTight, last.isThin].map(Number).join('') }
  })
  const [best] = [...settings].sort((a, b) => Number(a.faults) - Number(b.faults)) // the larger one of equals comes first
  if (best === undefined) throw new Error('no size of print for an annex')
  return { columns: best.columns, size: best.size }
}

/** Every column as wide as its texts; where that is too much, none narrower than its longest word as long as that can be. @param room Characters that stand in the width of the area */
function columnsOf({ head, rows }: AnnexTable, room: number): { readonly columns: readonly Column[]; readonly isTight: boolean } {
  const texts = head.map((label, column) => [label, ...rows.map((row) => row[column] ?? '')])
  const whole = texts.map((own) => Math.max(...own.map(roughWidth)))
  const wanted = whole.map((width) => Math.min(WIDEST, width) + PADDING)
  const least = texts.map((own) => Math.min(LONGEST_WORD, Math.max(...own.flatMap(wordsOf).map(roughWidth))) + PADDING)
  const isTight = sumOf(least) > room
  const widths = isTight ? squeezed(least, room) : spread(least, wanted, room)
  const columns = widths.map((width, column): Column => {
    const isCentred = (whole[column] ?? 0) <= 8 || rows.some((row) => POINTS.test(row[column] ?? ''))
    return [width, isCentred ? 'center' : 'left']
  })
  return { columns, isTight }
}

/** Where a text is broken without harm; a word behind the first day of a period stays with it. */
const wordsOf = (text: string): readonly string[] => text.split(/ (?!至)|(?<=[、，；])/)

/** What the longest words leave goes to those that would have to break. */
function spread(least: readonly number[], wanted: readonly number[], room: number): readonly number[] {
  const missing = sumOf(wanted) - sumOf(least)
  const part = missing === 0 ? 0 : Math.min(1, (room - sumOf(least)) / missing)
  return least.map((width, column) => width + ((wanted[column] ?? 0) - width) * part)
}

/** Short columns keep their width; the others share what is left. */
function squeezed(least: readonly number[], room: number): readonly number[] {
  const isShort = (width: number): boolean => width <= SHORT + PADDING
  const kept = sumOf(least.filter(isShort))
  const part = Math.max(0.3, (room - kept) / (sumOf(least) - kept || 1))
  return least.map((width) => (isShort(width) ? width : width * part))
}

/** What the last of several pages holds, as near as it can be told without a font. */
function lastPage(
  { rows }: AnnexTable,
  columns: readonly Column[],
  size: number,
): { readonly isBare: boolean; readonly isThin: boolean } {
  const all = sumOf(columns.map(([share]) => share))
  const room = columns.map(([share]) => (share / all) * (AREA.width / size) - PADDING)
  const heightOf = (lines: number): number => lines * lineHeightOf(size) + ROW_EDGES
  const page = pageRoom(OFFICIAL_PAGE) - FRAME_PT - heightOf(1)
  let [left, count, pages] = [page - OVER, 0, 1]
  for (const row of rows) {
    const lines = Math.max(1, ...row.map((text, column) => linesOf(text, Math.max(1, room[column] ?? 1))))
    if (heightOf(lines) > left) [left, count, pages] = [page, 0, pages + 1]
    left -= heightOf(lines)
    count += 1
  }
  return { isBare: pages > 1 && count < BARE_ROWS, isThin: pages > 1 && page - left < page * THIN_PART }
}

/** @param room Characters a line */
function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0]
  for (const width of wordsOf(text).map(roughWidth)) {
    if (used > 0 && used + width > room) [lines, used] = [lines + 1, 0]
    used += width
    if (used > room) [lines, used] = [lines + Math.ceil(used / room) - 1, room]
  }
  return lines
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)
