import type { ImportSource } from './held-imports'
import type { ImportRun } from './import-run'
import type { Step } from './in-slices'
import { runDivisions } from './run-divisions'
import { runTable, type RunTableDeps } from './run-table'

/** Writes what a file says, row by row; callers own the transaction. */
export function runImport(deps: RunTableDeps, source: ImportSource, who: string): Generator<Step, ImportRun> {
  const act = { who, reason: source.fileName }
  return 'table' in source
    ? runTable(deps, source.table, source.parts, act)
    : runDivisions(deps, source.content, source.fileName, act)
}
