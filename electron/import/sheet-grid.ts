import type { ImportLimits } from '../core/registry/import-job'
import type { RawCell, RawRow } from '../core/registry/raw-table'
import { AppError } from '../core/shared/app-error'

const EMPTY: RawCell = { type: 'empty' }

/** Cells merged into one; rows from 1, columns from 0. */
export interface MergedRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Collects the cells of one sheet under the limits and spreads merged cells at the end. Rows without content are left out. */
export function sheetGrid(limits: ImportLimits, fileName: string) {
  const rows: { number: number; cells: RawCell[] }[] = []
  const merges: MergedRange[] = []
  let lastRow = 0
  let column = -1
  let width = 0
  let cells = 0

  const put = (row: RawCell[], at: number, cell: RawCell) => {
    cells += 1
    if (cells > limits.cells) throw new AppError('FILE_TOO_LARGE', { at: fileName })
    while (row.length < at) row.push(EMPTY)
    row[at] = cell
  }
  const addRow = (number: number) => {
    if (rows.length >= limits.rows) throw new AppError('TOO_MANY_ROWS', { at: fileName, limit: limits.rows })
    const row = { number, cells: [] as RawCell[] }
    rows.push(row)
    return row
  }

  return {
    /** @param reference Row number as the file writes it; absent means the next one. */
    startRow(reference: string | undefined): void {
      const number = reference === undefined ? lastRow + 1 : Number(reference)
      if (!Number.isInteger(number) || number <= lastRow) throw new Error(`row ${reference} after row ${lastRow}`)
      lastRow = number
      column = -1
    },

    /** @param reference "C12"; absent means the next column. @returns Column from 0. */
    nextColumn(reference: string | undefined): number {
      column = reference === undefined ? column + 1 : columnOf(reference)
      return column
    },

    put(at: number, cell: RawCell): void {
      if (cell.type === 'empty') return
      if (at >= limits.columns) throw new AppError('TOO_MANY_COLUMNS', { at: fileName, limit: limits.columns })
      width = Math.max(width, at + 1)
      const last = rows.at(-1)
      put((last?.number === lastRow ? last : addRow(lastRow)).cells, at, cell)
    },

    merge(reference: string): void {
      const [first = '', last = first] = reference.split(':')
      merges.push({ top: rowOf(first), bottom: rowOf(last), left: columnOf(first), right: columnOf(last) })
    },

    finish(): { rows: RawRow[]; lastRow: number; cells: number; merges: readonly MergedRange[] } {
      const byNumber = new Map(rows.map((row) => [row.number, row]))
      for (const { top, bottom, left, right } of merges) {
        const value = byNumber.get(top)?.cells[left]
        if (value === undefined || value.type === 'empty') continue
        for (let number = top; number <= Math.min(bottom, lastRow); number += 1) {
          const row = byNumber.get(number) ?? addRow(number)
          byNumber.set(number, row)
          for (let at = left; at <= Math.min(right, width - 1); at += 1) put(row.cells, at, value)
        }
      }
      return { rows: rows.sort((a, b) => a.number - b.number), lastRow, cells, merges }
    },
  }
}

/** "AB12" → 27. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})/.exec(reference)?.[1]
  if (letters === undefined) throw new Error(`no column: ${reference}`)
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** "AB12" → 12; a whole column begins at row 1. */
const rowOf = (reference: string): number => Number(/(\d+)$/.exec(reference)?.[1] ?? 1)
