import { readTable } from '../../../core/registry/read-table'
import type { RawCell, RawTable } from '../../../core/registry/raw-table'
import type { CellIssue, Place } from '../../../core/registry/table-issue'
import type { TableKind } from '../../../core/registry/table-kinds'
import type { SheetReading, TableContext, TableReading, TableRecord } from '../../../core/registry/table-reading'
import { AppError } from '../../../core/shared/app-error'
import type { SaveOrganizationDeps } from '../save-organization'
import type { WorkspaceBase } from '../../workspace-base'
import type { ImportedRow, ImportRun } from './import-run'
import type { ImportAct, Saved } from './save-entity'
import { saveOrganizationRow } from './save-organization-row'
import { savePairingRow, type SavePairingRowDeps } from './save-pairing-row'
import { savePostingRow, type SavePostingDeps } from './save-posting-row'
import { saveContactRow, saveLedgerRow, saveWorkloadRow, type SaveRecordDeps } from './save-record-rows'
import { saveStaffRow } from './save-staff-row'

export type RunTableDeps = SaveOrganizationDeps &
  SavePostingDeps &
  SavePairingRowDeps &
  SaveRecordDeps &
  Pick<WorkspaceBase, 'db'>

type SaveRow<K extends TableKind> = (deps: RunTableDeps, record: TableRecord<K>, act: ImportAct) => Saved
const SAVE: { readonly [K in TableKind]: SaveRow<K> } = {
  organization: saveOrganizationRow,
  staff: saveStaffRow,
  posting: savePostingRow,
  pairing: savePairingRow,
  contact: saveContactRow,
  workload: saveWorkloadRow,
  ledger: saveLedgerRow,
}

/**
 * Judges a foreign table against the workspace as it is now and writes its accepted rows; a row that a rule of the
 * registry refuses joins the refused ones. Callers own the transaction.
 * @throws AppError SHEET_MISSING, HEADER_NOT_FOUND
 */
export function runTable(deps: RunTableDeps, kind: TableKind, table: RawTable, act: ImportAct): ImportRun {
  const reading = readTable(kind, table, contextOf(deps))
  const columns = columnsOf(reading)
  const texts = cellTexts(table, reading, columns)
  const refused: CellIssue<string>[] = [...reading.refused]
  const ends = new Map<string, ImportedRow>()
  for (const place of reading.refused) ends.set(keyOf(place), { ...rowOf(place), state: 'refused', ...texts(place) })
  const save = SAVE[kind] as SaveRow<TableKind>
  for (const record of reading.records) {
    const { state, issue } = saved(deps, reading, record, () => save(deps, record, act))
    if (issue !== null) refused.push(issue)
    ends.set(keyOf(record), { ...rowOf(record), state, ...texts(record) })
  }
  const rows = [...ends.values()].sort((a, b) => orderOf(reading, a) - orderOf(reading, b) || a.row - b.row)
  const sheets = reading.sheets.map(({ sheet, headers }) => ({ sheet, headers }))
  return { columns, sheets, rows, refused, warnings: reading.warnings, skipped: reading.skipped }
}

function contextOf({ divisions, organizations }: RunTableDeps): TableContext {
  return {
    hasDivision: (code) => divisions.has(code),
    findOrganization: (name) => {
      const [only, ...others] = organizations.listByName(name)
      return only === undefined || others.length > 0 ? null : only.id
    },
  }
}

/** Writes one row in a savepoint, so that a refusal leaves nothing of it. */
function saved(
  { db }: RunTableDeps,
  reading: TableReading,
  record: TableRecord,
  write: () => Saved,
): { state: ImportedRow['state']; issue: CellIssue<string> | null } {
  try {
    return { state: db.transaction(write)(), issue: null }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    const key = COLUMN_OF[thrown.params.at ?? ''] ?? String(thrown.params.at ?? '')
    const { sheet, row } = record
    const value = (record.values as Readonly<Record<string, string | number | null>>)[key] ?? null
    return { state: 'refused', issue: { sheet, row, column: headerOf(reading, sheet, key), code: thrown.code, value } }
  }
}

/** Columns under which a refusal that names a field of the entity is shown. */
const COLUMN_OF: Readonly<Record<string, string>> = { supporterId: 'supporter', recipientId: 'recipient', id: 'startsOn' }

const sheetOf = (reading: TableReading, name: string | null): SheetReading | undefined =>
  reading.sheets.find(({ sheet }) => sheet === name)
const headerOf = (reading: TableReading, sheet: string | null, key: string): string =>
  sheetOf(reading, sheet)?.columns.find((column) => column.key === key)?.header ?? key
const orderOf = (reading: TableReading, place: Place): number => reading.sheets.findIndex(({ sheet }) => sheet === place.sheet)
const keyOf = ({ sheet, row }: Place): string => `${row} ${sheet ?? ''}`
const rowOf = ({ sheet, row }: Place): Place => ({ sheet, row })

/** Recognised columns of all sheets, each once, under the header where it stands first. */
function columnsOf(reading: TableReading): ImportRun['columns'] {
  const headers = new Map<string, string>()
  for (const { columns } of reading.sheets) {
    for (const { key, header } of columns) if (!headers.has(key)) headers.set(key, header)
  }
  return [...headers].map(([column, header]) => ({ header, column }))
}

/** Cells of a row as the file holds them. */
function cellTexts(
  table: RawTable,
  reading: TableReading,
  columns: ImportRun['columns'],
): (place: Place) => Pick<ImportedRow, 'cells' | 'whole'> {
  const rows = new Map(
    table.sheets.flatMap(({ name, rows }) => rows.map((row) => [keyOf({ sheet: name, row: row.number }), row.cells] as const)),
  )
  return (place) => {
    const cells = rows.get(keyOf(place)) ?? []
    const sheet = sheetOf(reading, place.sheet)
    const whole = (sheet?.headers ?? []).map((_, index) => textOf(cells[index]))
    const indexOf = (column: string) => sheet?.columns.find(({ key }) => key === column)?.index ?? -1
    return { whole, cells: columns.map(({ column }) => whole[indexOf(column)] ?? '') }
  }
}

function textOf(cell: RawCell | undefined): string {
  switch (cell?.type) {
    case undefined:
    case 'empty':
      return ''
    case 'date':
      return cell.date
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'text':
    case 'number':
    case 'error':
      return cell.text
  }
}
