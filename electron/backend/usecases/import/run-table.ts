import type { FoundHeader } from '../../../core/registry/find-header'
import { textOf } from '../../../core/registry/normalise-cell'
import { normaliseName } from '../../../core/registry/normalise-text'
import { parentsFirst } from '../../../core/registry/parents-first'
import type { RawRow, RawSheet, RawTable } from '../../../core/registry/raw-table'
import { rowReader } from '../../../core/registry/read-row'
import { dataRows } from '../../../core/registry/read-table'
import type { CellIssue } from '../../../core/registry/table-issue'
import type { TableKind } from '../../../core/registry/table-kinds'
import { headerOf, KINDS_IN_ORDER, missingColumns, type TablePart } from '../../../core/registry/table-parts'
import type { SkippedRows, TableContext, TableRecord } from '../../../core/registry/table-reading'
import { AppError } from '../../../core/shared/app-error'
import type { SaveOrganizationDeps } from '../save-organization'
import type { WorkspaceBase } from '../../workspace-base'
import type { ImportedRow, ImportRun, PartRun } from './import-run'
import type { Step } from './in-slices'
import { claims, type ImportAct, type RowAct, type Saved } from './save-entity'
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

type SaveRow<K extends TableKind> = (deps: RunTableDeps, record: TableRecord<K>, act: RowAct) => Saved
const SAVE: { readonly [K in TableKind]: SaveRow<K> } = {
  organization: saveOrganizationRow,
  staff: saveStaffRow,
  posting: savePostingRow,
  pairing: savePairingRow,
  contact: saveContactRow,
  workload: saveWorkloadRow,
  ledger: saveLedgerRow,
}

/** A part with all that is needed to read its rows. */
interface ReadyPart {
  readonly kind: TableKind
  readonly sheet: RawSheet
  readonly header: FoundHeader
  readonly data: readonly RawRow[]
  readonly skipped: readonly SkippedRows[]
}

/**
 * Judges the rows of a foreign table against the workspace as it is now and writes the accepted ones, one after the other;
 * a row that a rule of the registry refuses joins the refused ones. Sheets come in the order of `KINDS_IN_ORDER`, so that a
 * person's employer may stand in the same file; rows of one kind are compared across sheets. A part that is left out or lacks
 * a required column is not read. Callers own the transaction.
 */
export function* runTable(
  deps: RunTableDeps,
  table: RawTable,
  parts: readonly TablePart[],
  act: ImportAct,
): Generator<Step, ImportRun> {
  const ready = parts.flatMap((part) => readyPart(table, part))
  const total = ready.reduce((sum, { data }) => sum + data.length, 0)
  const runs: PartRun[] = []
  let done = 0
  for (const kind of KINDS_IN_ORDER) {
    const reader = rowReader(kind, contextOf(deps))
    const save = SAVE[kind] as SaveRow<TableKind>
    const rowAct = { ...act, claim: claims() }
    for (const part of ready.filter((one) => one.kind === kind)) {
      const into = partRun(part)
      for (const row of part.data) {
        const { record, refused, warnings } = reader.read(row, part.sheet.name, part.header)
        if (record === null) into.add(row, 'refused', refused, [])
        else {
          const { state, issue } = saved(deps, part, record as TableRecord, () => save(deps, record as TableRecord, rowAct))
          into.add(row, state, issue === null ? [] : [issue], issue === null ? warnings : [])
        }
        done += 1
        yield { done, total }
      }
      runs.push(into.inFileOrder())
    }
  }
  return { parts: runs }
}

function readyPart(table: RawTable, part: TablePart): ReadyPart[] {
  const sheet = table.sheets.find(({ name }) => name === part.sheet)
  if (part.kind === null || sheet === undefined || missingColumns(part).length > 0) return []
  const header = headerOf(part.kind, part, sheet)
  const { data, skips } = dataRows(sheet, header)
  return [{ kind: part.kind, sheet, header, data: inOrder(part.kind, data, header), skipped: skips }]
}

/** The order in which rows are written: a centre before its stations, everything else as in the file. */
function inOrder(kind: TableKind, data: readonly RawRow[], { columns }: FoundHeader): readonly RawRow[] {
  const at = (key: string) => columns.find((column) => column.key === key)?.index
  const [name, parent] = [at('name'), at('parent')]
  if (kind !== 'organization' || name === undefined || parent === undefined) return data
  const text = ({ cells }: RawRow, index: number): string => {
    const cell = cells[index]
    return cell === undefined ? '' : normaliseName(textOf(cell))
  }
  return parentsFirst(data, (row) => ({ name: text(row, name), parent: text(row, parent) }))
}

/** The run of one part, and how a row joins it. */
function partRun({ kind, sheet, header, skipped }: ReadyPart) {
  const rows: ImportedRow[] = []
  const refused: CellIssue<string>[] = []
  const warnings: CellIssue<string>[] = []
  const run: PartRun = {
    sheet: sheet.name,
    kind,
    columns: header.columns.map(({ key, header: text }) => ({ header: text, column: key })),
    headers: header.headers,
    rows,
    refused,
    warnings,
    skipped,
  }
  return {
    inFileOrder(): PartRun {
      for (const list of [rows, refused, warnings]) list.sort((a, b) => a.row - b.row)
      return run
    },
    add(
      { number, cells }: RawRow,
      state: ImportedRow['state'],
      faults: readonly CellIssue<string>[],
      told: readonly CellIssue<string>[],
    ): void {
      const text = (index: number): string => {
        const cell = cells[index]
        return cell === undefined ? '' : textOf(cell)
      }
      refused.push(...faults)
      warnings.push(...told)
      rows.push({
        sheet: sheet.name,
        row: number,
        state,
        cells: header.columns.map(({ index }) => text(index)),
        whole: state === 'refused' ? header.headers.map((_, index) => text(index)) : [],
      })
    },
  }
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
  { header }: ReadyPart,
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
    const column = header.columns.find((one) => one.key === key)?.header ?? key
    return { state: 'refused', issue: { sheet, row, column, code: thrown.code, value } }
  }
}

/** Columns under which a refusal that names a field of the entity is shown. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  supporterId: 'supporter',
  recipientId: 'recipient',
  parentId: 'parent',
  id: 'startsOn',
}
