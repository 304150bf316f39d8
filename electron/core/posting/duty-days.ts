import { isWorkday, type WorkCalendar } from '../scheme/work-calendar'
import type { Period } from '../shared/calendar'
import { remembered } from '../shared/remembered'
import { markOf, UNMARKED } from './attendance'
import { monthOf, monthPeriod } from './period'

/** What the marks of some days come to, by the rule of the norm of scores: neither rest days nor duty elsewhere (公) are due. */
export interface DutyDays {
  /** 应在岗: working days without those marked 公; one without a mark is due. */
  readonly due: number
  /** 在岗: working days marked √. */
  readonly present: number
  /** Working days marked 旷. */
  readonly absent: number
  /** Working days marked 公. */
  readonly official: number
  /** Working days without a mark. */
  readonly unmarked: number
  /** Days with any mark, worked or not. */
  readonly marked: number
}

/** Days of one month, from 1, both included. */
export interface MonthDays {
  readonly month: string
  readonly first: number
  readonly last: number
}

/** The days of a month that lie within a period; null where none does. */
export function daysWithin({ startsOn, endsOn }: Period, month: string): MonthDays | null {
  const [from, to] = [monthOf(startsOn), monthOf(endsOn)]
  if (month < from || month > to) return null
  const first = month === from ? Number(startsOn.slice(8)) : 1
  return { month, first, last: month === to ? Number(endsOn.slice(8)) : lastOf(month) }
}

const lastOf = remembered((month: string) => Number(monthPeriod(month).endsOn.slice(8)))

/**
 * Of the days of a month those that its marks speak of; null where it has none. A month that is still running is spoken of up
 * to its last mark.
 * @param days Those that count, none after `day`.
 * @param marks Of the whole month.
 */
export function recordedDays(days: MonthDays, marks: string, day: string): MonthDays | null {
  let last = days.last
  while (last >= days.first && (marks[last - 1] ?? UNMARKED) === UNMARKED) last -= 1
  if (last < days.first) return null
  const isRunning = days.month === monthOf(day) && days.last === Number(day.slice(8))
  return isRunning ? { ...days, last } : days
}

const [PRESENT, ABSENT, OFFICIAL] = [markOf('present'), markOf('absent'), markOf('official')]

/**
 * The one place where days on post are counted: for page, list, rules and the facts offered to a sheet. Counts tens of
 * thousands of months in a row.
 * @returns takes days of a month and the marks of the whole month.
 */
export function dutyDaysBy(calendar: WorkCalendar): (days: MonthDays, marks: string) => DutyDays {
  const workedIn = remembered((month: string) => workedDays(month, calendar))
  return ({ month, first, last }, marks) => {
    const isWorked = workedIn(month)
    let [worked, present, absent, official, unmarked, marked] = [0, 0, 0, 0, 0, 0]
    for (let at = first - 1; at < last; at += 1) {
      const mark = marks[at] ?? UNMARKED
      if (mark !== UNMARKED) marked += 1
      if (isWorked[at] !== true) continue
      worked += 1
      if (mark === PRESENT) present += 1
      else if (mark === UNMARKED) unmarked += 1
      else if (mark === OFFICIAL) official += 1
      else if (mark === ABSENT) absent += 1
    }
    return { due: worked - official, present, absent, official, unmarked, marked }
  }
}

/** By day of the month, the first at 0. */
function workedDays(month: string, calendar: WorkCalendar): readonly boolean[] {
  return Array.from({ length: lastOf(month) }, (_, at) => isWorkday(calendar, `${month}-${String(at + 1).padStart(2, '0')}`))
}

/** Of several months together. */
export function dutyDaysTogether(all: readonly DutyDays[]): DutyDays {
  let [due, present, absent, official, unmarked, marked] = [0, 0, 0, 0, 0, 0]
  for (const one of all) {
    due += one.due
    present += one.present
    absent += one.absent
    official += one.official
    unmarked += one.unmarked
    marked += one.marked
  }
  return { due, present, absent, official, unmarked, marked }
}
