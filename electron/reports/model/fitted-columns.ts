import { emsOf } from '../typesetting/ems'
import { unbreakablePieces } from '../typesetting/lines'
import { BODY } from '../typesetting/typeface'
import { categoryCount, sharedCells } from './categories'
import type { Block, Column, TableBlock } from './document'
import { leadingSpan } from './leading-span'
import { textWidth, type PageSetup } from './page'

/** What one column asks for. */
interface Demand {
  /** Points under which a word, a figure or a short name would be torn. */
  readonly least: number
  /** Lines of each row, by steps of width over `least`; the last one is the least that the texts can have. */
  readonly lines: readonly (readonly number[])[]
}

/** The head stands on each page, over so many rows or a few more. */
const ROWS_OF_PAGE = 12
/** Points of a cell beside its text, and of the lines of a frame: those around it and one between two columns. */
const EDGES = 10.6
const FRAME = 2.4
const LINE = 0.75
/** Of the size of the text, by which a column grows. */
const STEP_EM = 0.5
const MOST_STEPS = 60
/** Names and grades up to so many ems are not broken. */
const SHORT_EM = 5
/** Ems of a line of a column head at least, from what is wished to what is borne where there are many columns. */
const HEAD_EMS = [4, 2]
/** Names of categories are read from top to bottom of a table, and have room for the word that marks a continuation. */
const CATEGORY_EM = 4
/** A longer word is broken all the same. */
const LONGEST_WORD_EM = 11
/** What a line of a cell counts that does not make its row higher. */
const OF_CELL = 0.05

/**
 * Shares out the width of a page among the columns of its tables by what stands in them, so that the rows are as low as they can
 * be: a column of short texts gives what it has to spare to one whose texts would break. What is left over after that goes to all
 * by the shares they were drawn with; an empty column, to be written in by hand, keeps at least its own. Without a font at hand,
 * so that a paper has the same columns in every format and face.
 */
export const fitted = (blocks: readonly Block[], page: PageSetup): readonly Block[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, columns: fittedColumns(block, textWidth(page)) } : block))

/** @param width Of the table, points. @returns Shares in points; the columns as they are where their words alone are wider */
export function fittedColumns(table: TableBlock, width: number): readonly Column[] {
  for (const headEms of HEAD_EMS) {
    const columns = fittedUnder(headEms, table, width)
    if (columns !== null) return columns
  }
  return table.columns
}

/** null where heads and words are wider than the table. */
function fittedUnder(headEms: number, table: TableBlock, width: number): readonly Column[] | null {
  const { content, columns, size = BODY.size } = table
  const rows = countedRows(content, columns)
  const named = categoryCount(columns)
  const drawn = columns.reduce((sum, [share]) => sum + share, 0)
  const demands = columns.map(([share], column): Demand => {
    const texts = rows.map((row) => row[column] ?? null)
    const own = demandOf(content.head[column] ?? '', texts, { size, headEms: column < named ? CATEGORY_EM : headEms })
    const isEmpty = content.rows.every((row) => (row[column] ?? '') === '')
    return isEmpty ? { ...own, least: Math.max(own.least, (share / drawn) * width) } : own
  })
  const net = width - FRAME - (columns.length - 1) * LINE
  const room = net - demands.reduce((sum, { least }) => sum + least, 0)
  if (room < 0) return null
  const grown = shareOut(demands, room, size * STEP_EM)
  const left = net - grown.reduce((sum, one) => sum + one, 0)
  return columns.map(([share, ...rest], column) => [(grown[column] ?? 0) + (left * share) / drawn, ...rest])
}

/** A text and the rows over which it stands. */
interface Counted {
  readonly text: string
  readonly rows: number
}

/** Head of each page, rows and total as far as a text stands in one column alone; null where it does not, or stands in a row above. */
function countedRows(
  { head, rows, total }: TableBlock['content'],
  columns: readonly Column[],
): readonly (readonly (Counted | null)[])[] {
  const count = categoryCount(columns)
  const one = (text: string): Counted => ({ text, rows: 1 })
  const body = rows.map((row, index) => {
    const shared = sharedCells(rows, index, count)
    return row.map((text, column): Counted | null => {
      if (column < shared) return null
      if (column >= count) return one(text)
      const next = rows.findIndex((_, at) => at > index && sharedCells(rows, at, count) <= column)
      return { text, rows: (next === -1 ? rows.length : next) - index }
    })
  })
  const sums = total === null ? [] : [total.map((text, column) => (column < leadingSpan(total) ? null : one(text)))]
  const pages = Math.ceil((rows.length + 1) / ROWS_OF_PAGE)
  return [...Array.from({ length: pages }, () => head.map(one)), ...body, ...sums]
}

