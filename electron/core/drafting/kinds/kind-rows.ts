import type { NewKey } from '../draft'

/** A draft that was edited and the row that was made by it. */
export interface EditedKind<D> {
  readonly draft: D
  readonly key: string
}

/** One row of the table of a draft; which fields it has follows from `kind`. */
export interface KindRow<Kind extends string = string> {
  readonly key: string
  readonly kind: Kind
}

/** Words that cells show for what is no text, in the language of the person; they are read back as well. */
export type CellWords = Readonly<Record<string, string>>

/** A draft of one kind as a table: rows from top to bottom, cells as texts, and what can be done with a row. */
export interface KindTable<D, Column extends string = string> {
  readonly columns: readonly Column[]
  readonly rows: (draft: D) => readonly KindRow[]
  /** Where a draft is begun to be written: its first line, else the row below which one can be made. */
  readonly firstRow: (draft: D) => string
  /** null: the row has no cell in this column. */
  readonly cell: (draft: D, rowKey: string, column: Column, words: CellWords) => string | null
  /** null: there is no such cell, or the text says nothing that it can hold. */
  readonly withCell: (draft: D, rowKey: string, column: Column, text: string, words: CellWords) => D | null
  /** The next of the few values that a cell can hold; null where it holds any text. */
  readonly turn: (draft: D, rowKey: string, column: Column) => D | null
  /** A new empty row of the same kind below; null where none can stand. */
  readonly insertBelow: (draft: D, rowKey: string, newKey: NewKey) => EditedKind<D> | null
  readonly duplicate: (draft: D, rowKey: string, newKey: NewKey) => EditedKind<D> | null
  /** Takes a row away, a section with its items; headings stay. */
  readonly remove: (draft: D, rowKey: string) => D
  readonly move: (draft: D, rowKey: string, step: 1 | -1) => D
}

/** What holds for the whole sheet. */
export const HEAD_ROW = '#head'

/** The word itself, or the code it stands for: how cells show and read what is kept as a code. */
export const wordOf = (words: CellWords, group: string, code: string): string => words[`${group}.${code}`] ?? code
export function codeOf(words: CellWords, group: string, text: string): string {
  const found = Object.entries(words).find(([name, word]) => name.startsWith(`${group}.`) && word === text)
  return found === undefined ? text : found[0].slice(group.length + 1)
}

/**
 * Puts a block of cells over the table, its upper left corner at one cell; rows that are missing are made below.
 * @returns The draft, and how many cells would not take their text.
 */
export function pasteCells<D, Column extends string>(
  table: KindTable<D, Column>,
  draft: D,
  at: { readonly row: string; readonly column: Column },
  cells: readonly (readonly string[])[],
  words: CellWords,
  newKey: NewKey,
): { readonly draft: D; readonly refused: number } {
  const columns = table.columns.slice(table.columns.indexOf(at.column))
  let now = draft
  let row = at.row
  let refused = 0
  cells.forEach((texts, index) => {
    if (index > 0) {
      const next = rowBelow(table, now, row)
      const made = next === undefined ? table.insertBelow(now, row, newKey) : null
      if (next === undefined && made === null) {
        refused += texts.length
        return
      }
      now = made?.draft ?? now
      row = next ?? made?.key ?? row
    }
    texts.forEach((text, place) => {
      const column = columns[place]
      const written = column === undefined ? null : table.withCell(now, row, column, text, words)
      if (written === null) refused += text === '' ? 0 : 1
      else now = written
    })
  })
  return { draft: now, refused }
}

/** The next row of the same kind without another kind between; undefined where the list of such rows ends. */
function rowBelow<D, Column extends string>(table: KindTable<D, Column>, draft: D, rowKey: string): string | undefined {
  const rows = table.rows(draft)
  const at = rows.findIndex(({ key }) => key === rowKey)
  const [here, next] = [rows[at], rows[at + 1]]
  return next !== undefined && next.kind === here?.kind ? next.key : undefined
}
