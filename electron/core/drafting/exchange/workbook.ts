import type { ErrorParams } from '../../shared/app-error'
import type { ErrorCode } from '../../shared/error-code'

/**
 * A 考核表 as a workbook that a clerk can edit. Its words are Chinese in every language of the program: they are the format, and a
 * file must be readable wherever it was written.
 */

/** null: an empty cell. */
export type WorkbookCell = string | number | null

export interface WorkbookColumn {
  readonly header: string
  /** In characters of the digit 0. */
  readonly width: number
  readonly isNumber?: boolean
  /** How its numbers are shown, "0.00"; as they are unless given. */
  readonly format?: string
  readonly alignment?: 'left' | 'center' | 'right'
  /** The words that may stand here, where they are few. */
  readonly choices?: readonly string[]
}

/** Neighbouring cells of one column; rows count from 0. */
export interface JoinedCells {
  readonly column: number
  readonly from: number
  readonly to: number
}

export interface WorkbookSheet {
  readonly name: string
  /** Above the headers: the title over the whole width, and the line of those who answer for it. */
  readonly heading?: { readonly title: string; readonly line: string }
  readonly columns: readonly WorkbookColumn[]
  /** Under the headers; one cell a column. */
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Cells of `rows` that are one, written in the first of them. */
  readonly joined?: readonly JoinedCells[]
  /** Under the rows, in bold. */
  readonly total?: readonly WorkbookCell[]
  /** Lines over the whole width, under everything. */
  readonly foot?: readonly string[]
  /** A paper: framed, and printed one page wide with its head on every page. */
  readonly print?: SheetPrint
}

/** How a sheet is printed. */
export interface SheetPrint {
  readonly paper: 'A4' | 'A3'
  readonly isLying: boolean
  /** Inches. */
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** At the left of the foot of every page, and at the right with {page} and {pages}. */
  readonly foot: { readonly left: string; readonly right: string }
}

/** Longest text that a cell of a workbook holds. */
export const LONGEST_CELL = 32_767

/** What a person has to put right in the file; `params.at` names the cell ("项目!D5"), or the sheet. */
export interface WorkbookFault {
  readonly code: ErrorCode
  readonly params: ErrorParams & { readonly at: string }
}
