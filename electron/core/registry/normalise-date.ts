import { isCalendarDate } from '../shared/calendar'
import { squeeze } from './normalise-text'

/** Serial numbers of Excel taken for dates: 1954-10-03 to 2064-04-07. Smaller ones are more likely counts. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 59_999

const DASHES = /[‐‑‒–—―−]/g

const DAY_WRITINGS = [
  /^(?<year>\d{4})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
]

/**
 * @param raw 2013.4.1, 2013-4-1, 2013/4/1, 2013年4月1日 (号), 20130401, full-width likewise, or an Excel serial number
 * @returns "2013-04-01", or null when it is no such writing or no such day. Two-digit years and missing days are not guessed.
 */
export function readDate(raw: string): string | null {
  const text = squeeze(raw).replace(DASHES, '-')
  const written = DAY_WRITINGS.map((writing) => writing.exec(text)?.groups).find((groups) => groups !== undefined)
  if (written !== undefined) {
    const { year = '', month = '', day = '' } = written
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isCalendarDate(date) ? date : null
  }
  return /^\d{5}(\.\d+)?$/.test(text) ? readSerial(Math.trunc(Number(text))) : null
}

/** As `readDate`, or a month without a day: 2013-4, 2013.4, 2013/4, 2013年4月. @returns "2013-04", or null. */
export function readMonth(raw: string): string | null {
  const text = squeeze(raw).replace(DASHES, '-')
  const match = /^(\d{4})[-./](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text)
  if (match === null) return readDate(raw)?.slice(0, 7) ?? null
  const [, year = '', month = ''] = match
  const yearMonth = `${year}-${month.padStart(2, '0')}`
  return isCalendarDate(`${yearMonth}-01`) ? yearMonth : null
}

function readSerial(serial: number): string | null {
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? dateOfSerial(serial) : null
}

/** Calendar date of an Excel serial of the 1900 system, from 61 (1900-03-01) on: 146,097 days to 400 years, counted from March. */
export function dateOfSerial(serial: number): string {
  const days = serial + 693_899 // days since 0000-03-01
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
