import { buildGrid, type SpanningCell } from '../core/drafting/table/build-grid'
import { cellText } from '../core/drafting/table/cell-text'
import type { NamedGrid, TableLimits } from '../core/drafting/table/table-grid'
import { IMPORT_LIMITS } from '../core/registry/import-job'
import type { RawCell, RawRow, RawSheet } from '../core/registry/raw-table'
import { AppError } from '../core/shared/app-error'
import { readSheets } from './read-xlsx'
import type { MergedRange } from './sheet-grid'

/** Places of merged ranges that are looked at in one sheet. */
const MOST_PLACES = 1_000_000

/**
 * Reads the visible sheets of a workbook, each as one table, its merged cells as cells that span. Blank rows are left out.
 *
 * @throws AppError TABLE_NOT_FOUND, TABLE_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG and what opening a workbook throws
 */
export async function readXlsxTables(bytes: Buffer, fileName: string, limits: TableLimits): Promise<readonly NamedGrid[]> {
  const sheets = await readSheets(bytes, fileName, IMPORT_LIMITS)
  const tables = sheets
    .filter(({ sheet }) => sheet.state === 'visible' && sheet.rows.length > 0)
    .slice(0, limits.tables)
    .map(({ sheet, merges }) => ({ name: sheet.name ?? '', grid: buildGrid(spanningRows(sheet, merges, limits), limits) }))
  if (tables.length === 0) throw new AppError('TABLE_NOT_FOUND', { at: fileName })
  return tables
}

/** Rows of the sheet with each merged range as one cell; the reader has already put its value into every place. */
function spanningRows(sheet: RawSheet, merges: readonly MergedRange[], limits: TableLimits): SpanningCell[][] {
  if (sheet.rows.length > limits.rows) throw new AppError('TOO_MANY_ROWS', { limit: limits.rows })
  const width = Math.max(0, ...sheet.rows.map((row) => row.cells.length))
  const spans = spansOf(sheet.rows, merges, width)
  return sheet.rows.map((row) =>
    Array.from({ length: width }, (_, column): SpanningCell | null => {
      const span = spans.get(placeOf(row.number, column))
      if (span === 'covered') return null
      return { rowSpan: 1, columnSpan: 1, ...span, text: cellText(textOf(row.cells[column])) }
    }).filter((cell) => cell !== null),
  )
}

type Span = 'covered' | { readonly rowSpan: number; readonly columnSpan: number }

function spansOf(rows: readonly RawRow[], merges: readonly MergedRange[], width: number): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  let places = 0
  for (const { top, bottom, left, right } of merges) {
    const covered = rows.filter(({ number }) => number >= top && number <= bottom)
    const end = Math.min(right, width - 1)
    places += rows.length + covered.length * (end - left + 1)
    if (places > MOST_PLACES) throw new AppError('TABLE_TOO_LARGE', { limit: MOST_PLACES })
    for (const { number } of covered) {
      for (let column = left; column <= end; column += 1) spans.set(placeOf(number, column), 'covered')
    }
    const first = covered[0]
    if (first !== undefined && left <= end) {
      spans.set(placeOf(first.number, left), { rowSpan: covered.length, columnSpan: end - left + 1 })
    }
  }
  return spans
}

const placeOf = (row: number, column: number): string => `${row}/${column}`

function textOf(cell: RawCell | undefined): string {
  switch (cell?.type) {
    case 'text':
    case 'number':
    case 'error':
      return cell.text
    case 'date':
      return cell.date
    case 'boolean':
      return String(cell.value)
    case 'empty':
    case undefined:
      return ''
  }
}
