import type { Place, Refusal, Warning } from './table-issue'
import type { RawTable, SheetState } from './raw-table'
import type { RowValues, TableKind } from './table-kinds'

/** What the rules ask of the workspace. */
export interface TableContext {
  /** Whether the code is a county (6 digits) or a township (9 digits) of the known division tables. */
  readonly hasDivision: (code: string) => boolean
  /** Id of the organization with exactly this normalised name (`normaliseName`); null when there is none or more than one. */
  readonly findOrganization: (name: string) => string | null
}

/** One accepted row. */
export interface TableRecord<K extends TableKind = TableKind> extends Place {
  /** By column key; a column that the file does not have is absent, an empty cell is null. */
  readonly values: RowValues<K>
  /** Ids that `findOrganization` gave for the columns that name an organization, by column key. */
  readonly organizationIds: Readonly<Record<string, string>>
}

export interface SheetReading {
  /** null for CSV. */
  readonly sheet: string | null
  /** One row number, or two. */
  readonly headerRows: readonly number[]
  /** Recognised columns from left to right. `index` counts from 0. */
  readonly columns: readonly { readonly key: string; readonly header: string; readonly index: number }[]
  /** Header texts of the whole row, "" where there is none: what the refused rows are handed back under. */
  readonly headers: readonly string[]
}

export type SkipReason = 'title' | 'header' | 'blank' | 'subtotal' | 'note'

/** Rows that are no data, `from` and `to` included. */
export interface SkippedRows {
  readonly sheet: string | null
  readonly from: number
  readonly to: number
  readonly reason: SkipReason
}

/** A cell whose stored value differs from what the file shows. */
export interface NormalisedCell extends Place {
  readonly column: string
  readonly raw: string | number
  /** null: stored as empty. */
  readonly value: string | number | null
}

/** What a foreign file says, by the rules of one kind of table. Plain data. */
export interface TableReading<K extends TableKind = TableKind> {
  readonly kind: K
  readonly fileName: string
  readonly encoding: RawTable['encoding']
  /** Every visible sheet that carries the header of this kind, in the order of the file. */
  readonly sheets: readonly SheetReading[]
  /** Hidden sheets; they are never read. */
  readonly ignoredSheets: readonly { readonly sheet: string; readonly state: Exclude<SheetState, 'visible'> }[]
  /** Visible sheets without such a header. */
  readonly otherSheets: readonly string[]
  readonly records: readonly TableRecord<K>[]
  readonly refused: readonly Refusal[]
  /** Of accepted rows only. */
  readonly warnings: readonly Warning[]
  readonly skipped: readonly SkippedRows[]
  /** Of accepted rows only: dates, months, numbers, phones, names, codes, titles. */
  readonly normalised: readonly NormalisedCell[]
}
