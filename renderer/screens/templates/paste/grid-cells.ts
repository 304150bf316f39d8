import { bodyRows, type BodyRow } from '@core/drafting/table/body-rows'
import type { ColumnMapping } from '@core/drafting/table/recognise-columns'
import { startsAt, type TableGrid } from '@core/drafting/table/table-grid'

/** A cell as it is drawn: once, over the places that it covers. */
export interface DrawnCell {
  readonly column: number
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The cells that begin in each row. A merged cell is drawn over the rectangle of its own places. */
export function drawnCells(grid: TableGrid): readonly (readonly DrawnCell[])[] {
  return grid.rows.map((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!startsAt(cell, row, column)) return []
      const isMine = (atRow: number, atColumn: number) => {
        const other = grid.rows[atRow]?.[atColumn]
        return other !== undefined && other.originRow === row && other.originColumn === column
      }
      let columnSpan = 1
      while (isMine(row, column + columnSpan)) columnSpan += 1
      let rowSpan = 1
      while (isMine(row + rowSpan, column)) rowSpan += 1
      return [{ column, text: cell.text, rowSpan, columnSpan }]
    }),
  )
}

/** What a row was taken for: words that name the columns, a section of its own, an item, or nothing that is scored. */
export type RowWord = 'head' | 'section' | 'item' | 'quiet'

const WORDS: Readonly<Record<BodyRow['kind'], RowWord>> = {
  item: 'item',
  section: 'section',
  note: 'quiet',
  total: 'quiet',
  passed: 'quiet',
}

/** By row. */
export function rowWords(grid: TableGrid, mapping: ColumnMapping): readonly RowWord[] {
  const words = grid.rows.map((_, row): RowWord => (row >= mapping.head.from && row < mapping.head.to ? 'head' : 'quiet'))
  for (const { row, kind } of bodyRows(grid, mapping)) words[row] = WORDS[kind]
  return words
}
