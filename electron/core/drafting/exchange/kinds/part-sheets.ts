import type { JsonRecord } from '../../../scoring/json-values'
import { quoted, type Faults } from '../faults'
import { cellsOf, columnOf, type FieldColumn, type FieldRow } from '../sheet-columns'
import type { WorkbookSheet } from '../workbook'

/** A sheet with a row for each of these parts. */
export const sheetOf = (name: string, columns: readonly FieldColumn[], parts: readonly JsonRecord[]): WorkbookSheet => ({
  name,
  columns: columns.map(columnOf),
  rows: parts.map((fields) => cellsOf(columns, fields)),
})

export const recordsIn = (list: unknown): readonly JsonRecord[] => (Array.isArray(list) ? (list as readonly JsonRecord[]) : [])

/** Rows by what their field says. */
export function groupedBy(rows: readonly FieldRow[], field: string): ReadonlyMap<string, readonly FieldRow[]> {
  const groups = new Map<string, FieldRow[]>()
  for (const row of rows) {
    const name = String(row.fields[field])
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return groups
}

/** A code stands once. */
export function expectOnce(rows: readonly FieldRow[], field: string, faults: Faults): void {
  for (const [code, [, ...again]] of groupedBy(rows, field)) {
    for (const row of again) faults.add('WORKBOOK_TWICE', row.placeOf(field), { value: quoted(code) })
  }
}

/** Every row belongs to something. */
export function expectOwner(
  rows: readonly FieldRow[],
  field: string,
  owners: readonly FieldRow[],
  by: string,
  faults: Faults,
): void {
  const known = new Set(owners.map(({ fields }) => String(fields[by])))
  for (const row of rows) {
    const code = String(row.fields[field])
    if (!known.has(code)) faults.add('WORKBOOK_CODE_UNKNOWN', row.placeOf(field), { value: quoted(code) })
  }
}

/** The fields of a row without those that say where it belongs. */
export const without = (fields: JsonRecord, ...names: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
