import { repeatsHeader, type FoundHeader } from './find-header'
import { isBlank, textOf } from './normalise-cell'
import { squeeze } from './normalise-text'
import type { RawRow } from './raw-table'
import type { SkipReason } from './table-reading'

const NOTE = /^(注|说明):|^(填报人|填表人|审核人|单位负责人)/
const SUBTOTAL = /^总计$|(合计|小计)$/

/**
 * Says what a row below the header is. Columns that are not imported decide nothing: a row whose imported columns are
 * all empty is blank even if its running number is filled in.
 *
 * @param previous What the row above was; notes often run on.
 */
export function classifyRow(row: RawRow, header: FoundHeader, previous: SkipReason | 'data'): SkipReason | 'data' {
  const filled = row.cells.map((cell) => (isBlank(cell) ? '' : squeeze(textOf(cell))))
  const first = filled.find((text) => text !== '')
  if (first === undefined) return 'blank'
  if (repeatsHeader(row, header)) return 'header'
  if (NOTE.test(first)) return 'note'
  const start = header.headers.findIndex((text) => text !== '')
  if (filled.slice(start, start + 3).some((text) => SUBTOTAL.test(text))) return 'subtotal'

  const isLone = new Set(filled.filter((text) => text !== '')).size === 1
  if (previous === 'note' && isLone && !isNumber(first)) return 'note'
  const imported = header.columns.map(({ index }) => filled[index] ?? '').filter((text) => text !== '')
  if (imported.length === 0) return 'blank'
  // One text merged over the table is a title between two groups of rows.
  return isLone && imported.length >= 3 && imported.length === header.columns.length ? 'title' : 'data'
}

const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text)
