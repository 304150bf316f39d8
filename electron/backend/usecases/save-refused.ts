import { parse } from 'node:path'
import type { RefusedSheet } from '../../core/registry/import-job'
import { filled, sentenceOf, TEXTS, type Language } from '../texts'
import type { Inputs, Outputs } from '../words'
import type { ImportRun } from './import/import-run'
import { runImport } from './import/run-import'
import { rolledBack, type PreviewImportDeps } from './preview-import'

export type SaveRefusedDeps = PreviewImportDeps & { readonly settings: { readonly read: () => { readonly language: Language } } }

/** Serves `import.saveRefused`: the refused rows as they came, one more column says what is wrong with each. None: the head row. */
export const saveRefused =
  (deps: SaveRefusedDeps) =>
  async ({ importId, grant }: Inputs['import']['saveRefused'], who: string): Promise<Outputs['import']['saveRefused']> => {
    const path = deps.machine.grants.pathOf(grant)
    const one = deps.imports.find(importId)
    const run = rolledBack(deps.inTransaction, () => runImport(deps, one, who))
    const sheets = refusedSheets(run, parse(one.fileName).name, deps.settings.read().language)
    await deps.machine.importer.writeRefused(path, sheets)
    return { rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) }
  }

function refusedSheets(run: ImportRun, fileName: string, language: Language): RefusedSheet[] {
  const { header, fault, next } = TEXTS[language].refusedRows
  const faultsOf = (sheet: string | null, row: number): string =>
    run.refused
      .filter((issue) => issue.sheet === sheet && issue.row === row)
      .map(({ column, code }) => filled(fault, { column, sentence: sentenceOf(language, code) }))
      .join(next)
  const sheets = run.sheets.map(({ sheet, headers }) => ({
    name: sheet ?? fileName,
    headers: [...headers, header],
    rows: run.rows
      .filter((row) => row.state === 'refused' && row.sheet === sheet)
      .map((row) => [...row.whole, faultsOf(sheet, row.row)]),
  }))
  const withRows = sheets.filter(({ rows }) => rows.length > 0)
  return withRows.length > 0 ? withRows : sheets.slice(0, 1)
}
