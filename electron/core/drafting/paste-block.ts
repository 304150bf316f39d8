import type { Draft, NewKey } from './draft'
import { draftRows, BONUS_ROW, VETOES_ROW, type DraftRow } from './draft-rows'
import { insertBelow, withLine } from './edit-draft'
import { cellText, GRID_COLUMNS, withCell, type CellWords, type GridColumn } from './grid-cells'

/** A rectangle of cells: rows by key, columns in the order of the table. */
export interface CellBlock {
  readonly rows: readonly string[]
  readonly columns: readonly GridColumn[]
}

export interface CellPlace {
  readonly row: string
  readonly column: GridColumn
}

/** A draft after cells were written, and the cells that would not take their text. */
export interface Written {
  readonly draft: Draft
  readonly refused: readonly CellPlace[]
}

export interface Pasted extends Written {
  /** The cells that the block covers now. */
  readonly block: CellBlock
}

/** The texts of a block, row by row; cells that a row does not have are empty. */
export function copyBlock(draft: Draft, block: CellBlock, words: CellWords): readonly (readonly string[])[] {
  const rows = rowsByKey(draft)
  return block.rows.map((key) => {
    const row = rows.get(key)
    return block.columns.map((column) => (row === undefined ? '' : (cellText(draft, row, column, words) ?? '')))
  })
}

/**
 * Writes a copied block over the cells from the upper left one of `at`. One cell fills the whole of `at`; as many rows as are
 * chosen are written over those; otherwise rows that the section, the bonus items or the vetoes have no room for are added to
 * them, and what would come to stand right of the last column is dropped.
 */
export function pasteBlock(
  draft: Draft,
  at: CellBlock,
  cells: readonly (readonly string[])[],
  words: CellWords,
  newKey: NewKey,
): Pasted {
  const single = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined
  if (single !== undefined) return { ...write(draft, at, () => single, words), block: at }
  const start = GRID_COLUMNS.indexOf(at.columns[0] ?? 'code')
  const columns = GRID_COLUMNS.slice(start, start + Math.max(0, ...cells.map((row) => row.length)))
  const made =
    at.rows.length === cells.length ? { draft, rows: at.rows } : makeRoom(draft, at.rows[0] ?? '', cells.length, newKey)
  const block = { rows: made.rows, columns }
  return { ...write(made.draft, block, (row, column) => cells[row]?.[column] ?? '', words), block }
}

/** Rows of one group from `first` on, as many as asked for; those that are missing are added at its end. */
function makeRoom(draft: Draft, first: string, count: number, newKey: NewKey): { draft: Draft; rows: readonly string[] } {
  const rows = draftRows(draft)
  const from = rows.findIndex(({ key }) => key === first)
  const start = rows[from]
  if (start === undefined) return { draft, rows: [] }
  const group = groupKey(start)
  const there = rows.slice(from).filter((row) => groupKey(row) === group)
  let grown = draft
  const keys = there.slice(0, count).map(({ key }) => key)
  while (keys.length < count) {
    const edited = insertBelow(grown, keys.at(-1) ?? '', newKey)
    if (edited === null) break
    grown = edited.draft
    keys.push(edited.key)
  }
  return { draft: grown, rows: keys }
}

function groupKey(row: DraftRow): string {
  if (row.kind === 'item') return row.group
  if (row.kind === 'veto') return VETOES_ROW
  return row.kind === 'bonus' ? BONUS_ROW : row.key
}

/** Empties the cells of a block; points become "not given", 缺项 becomes "no". */
export const clearBlock = (draft: Draft, block: CellBlock, words: CellWords): Written => write(draft, block, () => '', words)

/**
 * Copies the first row of a block into the others, codes counted on; into a block of one row, the row above it.
 * A rule goes along with its clauses.
 */
export function fillDown(draft: Draft, block: CellBlock, words: CellWords): Written {
  const rows = draftRows(draft)
  const first = rows.findIndex(({ key }) => key === block.rows[0])
  const isSingle = block.rows.length === 1
  const source = rows[isSingle ? first - 1 : first]
  if (source === undefined) return { draft, refused: [] }
  const targets = isSingle ? block.rows : block.rows.slice(1)
  const worded = block.columns.filter((column) => column !== 'scoring')
  const texts = worded.map((column) => cellText(draft, source, column, words))
  const textAt = (row: number, column: number) => {
    const text = texts[column] ?? null
    return worded[column] === 'code' && text !== null ? countedOn(text, row + 1) : text
  }
  const written = write(draft, { rows: targets, columns: worded }, textAt, words)
  if (worded.length === block.columns.length || source.kind !== 'item') return written
  const { item, source: text } = source.line
  const filled = targets.reduce(
    (now, key) => withLine(now, key, (line) => ({ ...line, source: text, item: { ...line.item, scoring: item.scoring } })),
    written.draft,
  )
  return { ...written, draft: filled }
}

/** "B2" counted on by 3 is "B5"; a code without a number stays. */
const countedOn = (code: string, by: number): string => code.replace(/\d{1,6}$/, (digits) => String(Number(digits) + by))

/** @param textAt The text for a cell by its place in the block; null leaves the cell as it is. */
function write(
  draft: Draft,
  { rows, columns }: CellBlock,
  textAt: (row: number, column: number) => string | null,
  words: CellWords,
): Written {
  const refused: CellPlace[] = []
  let written = draft
  rows.forEach((key, rowIndex) => {
    columns.forEach((column, columnIndex) => {
      const row = draftRows(written).find((one) => one.key === key)
      const text = textAt(rowIndex, columnIndex)
      if (row === undefined || text === null) return
      if (text === '' && cellText(written, row, column, words) === null) return
      const next = withCell(written, row, column, text, words)
      if (next === null) refused.push({ row: key, column })
      else written = next
    })
  })
  return { draft: written, refused }
}

const rowsByKey = (draft: Draft): ReadonlyMap<string, DraftRow> => new Map(draftRows(draft).map((row) => [row.key, row]))
