import { parse } from 'node:path'
import type { RefusedSheet } from '../../core/registry/import-job'
import { filled, sentenceOf, TEXTS, type Language } from '../texts'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import type { HeldImports } from './import/held-imports'
import type { ImportRun, PartRun } from './import/import-run'

export type SaveRefusedDeps = Pick<WorkspaceBase, 'machine'> & {
  readonly imports: HeldImports
  readonly settings: { readonly read: () => { readonly language: Language } }
}

/** Serves `import.saveRefused`: the refused rows as they came, one more column says what is wrong with each. None: the head row. */
export const saveRefused =
  (deps: SaveRefusedDeps) =>
  async ({ importId, grant }: Inputs['import']['saveRefused']): Promise<Outputs['import']['saveRefused']> => {
    const path = deps.machine.grants.pathOf(grant)
    const { source, run } = deps.imports.find(importId)
    const sheets = refusedSheets(run, parse(source.fileName).name, deps.settings.read().language)
    await deps.machine.importer.writeRefused(path, sheets)
    return { rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) }
  }

function refusedSheets(run: ImportRun, fileName: string, language: Language): RefusedSheet[] {
  const { header } = TEXTS[language].refusedRows
  const sheets = run.parts.map((part) => {
    const faults = faultsByRow(part, language)
    return {
      name: part.sheet ?? fileName,
      headers: [...part.headers, header],
      rows: part.rows
        .filter(({ state }) => state === 'refused')
        .map(({ row, whole }) => [...whole, faults.get(row)?.join(TEXTS[language].refusedRows.next) ?? '']),
    }
  })
  const withRows = sheets.filter(({ rows }) => rows.length > 0)
  return withRows.length > 0 ? withRows : sheets.slice(0, 1)
}

/** What is wrong with each row, one sentence a cell. */
function faultsByRow({ refused }: PartRun, language: Language): ReadonlyMap<number, readonly string[]> {
  const faults = new Map<number, string[]>()
  for (const { row, column, code } of refused) {
    const sentence = filled(TEXTS[language].refusedRows.fault, { column, sentence: sentenceOf(language, code) })
    faults.set(row, [...(faults.get(row) ?? []), sentence])
  }
  return faults
}
