import { creditCodeIssue, licenceIssue, orgCodeIssue } from './check-digits'
import { readDate, readMonth } from './normalise-date'
import { moneyUnit, readNumber } from './normalise-number'
import { readPhone } from './normalise-phone'
import { normaliseName, normaliseText, squeeze } from './normalise-text'
import type { RawCell } from './raw-table'
import type { ColumnType } from './table-kinds'
import type { RefusalCode, WarningCode } from './table-issue'
import type { TableContext } from './table-reading'
import { normaliseTitle, titleRank } from './titles'

export type CellReading =
  | {
      readonly value: string | number | null
      readonly warning?: WarningCode | null
      /** Id of the organization named. */ readonly organizationId?: string
    }
  | { readonly refusal: RefusalCode }

/** Error values as spreadsheets show them; in a CSV they are text. */
const ERROR_VALUE =
  /^#(REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/
const OPEN_END = /^(至今|长期)$/

/** Text of a cell as the file shows it: numbers in full, dates as "2013-04-01". */
export function textOf(cell: RawCell): string {
  switch (cell.type) {
    case 'empty':
      return ''
    case 'date':
      return cell.date
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    default:
      return cell.text
  }
}

/** Whether nothing is in the cell but white space, full-width included. */
export const isBlank = (cell: RawCell): boolean => cell.type === 'empty' || (cell.type === 'text' && squeeze(cell.text) === '')

/**
 * Reads one cell by the type of its column.
 *
 * @param header Header of the column, for the unit it may name
 */
export function readCell(cell: RawCell, type: ColumnType, header: string, context: TableContext): CellReading {
  if (cell.type === 'error' || (cell.type === 'text' && ERROR_VALUE.test(cell.text.trim()))) return { refusal: 'CELL_ERROR' }
  if (isBlank(cell)) return { value: null }
  const raw = textOf(cell)
  switch (type) {
    case 'text':
      return { value: normaliseText(raw) }
    case 'person':
      return { value: squeeze(raw) }
    case 'name':
      return { value: normaliseName(raw) }
    case 'code':
      return readCode(raw)
    case 'orgCode':
    case 'licence':
    case 'credit':
      return readOfficialCode(cell, raw, type)
    case 'division':
      return readDivision(raw, context)
    case 'title':
      return titleRank(normaliseTitle(raw)) === null ? { refusal: 'BAD_TITLE' } : { value: normaliseTitle(raw) }
    case 'organization':
      return readReference(raw, context)
    case 'phone':
      return readPhone(cell.type === 'number' ? String(Math.trunc(cell.value)) : raw)
    case 'openDate':
      return OPEN_END.test(squeeze(raw)) ? { value: null } : orRefuse(readDate(raw), 'BAD_DATE')
    case 'date':
      return orRefuse(readDate(raw), 'BAD_DATE')
    case 'month':
      return orRefuse(readMonth(raw), 'BAD_DATE')
    case 'number':
      return readAmount(raw, '')
    case 'money':
      return readAmount(raw, moneyUnit(header))
    case 'names':
      return { value: namesIn(raw).join('、') }
    case 'latitude':
      return readDegrees(raw, 90)
    case 'longitude':
      return readDegrees(raw, 180)
  }
}

const orRefuse = (value: string | null, refusal: RefusalCode): CellReading => (value === null ? { refusal } : { value })

/** A code of digits alone has five of them; with fewer, zeros in front may have been lost. It is told and left alone. */
function readCode(raw: string): CellReading {
  const value = normaliseName(raw)
  return { value, warning: /^\d{1,4}$/.test(value) ? 'CODE_LENGTH' : null }
}

function readOfficialCode(cell: RawCell, raw: string, type: 'orgCode' | 'licence' | 'credit'): CellReading {
  const value = normaliseName(raw).toUpperCase()
  if (type === 'orgCode') return { value: value.replace('-', ''), warning: orgCodeIssue(value.replace('-', '')) }
  if (type === 'licence') return { value, warning: licenceIssue(value) }
  return { value, warning: cell.type === 'number' ? 'CREDIT_FORMAT' : creditCodeIssue(value) } // 18 digits do not fit a number
}

function readDivision(raw: string, context: TableContext): CellReading {
  const value = normaliseName(raw)
  return /^(\d{6}|\d{9})$/.test(value) && context.hasDivision(value) ? { value } : { refusal: 'BAD_REGION' }
}

function readReference(raw: string, context: TableContext): CellReading {
  const value = normaliseName(raw)
  const organizationId = context.findOrganization(value)
  return organizationId === null ? { refusal: 'UNKNOWN_ORG' } : { value, organizationId }
}

function readAmount(raw: string, headerUnit: string): CellReading {
  const reading = readNumber(raw, headerUnit)
  return reading === null ? { refusal: 'BAD_NUMBER' } : { value: reading.value, warning: reading.isApproximate ? 'APPROX' : null }
}

/** Names parted by the marks that people type; brackets and full-width forms as in `normaliseName`. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\n]+/)
      .map(normaliseName)
      .filter((name) => name !== ''),
  ),
]

/** "40.6571", "北纬40.6571°", "40.6571N": degrees as a decimal. Minutes and seconds are refused, not guessed. */
function readDegrees(raw: string, most: number): CellReading {
  const [, digits] = /^(?:北纬|东经|[NE])?([+-]?\d{1,3}(?:\.\d+)?)[°度]?[NE]?$/i.exec(squeeze(raw)) ?? []
  const degrees = Number(digits)
  return digits !== undefined && Math.abs(degrees) <= most ? { value: degrees } : { refusal: 'BAD_NUMBER' }
}
