import { AppError } from '../../shared/app-error'
import type { GridCell, TableGrid, TableLimits } from './table-grid'

/** A cell as its document writes it: once, with the rows and columns that it covers. */
export interface SpanningCell {
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * Spreads cells over the places that they cover, as a browser does: a cell takes the next free place of its row; a span that
 * reaches below the last row or into a taken place ends before it. Empty rows and columns at the end are left out.
 *
 * @param rows Cells in the order of the document
 * @throws AppError TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG, TABLE_TOO_LARGE
 */
export function buildGrid(rows: readonly (readonly SpanningCell[])[], limits: TableLimits): TableGrid {
  if (rows.length > limits.rows) throw new AppError('TOO_MANY_ROWS', { limit: limits.rows })
  const places = rows.map((): (GridCell | undefined)[] => [])
  let characters = 0
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      if (cell.text.length > limits.cellCharacters) throw new AppError('CELL_TOO_LONG', { limit: limits.cellCharacters })
      while (places[row]?.[column] !== undefined) column += 1
      if (column >= limits.columns) {
        if (cell.text === '') continue // a surplus cell without content is no reason to refuse a table
        throw new AppError('TOO_MANY_COLUMNS', { limit: limits.columns })
      }
      const spread = spreadCell(places, cell, row, column, limits.columns)
      characters += spread.places * cell.text.length
      if (characters > limits.gridCharacters) throw new AppError('TABLE_TOO_LARGE', { limit: limits.gridCharacters })
      column = spread.end
    }
  })
  return { rows: trimmed(places) }
}

/** @returns The column behind the cell, and how many places it took */
function spreadCell(
  places: readonly (GridCell | undefined)[][],
  { text, rowSpan, columnSpan }: SpanningCell,
  originRow: number,
  originColumn: number,
  columns: number,
): { readonly end: number; readonly places: number } {
  const cell: GridCell = { text, originRow, originColumn } // one object in all its places: it is sent between threads once
  const wanted = Math.min(originColumn + Math.max(1, columnSpan), columns)
  let end = originColumn + 1
  while (end < wanted && places[originRow]?.[end] === undefined) end += 1
  const covered = places.slice(originRow, originRow + Math.max(1, rowSpan))
  let taken = 0
  for (const line of covered) {
    for (let column = originColumn; column < end; column += 1) {
      if (line[column] !== undefined) continue
      line[column] = cell
      taken += 1
    }
  }
  return { end, places: taken }
}

/** The rectangle that holds all text, with an empty cell in every open place. */
function trimmed(places: readonly (readonly (GridCell | undefined)[])[]): GridCell[][] {
  const isFilled = (cell: GridCell | undefined) => cell !== undefined && cell.text !== ''
  const last = places.findLastIndex((row) => row.some(isFilled))
  const width = Math.max(0, ...places.map((row) => row.findLastIndex(isFilled) + 1))
  return places
    .slice(0, last + 1)
    .map((row, originRow) =>
      Array.from({ length: width }, (_, originColumn) => row[originColumn] ?? { text: '', originRow, originColumn }),
    )
}
