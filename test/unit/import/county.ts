import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import { readTable } from '@core/registry/read-table'
import type { TableKind } from '@core/registry/table-kinds'
import type { TableContext, TableReading } from '@core/registry/table-reading'
import { readForeignFile } from '../../../electron/import/read-file'

const ROOT = resolve(import.meta.dirname, '../../..')
const SAMPLE = resolve(ROOT, 'resources/samples/yunze-2013')
export const MESSY = resolve(ROOT, 'test/fixtures/import-samples')
export const samplePath = (name: string): string => resolve(SAMPLE, name)

const divisions = JSON.parse(readFileSync(samplePath('divisions.json'), 'utf8')) as {
  divisions: { code: string; level: string }[]
}
const codes = new Set(
  divisions.divisions.filter(({ level }) => level === 'county' || level === 'township').map(({ code }) => code),
)

/** A workspace that knows the sample's divisions and the given organizations. */
export const county = (names: readonly string[] = []): TableContext => ({
  hasDivision: (code) => codes.has(code),
  findOrganization: (name) => (names.includes(name) ? `id of ${name}` : null),
})

export async function readAs<K extends TableKind>(kind: K, path: string, context: TableContext): Promise<TableReading<K>> {
  return readTable(kind, await readForeignFile(path, IMPORT_LIMITS), context)
}

/** Names of the sample's 94 organizations. */
export async function sampleNames(): Promise<string[]> {
  const reading = await readAs('organization', samplePath('organizations.xlsx'), county())
  return reading.records.map(({ values }) => values.name)
}
