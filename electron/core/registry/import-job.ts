import type { WorkbookSheet } from '../drafting/exchange/workbook'
import type { NamedGrid, TableLimits } from '../drafting/table/table-grid'
import type { ErrorParams } from '../shared/app-error'
import type { ErrorCode } from '../shared/error-code'
import type { RawTable } from './raw-table'

/** The words between the import worker (a thread without a database) and whoever started it: one job a thread, one answer. */

/** What a foreign file may cost before it is refused. Bytes are checked before anything is unpacked. */
export interface ImportLimits {
  readonly fileBytes: number
  /** Sum of all parts of an XLSX once unpacked. */
  readonly unpackedBytes: number
  /** Unpacked bytes to packed bytes. */
  readonly ratio: number
  /** Parts of an XLSX. */
  readonly entries: number
  /** Rows of one sheet or records of a CSV, blank ones at the end not counted. */
  readonly rows: number
  readonly columns: number
  /** Filled cells of a file. */
  readonly cells: number
}

export const IMPORT_LIMITS: ImportLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  ratio: 200,
  entries: 2_000,
  rows: 50_000,
  columns: 256,
  cells: 2_000_000,
}

/** One sheet of the file that hands refused rows back; every cell is written as text. */
export interface RefusedSheet {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Where the tables of a 考核表 come from: what was pasted, or a file. */
export type TableSource = { readonly html: string } | { readonly text: string } | { readonly path: string }

export type ImportJob =
  | { readonly job: 'read'; readonly path: string; readonly limits: ImportLimits }
  /** Cells as they were pasted: tabs between them, quotes around those with line breaks. */
  | { readonly job: 'read-pasted'; readonly text: string; readonly name: string; readonly limits: ImportLimits }
  /** Writes an XLSX at `path`, whole or not at all. */
  | { readonly job: 'write-refused'; readonly path: string; readonly sheets: readonly RefusedSheet[] }
  /** Writes a 考核表 as an XLSX to be edited by hand, whole or not at all. */
  | { readonly job: 'write-workbook'; readonly path: string; readonly sheets: readonly WorkbookSheet[] }
  /** The tables of a document as grids, to write a 考核表 from. */
  | { readonly job: 'read-tables'; readonly source: TableSource; readonly limits: TableLimits }

export type ImportAnswer =
  | { readonly table: RawTable }
  | { readonly tables: readonly NamedGrid[] }
  | { readonly bytes: number }
  | { readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams } }
