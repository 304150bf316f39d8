import statutory from 'chinese-days/dist/chinese-days.json'
import type { OwnDay, WorkCalendar } from '../core/scheme/work-calendar'

/** Edition of the statutory days that this release ships; a test compares it with the package. */
const EDITION = 'chinese-days 1.5.7'

type StatutoryDays = Pick<WorkCalendar, 'edition' | 'firstYear' | 'lastYear' | 'restDays' | 'workDays'>

let read: StatutoryDays | undefined

/** 法定节假日和调休 of the state by year as the package has them, unpacked at first use and kept. */
export function statutoryDays(): StatutoryDays {
  if (read !== undefined) return read
  const years = Object.keys(statutory.holidays).map((date) => Number(date.slice(0, 4)))
  read = {
    edition: EDITION,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    restDays: named(statutory.holidays),
    workDays: named(statutory.workdays),
  }
  return read
}

/** The calendar of one workspace. @param ownDays Days it added or took away, by date */
export const workCalendarWith = (ownDays: Readonly<Record<string, OwnDay>>): WorkCalendar => ({ ...statutoryDays(), ownDays })

/** "Labour Day,劳动节,1" becomes "劳动节". */
function named(days: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(days).map(([date, words]) => [date, words.split(',')[1] ?? words]))
}
