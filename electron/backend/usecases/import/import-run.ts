import type { CellIssue, Place } from '../../../core/registry/table-issue'
import type { SkippedRows } from '../../../core/registry/table-reading'
import type { Saved } from './save-entity'

/** A row of the file and what became of it. */
export interface ImportedRow extends Place {
  readonly state: Saved | 'refused'
  /** In the order of the run's columns. */
  readonly cells: readonly string[]
  /** All cells of the row, under the headers of its sheet. */
  readonly whole: readonly string[]
}

/** What an import did, or would do: preview and apply run the same code, a preview is rolled back. */
export interface ImportRun {
  readonly columns: readonly { readonly header: string; readonly column: string }[]
  readonly sheets: readonly { readonly sheet: string | null; readonly headers: readonly string[] }[]
  readonly rows: readonly ImportedRow[]
  readonly refused: readonly CellIssue<string>[]
  readonly warnings: readonly CellIssue<string>[]
  readonly skipped: readonly SkippedRows[]
}

/** How many rows of a run came to which end. */
export function countStates(run: ImportRun): Readonly<Record<ImportedRow['state'], number>> {
  const counts = { added: 0, updated: 0, unchanged: 0, refused: 0 }
  for (const { state } of run.rows) counts[state] += 1
  return counts
}
