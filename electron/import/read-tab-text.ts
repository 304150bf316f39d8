import { buildGrid } from '../core/drafting/table/build-grid'
import { cellText } from '../core/drafting/table/cell-text'
import type { NamedGrid, TableLimits } from '../core/drafting/table/table-grid'
import { AppError } from '../core/shared/app-error'
import { closingQuote } from './read-csv'

/**
 * Reads tab separated text as Excel and WPS put it on the clipboard: a cell with line breaks, tabs or quotes stands in quotes,
 * its quotes doubled. A quote that no cell end follows is a quote.
 *
 * @throws AppError TABLE_NOT_FOUND without a single tab; TABLE_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG
 */
export function readTabText(text: string, limits: TableLimits): readonly NamedGrid[] {
  if (text.length > limits.sourceSize) throw new AppError('TABLE_TOO_LARGE', { limit: limits.sourceSize })
  if (!text.includes('\t')) throw new AppError('TABLE_NOT_FOUND')
  const rows: string[][] = []
  let row: string[] = []
  for (const { cell, endsRow } of cellsOf(text)) {
    row.push(cellText(cell))
    if (!endsRow) continue
    if (rows.length >= limits.rows) throw new AppError('TOO_MANY_ROWS', { limit: limits.rows })
    rows.push(row)
    row = []
  }
  const grid = buildGrid(
    rows.map((cells) => cells.map((cell) => ({ text: cell, rowSpan: 1, columnSpan: 1 }))),
    limits,
  )
  if (grid.rows.length === 0) throw new AppError('TABLE_NOT_FOUND')
  return [{ name: '', grid }]
}

/** Each cell in turn; the last one ends its row whether or not a line end follows. */
function* cellsOf(text: string): Generator<{ readonly cell: string; readonly endsRow: boolean }> {
  const separator = /[\t\r\n]/g
  let at = 0
  while (at < text.length) {
    const closing = text[at] === '"' ? closingQuote(text, at) : -1
    const isQuoted = closing > 0 && /^([\t\r\n]|$)/.test(text.charAt(closing + 1))
    separator.lastIndex = isQuoted ? closing + 1 : at
    const end = separator.exec(text)?.index ?? text.length
    const cell = isQuoted ? text.slice(at + 1, closing).replaceAll('""', '"') : text.slice(at, end)
    yield { cell, endsRow: text[end] !== '\t' }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}
