import type { CellIssue, Place } from '../../../core/registry/table-issue'
import type { TableKind } from '../../../core/registry/table-kinds'
import type { SkippedRows } from '../../../core/registry/table-reading'
import type { Saved } from './save-entity'

/** A row of the file and what became of it. */
export interface ImportedRow extends Place {
  readonly state: Saved | 'refused'
  /** In the order of the columns of its part. */
  readonly cells: readonly string[]
  /** All cells of a refused row, under the headers of its sheet; empty of all others. */
  readonly whole: readonly string[]
}

/** What became of one sheet. */
export interface PartRun {
  readonly sheet: string | null
  readonly kind: TableKind | 'division'
  readonly columns: readonly { readonly header: string; readonly column: string }[]
  readonly headers: readonly string[]
  /** In the order of the sheet. */
  readonly rows: readonly ImportedRow[]
  readonly refused: readonly CellIssue<string>[]
  readonly warnings: readonly CellIssue<string>[]
  readonly skipped: readonly SkippedRows[]
}

/** What an import did, or would do: preview and apply run the same code, a preview is rolled back. */
export interface ImportRun {
  readonly parts: readonly PartRun[]
}

/** How many rows came to which end. */
export function countStates(parts: readonly PartRun[]): Readonly<Record<ImportedRow['state'], number>> {
  const counts = { added: 0, updated: 0, unchanged: 0, refused: 0 }
  for (const { rows } of parts) for (const { state } of rows) counts[state] += 1
  return counts
}
