import { roleOfWords, type ColumnRole } from './column-words'
import { pointsOfCell } from './numbering'
import { cellAt, startsAt, widthOf, type TableGrid } from './table-grid'

/** Where the head of a table is and what its columns hold; a person may set either right. */
export interface ColumnMapping {
  /** First row of the head and the row behind it; equal when the table has no head. */
  readonly head: { readonly from: number; readonly to: number }
  /** By column. */
  readonly roles: readonly ColumnRole[]
}

/** Rows that may stand above a head: titles and lines to fill in. */
const DEEPEST_HEAD = 10
/** Rows that are looked at to tell columns apart. */
const SAMPLE = 60
const SCORING_WORDS = /扣|不得分|得满分|得[\d０-９一二两三四五六七八九十半]|[\d０-９]\s*分/

/**
 * Finds the head of a table by its words and tells what each column holds, by the words of the head and, where they leave it
 * open, by what stands below.
 */
export function recogniseColumns(grid: TableGrid): ColumnMapping {
  const head = headOf(grid)
  const columns = Array.from({ length: widthOf(grid) }, (_, column) => columnOf(grid, head, column))
  return { head, roles: settled(columns) }
}

interface Column {
  readonly word: ColumnRole | null
  /** Filled cells that begin below the head. */
  readonly cells: number
  /** Shares of them. */
  readonly numbers: number
  readonly scoring: number
  readonly length: number
}

function columnOf(grid: TableGrid, head: ColumnMapping['head'], column: number): Column {
  const texts: string[] = []
  for (let row = head.to; row < Math.min(grid.rows.length, head.to + SAMPLE); row += 1) {
    const cell = cellAt(grid, row, column)
    if (startsAt(cell, row, column) && cell.text !== '') texts.push(cell.text)
  }
  const share = (test: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length)
  return {
    word: wordOf(grid, head, column),
    cells: texts.length,
    numbers: share((text) => pointsOfCell(text) !== null),
    scoring: share((text) => SCORING_WORDS.test(text) && text.length > 4),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  }
}

/** The lowest line of the head tells most, but for 自评 and 县评 under 评分. */
function wordOf(grid: TableGrid, { from, to }: ColumnMapping['head'], column: number): ColumnRole | null {
  const words = Array.from({ length: to - from }, (_, index) => cellAt(grid, from + index, column).text)
  const roles = words.map(roleOfWords)
  return roles.includes('result') ? 'result' : (roles.findLast((role) => role !== null) ?? null)
}

/** The first row whose cells are mostly words of heads, with the rows that its cells reach into. */
function headOf(grid: TableGrid): ColumnMapping['head'] {
  const from = grid.rows.slice(0, DEEPEST_HEAD).findIndex((_, row) => isHead(grid, row))
  if (from < 0) return { from: 0, to: 0 }
  let to = from + 1
  while (to < grid.rows.length && to < from + 3 && continuesHead(grid, from, to)) to += 1
  return { from, to }
}

function isHead(grid: TableGrid, row: number): boolean {
  const texts = startingTexts(grid, row)
  const known = texts.filter((text) => roleOfWords(text) !== null)
  return known.length >= 3 && known.length >= texts.length * 0.6
}

/** Cells of the head reach into it, and what is new in it are words of heads. */
function continuesHead(grid: TableGrid, from: number, row: number): boolean {
  const cells = grid.rows[row] ?? []
  const fresh = startingTexts(grid, row)
  const reaches = cells.some((cell) => cell.originRow >= from && cell.originRow < row)
  const areWords = fresh.every((text) => roleOfWords(text) !== null && pointsOfCell(text) === null)
  return areWords && (reaches || (fresh.length > 0 && fresh.length < cells.length / 2))
}

const startingTexts = (grid: TableGrid, row: number): string[] =>
  (grid.rows[row] ?? []).flatMap((cell, column) => (startsAt(cell, row, column) && cell.text !== '' ? [cell.text] : []))

/** Gives each column its role, each of the telling roles once. */
function settled(columns: readonly Column[]): readonly ColumnRole[] {
  const roles = columns.map(({ word }): ColumnRole | null => word)
  const indices = (role: ColumnRole) => roles.flatMap((one, index) => (one === role ? [index] : []))
  settleScoring(columns, roles)
  settlePoints(columns, roles)
  for (const index of columns.keys()) {
    const column = columns[index]
    if (roles[index] === null && column !== undefined) roles[index] = guessed(column, index, roles)
  }
  settleNames(columns, roles)
  for (const role of ['methods', 'code'] as const) for (const index of indices(role).slice(1)) roles[index] = 'ignored'
  return roles.map((role) => role ?? 'ignored')
}

/** 考核标准 may be either: the column with the words of scoring is it. */
function settleScoring(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const may = columns.flatMap((column, index) =>
    column.word !== 'result' && column.word !== 'points' && column.numbers < 0.5 && column.scoring > 0.3
      ? [{ ...column, index }]
      : [],
  )
  const named = may.filter(({ word }) => word === 'scoring')
  const best = (named.length > 0 ? named : may).toSorted((a, b) => b.scoring * b.cells - a.scoring * a.cells)[0]
  roles.forEach((role, index) => {
    if (role === 'scoring' && index !== best?.index) roles[index] = columns[index]?.cells === 0 ? 'result' : 'requirement'
  })
  if (best !== undefined) roles[best.index] = 'scoring'
}

/** Of two columns of points the one with fewer cells is that of the sections. */
function settlePoints(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const named = roles.flatMap((role, index) => (role === 'points' ? [index] : []))
  const may = named.length > 0 ? named : [...roles.keys()].filter((index) => roles[index] !== 'code' && roles[index] !== 'result')
  const filled = may.filter((index) => (columns[index]?.numbers ?? 0) >= (named.length > 0 ? 0.5 : 0.9))
  const sorted = filled.toSorted((a, b) => (columns[b]?.cells ?? 0) - (columns[a]?.cells ?? 0))
  for (const index of named) roles[index] = 'result'
  const [points, ofSections] = sorted
  if (points !== undefined) roles[points] = 'points'
  if (ofSections !== undefined && ofSections < (points ?? 0)) roles[ofSections] = 'section_points'
}

function guessed({ cells, numbers, length }: Column, index: number, roles: readonly (ColumnRole | null)[]): ColumnRole {
  if (cells === 0) return 'result'
  if (numbers > 0.8 && index === 0) return 'code'
  if (numbers > 0.8) return roles.includes('points') ? 'ignored' : 'points'
  return length > 1 && !roles.includes('item') ? 'item' : 'ignored'
}

/** Names from left to right: the section has the fewest cells, the item names what is scored, the rest says what is required. */
function settleNames(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const names = roles.flatMap((role, index) =>
    role === 'section' || role === 'group' || role === 'item' || role === 'requirement' ? [index] : [],
  )
  const cells = (index: number) => columns[index]?.cells ?? 0
  const most = Math.max(0, ...names.map(cells))
  const [first, ...others] = names
  if (first === undefined) return
  const isSection = others.length > 0 && (roles[first] === 'section' || cells(first) <= most * 0.6)
  const rest = isSection ? others : names
  if (isSection) roles[first] = 'section'
  const groups = rest.filter(
    (index, place) => place < rest.length - 1 && cells(index) <= most * 0.6 && roles[index] !== 'requirement',
  )
  const items = rest.filter((index) => !groups.includes(index))
  const item = items.find((index) => roles[index] === 'item' || roles[index] === 'group') ?? items[0]
  for (const index of groups) roles[index] = 'group'
  for (const index of items) roles[index] = index === item ? 'item' : 'requirement'
}
