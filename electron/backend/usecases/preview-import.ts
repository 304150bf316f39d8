import { partAs, type TablePart } from '../../core/registry/table-parts'
import { AppError } from '../../core/shared/app-error'
import type { Inputs, Outputs } from '../words'
import type { HeldImports, ImportSource } from './import/held-imports'
import { recalled } from './import/import-mappings'
import type { ImportRunning, ImportRuns } from './import/import-runs'
import { inSlices, type InSlicesDeps } from './import/in-slices'
import { expectReadable, openSource, type OpenSourceDeps } from './import/open-source'
import { previewOf } from './import/preview-of'
import { runImport } from './import/run-import'
import type { RunTableDeps } from './import/run-table'

export type PreviewImportDeps = RunTableDeps &
  InSlicesDeps &
  OpenSourceDeps & { readonly imports: HeldImports; readonly importRuns: ImportRuns }
type Preview = Outputs['import']['preview']

/**
 * Serves `import.preview`: a real run that is rolled back, so that it tells exactly what `import.apply` will do.
 * @throws AppError HEADER_NOT_FOUND, IMPORT_CANCELLED, and what `openSource` throws
 */
export const previewImport =
  (deps: PreviewImportDeps) =>
  ({ grant, kind, runId }: Inputs['import']['preview'], who: string): Promise<Preview> =>
    deps.importRuns.run(runId, async (running) => {
      const source = await openSource(deps, { path: deps.machine.grants.pathOf(grant) }, kind, running.signal)
      expectReadable(source, kind)
      return dryRun(deps, deps.newId(), source, running, who)
    })

/** Serves `import.open`: as `import.preview`, but what is not recognised is shown, to be mapped by a person. */
export const openImport =
  (deps: PreviewImportDeps) =>
  ({ source: given, kind, runId }: Inputs['import']['open'], who: string): Promise<Preview> =>
    deps.importRuns.run(runId, async (running) => {
      const from = 'grant' in given ? { path: deps.machine.grants.pathOf(given.grant) } : given
      const source = await openSource(deps, from, kind, running.signal)
      return dryRun(deps, deps.newId(), source, running, who)
    })

/**
 * Serves `import.map`: the held file again, each named sheet read as the person says.
 * @throws AppError IMPORT_EXPIRED, IMPORT_CANCELLED
 */
export const mapImport =
  (deps: PreviewImportDeps) =>
  ({ importId, parts, runId }: Inputs['import']['map'], who: string): Promise<Preview> =>
    deps.importRuns.run(runId, (running) => {
      const { source } = deps.imports.find(importId)
      if (!('table' in source)) throw new AppError('IMPORT_EXPIRED', { at: 'importId' })
      const mapped = source.parts.map((part) => {
        const wish = parts.find(({ sheet }) => sheet === part.sheet)
        return wish === undefined ? part : partAsWished(source, part, wish)
      })
      return dryRun(deps, importId, { ...source, parts: mapped }, running, who)
    })

function partAsWished(
  { table }: Extract<ImportSource, { readonly parts: unknown }>,
  part: TablePart,
  { kind, headerRows, columns }: Inputs['import']['map']['parts'][number],
): TablePart {
  const sheet = table.sheets.find(({ name }) => name === part.sheet)
  if (kind === null || sheet === undefined) return { ...part, kind: null, columns: {} }
  return columns === null
    ? partAs(sheet, kind, headerRows, part.headerRows)
    : { sheet: part.sheet, kind, headerRows: headerRows ?? part.headerRows, columns }
}

async function dryRun(
  deps: PreviewImportDeps,
  importId: string,
  source: ImportSource,
  running: ImportRunning,
  who: string,
): Promise<Preview> {
  const run = await inSlices(deps, running, 'rollback', () => runImport(deps, source, who))
  const held = { source, run }
  deps.imports.put(importId, held)
  return previewOf(importId, held, (part) => isRemembered(deps, source, part))
}

function isRemembered(deps: OpenSourceDeps, source: ImportSource, part: TablePart): boolean {
  if (!('table' in source) || part.kind === null) return false
  const guess = source.guesses.find(({ sheet }) => sheet === part.sheet)
  const known = guess === undefined ? null : recalled(deps, source.table, guess, [part.kind])
  return known !== null && JSON.stringify(known.columns) === JSON.stringify(part.columns)
}
