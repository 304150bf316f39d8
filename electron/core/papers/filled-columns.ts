import type { PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** A table without the columns in which no row says anything; one without rows keeps all of them. */
export function withFilledColumns(table: PaperTable, t: PaperTexts): PaperTable {
  const { head, rows, total } = table
  const isSaid = (text: string | undefined): boolean => text !== undefined && text !== '' && text !== t('none')
  const isKept = head.map((_, column) => rows.length === 0 || [...rows, total ?? []].some((row) => isSaid(row[column])))
  const kept = (cells: readonly string[]): readonly string[] => cells.filter((_, column) => isKept[column])
  return { ...table, head: kept(head), rows: rows.map(kept), total: total === null ? null : kept(total) }
}
