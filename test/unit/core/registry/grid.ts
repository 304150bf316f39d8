import type { RawCell, RawTable, SheetState } from '@core/registry/raw-table'
import { readTable } from '@core/registry/read-table'
import type { TableKind } from '@core/registry/table-kinds'
import type { TableContext, TableReading } from '@core/registry/table-reading'

export type Cell = string | number | null | RawCell

export const error = (text: string): RawCell => ({ type: 'error', text })
export const date = (text: string): RawCell => ({ type: 'date', date: text })

function toCell(cell: Cell): RawCell {
  if (cell === null || cell === '') return { type: 'empty' }
  if (typeof cell === 'number') return { type: 'number', value: cell, text: String(cell) }
  return typeof cell === 'string' ? { type: 'text', text: cell } : cell
}

export interface GivenSheet {
  readonly name?: string | null
  readonly state?: SheetState
  readonly rows: readonly (readonly Cell[])[]
}

/** A foreign table as plain rows, numbered from 1. */
export function table(...sheets: readonly GivenSheet[]): RawTable {
  return {
    fileName: '表.xlsx',
    encoding: null,
    sheets: sheets.map(({ name = 'Sheet1', state = 'visible', rows }) => ({
      name,
      state,
      rows: rows.map((cells, i) => ({ number: i + 1, cells: cells.map(toCell) })),
      lastRow: rows.length,
    })),
  }
}

export const ANYWHERE: TableContext = {
  hasDivision: (code) => code.startsWith('99'),
  findOrganization: (name) => (name.includes('未登记') ? null : name),
}

export const read = <K extends TableKind>(kind: K, ...rows: readonly (readonly Cell[])[]): TableReading<K> =>
  readTable(kind, table({ rows }), ANYWHERE)

/** "5 机构名称 REQUIRED" for every refusal. */
export const refusals = (reading: TableReading): string[] =>
  reading.refused.map(
    ({ row, column, code, otherRow }) => `${row} ${column} ${code}${otherRow === undefined ? '' : ` as ${otherRow}`}`,
  )

export const warnings = (reading: TableReading): string[] =>
  reading.warnings.map(
    ({ row, column, code, otherRow }) => `${row} ${column} ${code}${otherRow === undefined ? '' : ` as ${otherRow}`}`,
  )

export const skips = (reading: TableReading): string[] => reading.skipped.map(({ from, to, reason }) => `${from}-${to} ${reason}`)
