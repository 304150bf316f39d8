import type { WorkbookCell, WorkbookSheet } from '@core/drafting/exchange/workbook'
import type { RawCell, RawSheet } from '@core/registry/raw-table'

const rawCell = (cell: WorkbookCell): RawCell => {
  if (cell === null) return { type: 'empty' }
  return typeof cell === 'number' ? { type: 'number', value: cell, text: String(cell) } : { type: 'text', text: cell }
}

/** Sheets as a reader of files finds them. */
export const rawSheets = (sheets: readonly WorkbookSheet[]): readonly RawSheet[] =>
  sheets.map(({ name, columns, rows }) => ({
    name,
    state: 'visible',
    lastRow: rows.length + 1,
    rows: [columns.map(({ header }) => header), ...rows].map((cells, index) => ({
      number: index + 1,
      cells: cells.map(rawCell),
    })),
  }))
