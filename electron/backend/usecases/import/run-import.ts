import type { HeldImport } from './held-imports'
import type { ImportRun } from './import-run'
import { runDivisions } from './run-divisions'
import { runTable, type RunTableDeps } from './run-table'

/** Writes what a held file says; callers own the transaction. */
export const runImport = (deps: RunTableDeps, one: HeldImport, who: string): ImportRun =>
  one.kind === 'division'
    ? runDivisions(deps, one.content, one.fileName, { who, reason: one.fileName })
    : runTable(deps, one.kind, one.table, { who, reason: one.fileName })
