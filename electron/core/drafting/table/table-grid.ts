/** A table as someone wrote it in Word, WPS or Excel: nothing but texts and where they stand. */

/** One place of the grid. A merged cell stands in all its places with the same text. */
export interface GridCell {
  /** Lines separated by "\n", white space otherwise single. */
  readonly text: string
  /** Where its cell begins; its own place when it begins here. */
  readonly originRow: number
  readonly originColumn: number
}

/** Every row has a cell for each column. */
export interface TableGrid {
  readonly rows: readonly (readonly GridCell[])[]
}

/** One of the tables of a document. */
export interface NamedGrid {
  /** The paragraph above it or the name of its sheet; empty when there is none. */
  readonly name: string
  readonly grid: TableGrid
}

/** What a table may cost before it is refused. */
export interface TableLimits {
  /** Characters of the pasted text or markup, or bytes of a file. */
  readonly sourceSize: number
  readonly rows: number
  readonly columns: number
  readonly cellCharacters: number
  /** Characters of all places together, a merged cell counted in each of its places. */
  readonly gridCharacters: number
  readonly tables: number
}

export const TABLE_LIMITS: TableLimits = {
  sourceSize: 20 * 1024 * 1024,
  rows: 2_000,
  columns: 40,
  cellCharacters: 20_000,
  gridCharacters: 4_000_000,
  tables: 50,
}

/** Cell of the grid, or an empty one outside of it. */
export function cellAt(grid: TableGrid, row: number, column: number): GridCell {
  return grid.rows[row]?.[column] ?? { text: '', originRow: row, originColumn: column }
}

/** Whether the cell begins at this place, rather than covering it from above or from the left. */
export const startsAt = (cell: GridCell, row: number, column: number): boolean =>
  cell.originRow === row && cell.originColumn === column

/** Whether two places belong to one cell. */
export const isSameCell = (a: GridCell, b: GridCell): boolean => a.originRow === b.originRow && a.originColumn === b.originColumn

/** Columns of the grid; 0 without rows. */
export const widthOf = (grid: TableGrid): number => grid.rows[0]?.length ?? 0
