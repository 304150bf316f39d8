import type { PaperTable } from '../../core/papers/paper-parts'

type Cells = Pick<PaperTable, 'head' | 'rows' | 'total'>

/** What stands in a cell of which nothing is known. */
const NOTHING = ['', '—']

/** Which columns of a table have something in a row or in the total; all of them where there are no rows. */
export const filledColumns = ({ head, rows, total }: Cells): readonly boolean[] =>
  head.map((_, column) => rows.length === 0 || [...rows, total ?? []].some((row) => !NOTHING.includes(row[column] ?? '')))

/** What belongs to the columns that are kept. */
export const ofColumns = <T>(parts: readonly T[], isKept: readonly boolean[]): readonly T[] =>
  parts.filter((_, column) => isKept[column] === true)

/** A table without the columns in which nothing stands. */
export function withFilledColumns<T extends Cells>(table: T): T {
  const isKept = filledColumns(table)
  const kept = (cells: readonly string[]): readonly string[] => ofColumns(cells, isKept)
  return { ...table, head: kept(table.head), rows: table.rows.map(kept), total: table.total === null ? null : kept(table.total) }
}
