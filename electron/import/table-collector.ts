import { buildGrid, type SpanningCell } from '../core/drafting/table/build-grid'
import { cellText } from '../core/drafting/table/cell-text'
import type { NamedGrid, TableLimits } from '../core/drafting/table/table-grid'
import { AppError } from '../core/shared/app-error'

/** Tables inside tables beyond this depth are read as plain text. */
const DEEPEST = 6
/** Longest paragraph that may be the name of a table. */
const LONGEST_NAME = 80

/** `above`: the cell continues the one above it, as Word writes merged cells. */
type RowSpan = number | 'above'

interface FoundCell {
  readonly text: string
  readonly rowSpan: RowSpan
  readonly columnSpan: number
}
interface OpenTable {
  readonly name: string
  readonly rows: FoundCell[][]
  cell: { readonly rowSpan: RowSpan; readonly columnSpan: number; text: string } | null
}

/**
 * Gathers the tables of a document from its events, in the order in which they begin. The text of a table inside a cell also
 * belongs to the cell; a table of one row or one column is layout and offered only when there is no other.
 */
export function tableCollector(limits: TableLimits) {
  const found: { readonly name: string; readonly rows: readonly (readonly FoundCell[])[] }[] = []
  const open: OpenTable[] = []
  let above = ''
  let depth = 0

  const closeCell = (table: OpenTable) => {
    if (table.cell === null) return
    table.rows.at(-1)?.push({ ...table.cell, text: cellText(table.cell.text) })
    table.cell = null
  }
  const append = (text: string) => {
    const cell = open.at(-1)?.cell
    if (cell !== null && cell !== undefined) cell.text += text
    else if (open.length === 0) above = (above + text).slice(-4 * LONGEST_NAME)
  }
  const openTable = () => {
    depth += 1
    if (depth > DEEPEST) return
    open.push({ name: open.length === 0 ? nameOf(above) : '', rows: [], cell: null })
    above = ''
  }

  return {
    openTable,

    openRow(): void {
      if (depth === 0) openTable() // a fragment of the clipboard may begin inside its table
      const table = open.at(-1)
      if (table === undefined || depth > DEEPEST) return void append('\n')
      closeCell(table)
      if (table.rows.length >= limits.rows) throw new AppError('TOO_MANY_ROWS', { limit: limits.rows })
      table.rows.push([])
    },

    openCell(rowSpan: RowSpan, columnSpan: number): void {
      const table = open.at(-1)
      if (table === undefined || depth > DEEPEST) return void append(' ')
      closeCell(table)
      if (table.rows.length === 0) table.rows.push([])
      table.cell = { rowSpan, columnSpan, text: '' }
    },

    closeCell(): void {
      const table = open.at(-1)
      if (table !== undefined && depth <= DEEPEST) closeCell(table)
    },

    closeTable(): void {
      if (depth > DEEPEST) {
        depth -= 1
        return
      }
      const table = open.pop()
      if (table === undefined) return
      depth -= 1
      closeCell(table)
      found.push({ name: table.name, rows: table.rows })
      append(`\n${table.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n')}\n`)
    },

    text: append,
    breakLine: (): void => append('\n'),

    /** @throws AppError TABLE_NOT_FOUND, and what `buildGrid` throws for a table beyond the limits */
    finish(): readonly NamedGrid[] {
      while (open.length > 0) this.closeTable()
      const filled = found.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.text !== '')))
      const real = filled.filter(({ rows }) => rows.length > 1 && rows.some((row) => row.length > 1))
      const offered = (real.length > 0 ? real : filled).slice(0, limits.tables)
      if (offered.length === 0) throw new AppError('TABLE_NOT_FOUND')
      return offered.map(({ name, rows }) => ({ name, grid: buildGrid(spanning(rows), limits) }))
    },
  }
}
export type TableCollector = ReturnType<typeof tableCollector>

const isPlain = (row: readonly FoundCell[]): row is readonly SpanningCell[] => row.every(({ rowSpan }) => rowSpan !== 'above')
const spanning = (rows: readonly (readonly FoundCell[])[]): readonly (readonly SpanningCell[])[] =>
  rows.every(isPlain) ? rows : continued(rows)

/** Cells that continue one above become part of it; where there is none they are empty cells. */
function continued(rows: readonly (readonly FoundCell[])[]): SpanningCell[][] {
  let above = new Map<number, { text: string; rowSpan: number; columnSpan: number }>()
  return rows.map((row) => {
    const here: typeof above = new Map()
    const cells: SpanningCell[] = []
    let column = 0
    for (const { text, rowSpan, columnSpan } of row) {
      const owner = rowSpan === 'above' ? above.get(column) : undefined
      const cell = owner ?? { text: rowSpan === 'above' ? '' : text, rowSpan: rowSpan === 'above' ? 1 : rowSpan, columnSpan }
      if (owner === undefined) cells.push(cell)
      else owner.rowSpan += 1
      here.set(column, cell)
      column += columnSpan
    }
    above = here
    return cells
  })
}

/** The last paragraph before the table that is a name: no "附件2", no "（满分100分）", no line to fill in. */
function nameOf(above: string): string {
  const names = cellText(above)
    .split('\n')
    .filter((line) => line.length <= LONGEST_NAME && !/^附(?:件|表)|^[（(].*[)）]$|[：:]\s*$|[：:].*[：:]/.test(line))
  return names.at(-1) ?? ''
}
