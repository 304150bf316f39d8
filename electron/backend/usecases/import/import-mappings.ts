import { createHash } from 'node:crypto'
import { headerAt } from '../../../core/registry/find-header'
import type { RawTable } from '../../../core/registry/raw-table'
import { TABLE_KINDS, type TableKind } from '../../../core/registry/table-kinds'
import { shapeOf, type TablePart } from '../../../core/registry/table-parts'
import type { ImportMapping } from '../../../store/import-mapping.repo'
import type { WorkspaceBase } from '../../workspace-base'

export type ImportMappingDeps = Pick<WorkspaceBase, 'importMappings' | 'journal'>

const isKind = (kind: string): kind is TableKind => Object.hasOwn(TABLE_KINDS, kind)

/** SHA-256 of the header as it was guessed; null where the sheet has none. */
function shapeHash(table: RawTable, guess: TablePart): string | null {
  const sheet = table.sheets.find(({ name }) => name === guess.sheet)
  if (sheet === undefined || guess.headerRows.length === 0) return null
  const shape = shapeOf(headerAt(guess.kind ?? 'organization', sheet, guess.headerRows))
  return shape === '' ? null : createHash('sha256').update(shape, 'utf8').digest('hex')
}

/** A guess as the person corrected it for a file of the same shape; null where nobody did. */
export function recalled(
  { importMappings }: Pick<ImportMappingDeps, 'importMappings'>,
  table: RawTable,
  guess: TablePart,
  kinds: readonly TableKind[],
): TablePart | null {
  const shape = shapeHash(table, guess)
  const known = shape === null ? undefined : importMappings.find(shape)
  const [top] = guess.headerRows
  if (known === undefined || top === undefined) return null
  const { kind, headerRows, columns } = known
  if (kind !== null && !(isKind(kind) && kinds.includes(kind))) return null
  return { sheet: guess.sheet, kind, headerRows: headerRows.map((row) => top + row), columns }
}

/** Keeps how a part was read where that is not as it was guessed, and forgets what was kept where it is. Callers own the transaction. */
export function remember(deps: ImportMappingDeps, table: RawTable, guess: TablePart, part: TablePart, who: string): void {
  const shape = shapeHash(table, guess)
  const [top] = guess.headerRows
  if (shape === null || top === undefined) return
  const known = deps.importMappings.find(shape) ?? null
  const wished: ImportMapping | null = isSame(guess, part)
    ? null
    : { shape, kind: part.kind, headerRows: part.headerRows.map((row) => row - top), columns: part.columns }
  if (isSame(known, wished)) return
  if (wished === null) deps.importMappings.delete(shape)
  else deps.importMappings.save(wished)
  deps.journal.append({
    who,
    what: 'import.mapped',
    entity: `import-mapping/${shape}`,
    before: known,
    after: wished,
    reason: table.fileName,
  })
}

type Read = Pick<TablePart, 'headerRows' | 'columns'> & { readonly kind: string | null }

function isSame(a: Read | null, b: Read | null): boolean {
  const told = (one: Read | null) =>
    one === null ? null : [one.kind, one.headerRows, Object.entries(one.columns).sort(([x], [y]) => (x < y ? -1 : 1))]
  return JSON.stringify(told(a)) === JSON.stringify(told(b))
}
