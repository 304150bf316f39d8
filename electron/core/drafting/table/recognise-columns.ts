import { mayNameMethods, roleOfWords, type ColumnRole } from './column-words'
import { headingOf, pointsBesideRoom, pointsOfCell } from './numbering'
import { cellAt, isSameCell, startsAt, widthOf, type GridCell, type TableGrid } from './table-grid'

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
  const body = bodyOf(grid, head)
  const columns = Array.from({ length: widthOf(grid) }, (_, column) => columnOf(grid, head, body, column))
  return { head, roles: settled(columns) }
}

interface Column {
  readonly word: ColumnRole | null
  /** The head may as well name the methods of checking. */
  readonly mayBeMethods: boolean
  /** Filled cells that begin below the head. */
  readonly cells: number
  /** Shares of them. */
  readonly numbers: number
  /** Numbers with room beside them included. */
  readonly figures: number
  /** With points in the text. */
  readonly pointed: number
  readonly scoring: number
  readonly length: number
}

/** Rows in which something is scored, rather than totals, notes and heads of further pages; all of them where nothing is. */
function bodyOf(grid: TableGrid, head: ColumnMapping['head']): readonly number[] {
  const rows = grid.rows.map((_, row) => row).slice(head.to, head.to + SAMPLE)
  const scored = rows.filter((row) =>
    (grid.rows[row] ?? []).some((cell, _, cells) => isScored(cell.text) && !isWide(cell, cells)),
  )
  return scored.length > 0 ? scored : rows
}

/** A note over most of its row. */
const isWide = (cell: GridCell, cells: readonly GridCell[]): boolean =>
  2 * cells.filter((one) => isSameCell(one, cell)).length > cells.length

const isScored = (text: string): boolean => SCORING_WORDS.test(text) && text.length > 4

function columnOf(grid: TableGrid, head: ColumnMapping['head'], body: readonly number[], column: number): Column {
  const texts: string[] = []
  for (const row of body) {
    const cell = cellAt(grid, row, column)
    if (startsAt(cell, row, column) && cell.text !== '') texts.push(cell.text)
  }
  const share = (test: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length)
  return {
    word: wordOf(grid, head, column),
    mayBeMethods: headTexts(grid, head, column).some(mayNameMethods),
    cells: texts.length,
    numbers: share((text) => pointsOfCell(text) !== null),
    figures: share((text) => pointsBesideRoom(text) !== null),
    pointed: share((text) => headingOf(text).points !== null),
    scoring: share(isScored),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  }
}

/** The lowest line of the head tells most, but for 自评 and 县评 under 评分. */
function wordOf(grid: TableGrid, head: ColumnMapping['head'], column: number): ColumnRole | null {
  const roles = headTexts(grid, head, column).map(roleOfWords)
  return roles.includes('result') ? 'result' : (roles.findLast((role) => role !== null) ?? null)
}

const headTexts = (grid: TableGrid, { from, to }: ColumnMapping['head'], column: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => cellAt(grid, from + index, column).text)

/** The first row whose cells are mostly words of heads, with the rows that its cells reach into. */
function headOf(grid: TableGrid): ColumnMapping['head'] {
  const named = grid.rows.slice(0, DEEPEST_HEAD).findIndex((_, row) => isHead(grid, row))
  const from = named >= 0 ? named : headAboveScoring(grid)
  if (from < 0) return { from: 0, to: 0 }
  let to = from + 1
  while (to < grid.rows.length && to < from + 3 && continuesHead(grid, from, to)) to += 1
  return { from, to }
}

/** In other words: the lowest row of short texts above the first scoring text. @returns -1 when there is none */
function headAboveScoring(grid: TableGrid): number {
  const first = grid.rows.slice(0, DEEPEST_HEAD).findIndex((cells) => cells.some(({ text }) => isScored(text)))
  const above = grid.rows.slice(0, Math.max(0, first))
  return above.findLastIndex((_, row) => {
    const texts = startingTexts(grid, row)
    return texts.length >= 3 && texts.every((text) => text.length <= 14 && !/[：:]/.test(text) && pointsOfCell(text) === null)
  })
}

function isHead(grid: TableGrid, row: number): boolean {
  const texts = startingTexts(grid, row)
  const known = texts.filter((text) => roleOfWords(text) !== null)
  return known.length >= 3 && known.length >= texts.length * 0.6
}

/** Cells of the head reach into it, and what is new in it are words of heads, or short names below a cell that is divided. */
function continuesHead(grid: TableGrid, from: number, row: number): boolean {
  const cells = grid.rows[row] ?? []
  const fresh = startingTexts(grid, row)
  const reaching = cells.filter((cell) => cell.originRow >= from && cell.originRow < row && cell.text !== '').length
  const reaches = reaching > 0
  if (2 * reaching >= cells.length && fresh.every((text) => text.length <= 8 && !/[\d０-９]/.test(text))) return true
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
    const column = columns[index]
    if (role !== 'scoring' || index === best?.index || column === undefined) return
    roles[index] = column.cells === 0 ? 'result' : column.mayBeMethods ? 'methods' : 'requirement'
  })
  if (best !== undefined) roles[best.index] = 'scoring'
}

/** Of two columns of points the one with fewer cells is that of the sections. */
function settlePoints(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const named = roles.flatMap((role, index) => (role === 'points' ? [index] : []))
  const may = named.length > 0 ? named : [...roles.keys()].filter((index) => roles[index] !== 'code' && roles[index] !== 'result')
  const filled = may.filter((index) => {
    const column = columns[index]
    return column !== undefined && (named.length > 0 ? column.figures >= 0.5 : column.numbers >= 0.8)
  })
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
  if (index === 0 && length > 1 && roles.includes('item')) return 'section' // before the items: what they belong to
  return length > 1 && !roles.includes('item') ? 'item' : 'ignored'
}

/**
 * Names from left to right: the section has the fewest cells; the item is, of the columns called so, the one with the most; what
 * stands between them groups items, the rest says what is required.
 */
function settleNames(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const names = roles.flatMap((role, index) => (isName(role) ? [index] : []))
  const cells = (index: number) => columns[index]?.cells ?? 0
  const [first] = names
  if (first === undefined) return
  const called = names.filter((index) => roles[index] === 'item' || roles[index] === 'group')
  const others = names.filter((index) => index !== first)
  const may = called.some((index) => index !== first) ? called.filter((index) => index !== first) : others
  const best = may.toSorted((a, b) => cells(b) - cells(a) || a - b)[0]
  // Points stand beside items: what has fewer cells than they, or points of its own, is above them.
  const points = roles.indexOf('points')
  const isAbove = cells(first) < 0.9 * cells(points >= 0 ? points : (best ?? first)) || (columns[first]?.pointed ?? 0) > 0.5
  const isSection = best !== undefined && (roles[first] === 'section' || isAbove)
  const item = isSection ? best : (called[0] ?? first)
  for (const index of names) {
    if (index === item) roles[index] = 'item'
    else if (isSection && index === first) roles[index] = 'section'
    else roles[index] = index < item ? 'group' : 'requirement'
  }
}

const isName = (role: ColumnRole | null | undefined): boolean =>
  role === 'section' || role === 'group' || role === 'item' || role === 'requirement'