interface Measure {
  /** Of the text, points. */
  readonly size: number
  /** Of a line of a column head at least. */
  readonly headEms: number
}

function demandOf(head: string, texts: readonly (Counted | null)[], { size, headEms }: Measure): Demand {
  const points = (ems: number) => ems * size + EDGES
  const set = texts.map((one) => (one === null ? null : { paragraphs: one.text.split('\n').map(paragraphOf), rows: one.rows }))
  const words = set
    .filter((_, row) => texts[row]?.text !== head)
    .flatMap((one) => (one === null ? [] : one.paragraphs.map(leastOf)))
  const least = points(Math.max(Math.min(emsOf(head), Math.max(headEms, emsOf(head) / 2)), ...words))
  const lines: (readonly number[])[] = []
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const ems = (least - EDGES) / size + step * STEP_EM
    const counts = set.map((one) => (one === null ? 0 : Math.ceil(linesOf(one.paragraphs, ems) / one.rows)))
    lines.push(counts)
    if (counts.every((count) => count <= 1)) break
  }
  return { least, lines }
}

/** Ems of a paragraph, and of each of its pieces that stand together. */
interface Paragraph {
  readonly pieces: readonly number[]
  readonly whole: number
}

function paragraphOf(text: string): Paragraph {
  const pieces = unbreakablePieces(text).map(emsOf)
  return { pieces, whole: pieces.reduce((sum, one) => sum + one, 0) }
}

const leastOf = ({ pieces, whole }: Paragraph): number =>
  whole <= SHORT_EM ? whole : Math.min(LONGEST_WORD_EM, Math.max(...pieces))

/** @param room Ems of a line */
const linesOf = (paragraphs: readonly Paragraph[], room: number): number =>
  paragraphs.reduce((sum, { pieces, whole }) => {
    if (whole <= room) return sum + 1
    let [lines, used] = [1, 0]
    for (const piece of pieces) {
      if (used > 0 && used + piece > room) [lines, used] = [lines + 1, 0]
      used += piece
    }
    return sum + lines
  }, 0)

/** Widths by what helps most for its price, step by step. */
function shareOut(demands: readonly Demand[], room: number, step: number): readonly number[] {
  const steps = demands.map(() => 0)
  let left = Math.floor(room / step)
  for (let next = bestGrowth(demands, steps, left); next !== null; next = bestGrowth(demands, steps, left)) {
    steps[next.column] = (steps[next.column] ?? 0) + next.steps
    left -= next.steps
  }
  return demands.map(({ least }, column) => least + (steps[column] ?? 0) * step)
}

interface Growth {
  readonly column: number
  readonly steps: number
}

function bestGrowth(demands: readonly Demand[], steps: readonly number[], most: number): Growth | null {
  const current = demands.map(({ lines }, column) => lines[steps[column] ?? 0] ?? [])
  let best: Growth | null = null
  let worth = 0
  for (const [column, { lines }] of demands.entries()) {
    const now = current[column] ?? []
    if (now.every((count) => count <= 1)) continue
    const beside = current.filter((_, at) => at !== column)
    const others = now.map((_, row) => beside.reduce((most, counts) => Math.max(most, counts[row] ?? 0), 1))
    const from = steps[column] ?? 0
    for (let more = 1; more <= most && from + more < lines.length; more += 1) {
      const gain = gainOf(now, lines[from + more] ?? [], others) / more
      if (gain > worth) [best, worth] = [{ column, steps: more }, gain]
    }
  }
  return best
}

/** Lines that the rows of a table lose, and a little for those of a cell that make no row lower. */
const gainOf = (now: readonly number[], then: readonly number[], others: readonly number[]): number =>
  now.reduce((sum, lines, row) => {
    const [after, other] = [then[row] ?? 0, others[row] ?? 1]
    return sum + Math.max(lines, other) - Math.max(after, other) + OF_CELL * (lines - after)
  }, 0)
