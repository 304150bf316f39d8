import { basename } from 'node:path'
import { findHeader } from '../../../core/registry/find-header'
import type { RawTable } from '../../../core/registry/raw-table'
import { headerNotFound } from '../../../core/registry/read-table'
import type { TableKind } from '../../../core/registry/table-kinds'
import { guessParts, KINDS_IN_ORDER, missingColumns, type TablePart } from '../../../core/registry/table-parts'
import { AppError } from '../../../core/shared/app-error'
import { readJson } from '../../read-json'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs } from '../../words'
import type { ImportSource } from './held-imports'
import { recalled, type ImportMappingDeps } from './import-mappings'

export type OpenSourceDeps = Pick<WorkspaceBase, 'machine'> & Pick<ImportMappingDeps, 'importMappings'>
type ImportKind = Inputs['import']['preview']['kind']

const KINDS_OF: Readonly<Record<Exclude<ImportKind, 'divisions'>, readonly TableKind[]>> = {
  organizations: ['organization'],
  staff: ['staff'],
  pairings: ['pairing'],
  postings: ['posting'],
  contacts: ['contact'],
  workload: ['workload'],
  ledgers: ['ledger'],
  auto: KINDS_IN_ORDER,
}

/** Where foreign cells come from: a granted file, or what was pasted, under a name for the journal. */
export type SourceOf = { readonly path: string } | { readonly text: string; readonly name: string }

/**
 * Reads a foreign table and says how each sheet is to be understood: as guessed, or as a person had it for the same shape.
 *
 * @throws AppError what the reader of its format throws; JSON_INVALID and FILE_DAMAGED of divisions
 */
export async function openSource(
  deps: OpenSourceDeps,
  from: SourceOf,
  kind: ImportKind,
  signal: AbortSignal,
): Promise<ImportSource> {
  const { importer } = deps.machine
  if (kind === 'divisions') {
    if (!('path' in from)) throw new AppError('FILE_FORMAT_UNKNOWN', { at: from.name })
    return { fileName: basename(from.path), content: readJson(from.path) }
  }
  const table = 'path' in from ? await importer.read(from.path, signal) : await importer.readPasted(from.text, from.name, signal)
  const guesses = guessParts(table, KINDS_OF[kind])
  if (guesses.length === 0) throw new AppError('SHEET_MISSING', { at: table.fileName })
  const parts = guesses.map((guess) => recalled(deps, table, guess, KINDS_OF[kind]) ?? guess)
  return { fileName: table.fileName, table, guesses, parts: readableFirst(parts) }
}

/** Beside sheets that can be read, those that merely come near the kind are left out. */
function readableFirst(parts: readonly TablePart[]): readonly TablePart[] {
  if (!parts.some(isReadable)) return parts
  return parts.map((part) => (isReadable(part) ? part : { ...part, kind: null, columns: {} }))
}

const isReadable = (part: TablePart): boolean => part.kind !== null && missingColumns(part).length === 0

/**
 * Refuses a file of which no sheet can be read as it stands.
 * @throws AppError HEADER_NOT_FOUND; `missing` says which columns the nearest header lacks
 */
export function expectReadable(source: ImportSource, kind: ImportKind): void {
  if (!('table' in source) || kind === 'divisions' || source.parts.some(isReadable)) return
  const [first = 'organization', ...others] = KINDS_OF[kind]
  const faults = [first, ...others].map((one) => faultOf(one, source.table))
  throw faults.reduce((nearest, fault) => (lacking(fault) < lacking(nearest) ? fault : nearest))
}

const faultOf = (kind: TableKind, table: RawTable): AppError =>
  headerNotFound(
    kind,
    table,
    table.sheets
      .filter(({ state, rows }) => state === 'visible' && rows.length > 0)
      .map((sheet) => ({ search: findHeader(kind, sheet) })),
  )

const lacking = ({ params }: AppError): number => String(params['missing']).split('、').length
