import { MISSING } from '../i18n/format'
import type { SavableList } from '../hooks/list-saver'
import type { Column } from './table-columns'

const LEAST = 6
const MOST = 48
/** Rows looked at for the width of a column. */
const LOOKED_AT = 500

/** Head and rows of a table as they are saved: every column, also those for which the screen has no room; what is not known stays empty. */
export function savableList<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[]): SavableList {
  const cells = rows.map((row) => columns.map((column) => knownOf(column.text(row))))
  return {
    title,
    columns: columns.map(({ header, align }, index) => ({
      header,
      isNumber: align === 'right',
      width: widthOf([header, ...cells.slice(0, LOOKED_AT).map((row) => row[index] ?? '')]),
    })),
    rows: cells,
  }
}

const knownOf = (text: string): string => (text === MISSING ? '' : text)

/** Wide characters take the room of two. */
function widthOf(texts: readonly string[]): number {
  const widths = texts.map((text) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0))
  return Math.min(MOST, Math.max(LEAST, ...widths) + 2)
}
