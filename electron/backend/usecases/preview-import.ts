import { basename } from 'node:path'
import type { TableKind } from '../../core/registry/table-kinds'
import type { CellIssue } from '../../core/registry/table-issue'
import { readJson } from '../read-json'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import type { HeldImport, HeldImports } from './import/held-imports'
import { countStates, type ImportedRow, type ImportRun } from './import/import-run'
import { runImport } from './import/run-import'
import type { RunTableDeps } from './import/run-table'

export type PreviewImportDeps = RunTableDeps &
  Pick<WorkspaceBase, 'machine' | 'inTransaction'> & { readonly imports: HeldImports }
type Preview = Outputs['import']['preview']

/** At most so many rows cross the port to be looked at. */
const SHOWN_ROWS = 200

const KIND_OF: Readonly<Record<Inputs['import']['preview']['kind'], TableKind | 'division'>> = {
  divisions: 'division',
  organizations: 'organization',
  staff: 'staff',
  pairings: 'pairing',
  postings: 'posting',
  contacts: 'contact',
  workload: 'workload',
  ledgers: 'ledger',
}

/** Serves `import.preview`: a real run that is rolled back, so that it tells exactly what `import.apply` will do. */
export const previewImport =
  (deps: PreviewImportDeps) =>
  async ({ grant, kind }: Inputs['import']['preview'], who: string): Promise<Preview> => {
    const one = await readForeign(deps, deps.machine.grants.pathOf(grant), KIND_OF[kind])
    const run = rolledBack(deps.inTransaction, () => runImport(deps, one, who))
    const importId = deps.newId()
    deps.imports.put(importId, one)
    return { importId, fileName: one.fileName, ...summaryOf(run) }
  }

async function readForeign(deps: PreviewImportDeps, path: string, kind: TableKind | 'division'): Promise<HeldImport> {
  const fileName = basename(path)
  return kind === 'division'
    ? { fileName, kind, content: readJson(path) }
    : { fileName, kind, table: await deps.machine.importer.read(path) }
}

const ROLLBACK = new Error('rolled back')

/** Does the work and leaves nothing of it. */
export function rolledBack<T>(inTransaction: WorkspaceBase['inTransaction'], work: () => T): T {
  const done: T[] = []
  try {
    inTransaction(() => {
      done.push(work())
      throw ROLLBACK
    })
  } catch (thrown) {
    const [result] = done
    if (thrown !== ROLLBACK || result === undefined) throw thrown
    return result
  }
  throw new Error('the transaction was not rolled back')
}

function summaryOf(run: ImportRun): Omit<Preview, 'importId' | 'fileName'> {
  const { added, updated, unchanged, refused } = countStates(run)
  return {
    columns: run.columns.map((column) => ({ ...column })),
    accepted: added + updated + unchanged,
    added,
    updated,
    unchanged,
    refusedRows: refused,
    refused: run.refused.map(placeOf),
    warnings: run.warnings.map(placeOf),
    skipped: run.skipped.map((rows) => ({ ...rows })),
    rows: shownRows(run.rows),
  }
}

const placeOf = ({ sheet, row, column, code, value, otherRow }: CellIssue<string>): Preview['refused'][number] => ({
  sheet,
  row,
  column,
  code,
  value: value === null ? null : String(value),
  otherRow: otherRow ?? null,
})

/** All refused rows first of all, then those at the top of the file; in the order of the file. */
function shownRows(rows: readonly ImportedRow[]): Preview['rows'] {
  const ranked = rows.map((row, index) => ({ row, index }))
  const shown = [...ranked.filter(({ row }) => row.state === 'refused'), ...ranked.filter(({ row }) => row.state !== 'refused')]
    .slice(0, SHOWN_ROWS)
    .sort((a, b) => a.index - b.index)
  return shown.map(({ row: { sheet, row, state, cells } }) => ({
    row,
    state,
    cells: [...cells],
    ...(sheet === null ? {} : { params: { sheet } }),
  }))
}
