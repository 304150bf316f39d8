import type { ErrorCode } from '../shared/error-code'

/** Why a row is refused as a whole. */
export type RefusalCode = Extract<
  ErrorCode,
  | 'REQUIRED'
  | 'BAD_DATE'
  | 'DATE_ORDER'
  | 'BAD_NUMBER'
  | 'BAD_REGION'
  | 'BAD_TITLE'
  | 'UNKNOWN_ORG'
  | 'DUPLICATE'
  | 'CODE_CONFLICT'
  | 'CELL_ERROR'
>

/** What is worth a look in a value that is accepted all the same. */
export const WARNING_CODES = [
  'CREDIT_FORMAT',
  'CREDIT_CHECK',
  'ORG_CODE_CHECK',
  'LICENCE_FORMAT',
  'LICENCE_CHECK',
  'PHONE_LOST',
  'PHONE_FORMAT',
  'SIMILAR_NAME',
  'APPROX',
  'CODE_LENGTH',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

/** Where in the foreign file. */
export interface Place {
  /** null for CSV. */
  readonly sheet: string | null
  /** XLSX: row of the sheet, CSV: number of the record; from 1. */
  readonly row: number
}

/** One thing to tell about one cell of the file. */
export interface CellIssue<Code extends string> extends Place {
  /** Header as the file words it, two-row headers as "上/下". */
  readonly column: string
  readonly code: Code
  /** The cell as the file holds it; for DATE_ORDER, DUPLICATE, CODE_CONFLICT and SIMILAR_NAME the normalised value. */
  readonly value: string | number | null
  /** The accepted row that it clashes with, or resembles. */
  readonly otherRow?: number
  /** Only when the other row stands on another sheet. */
  readonly otherSheet?: string
}

export type Refusal = CellIssue<RefusalCode>
export type Warning = CellIssue<WarningCode>
