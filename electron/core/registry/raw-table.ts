/** What the import worker sends back: a foreign file as plain cells. It decides nothing. */

/** One cell as the file holds it. Formulas arrive as their stored result, merged cells as the value of their first cell. */
export type RawCell =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number; /** Shortest decimal text of the stored number. */ readonly text: string }
  /** A date cell: calendar date in ISO text. */
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** "#REF!", "#DIV/0!" and the like. */
  | { readonly type: 'error'; readonly text: string }

export interface RawRow {
  /** XLSX: physical row of the sheet; CSV: number of the record. From 1, rising; rows without a single cell may be left out. */
  readonly number: number
  /** From the first column of the sheet; cells at the end may be left out. */
  readonly cells: readonly RawCell[]
}

export type SheetState = 'visible' | 'hidden' | 'veryHidden'

export interface RawSheet {
  /** null: the file has no sheets (CSV). */
  readonly name: string | null
  readonly state: SheetState
  readonly rows: readonly RawRow[]
  /** Number of the last row that the file holds, even if it is blank; 0 for an empty sheet. */
  readonly lastRow: number
}

export interface RawTable {
  readonly fileName: string
  /** null: the format knows no text encoding (XLSX). */
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be' | null
  readonly sheets: readonly RawSheet[]
}
