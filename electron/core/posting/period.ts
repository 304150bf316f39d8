import { addDays, daysBetween, daysInMonth, periodsTouch, type Period } from '../shared/calendar'
import { exact, type Points } from '../shared/points'

/** A staff-month (派驻人月) counts as this many days, whatever the calendar month has. */
const DAYS_OF_STAFF_MONTH = 30

/** Days of a period, first and last included. */
export const lengthInDays = ({ startsOn, endsOn }: Period): number => dayNumber(endsOn) - dayNumber(startsOn) + 1

/** What two periods have in common; null when they share no day. */
export function commonPeriod(a: Period, b: Period): Period | null {
  if (!periodsTouch(a, b)) return null
  return { startsOn: a.startsOn > b.startsOn ? a.startsOn : b.startsOn, endsOn: a.endsOn < b.endsOn ? a.endsOn : b.endsOn }
}

/** Days that two periods share. */
export function overlapDays(a: Period, b: Period): number {
  const common = commonPeriod(a, b)
  return common === null ? 0 : lengthInDays(common)
}

/** Days that nobody covers between a last day and the next first day; 0 when the second follows at once or overlaps. */
export const gapDays = (lastDay: string, nextStart: string): number => Math.max(0, daysBetween(lastDay, nextStart) - 1)

/** Distinct days that several periods cover inside `within`; days covered twice count once. */
export const coveredDays = (periods: readonly Period[], within: Period): number =>
  lengthInDays(within) - uncovered(periods, within).reduce((days, gap) => days + lengthInDays(gap), 0)

/** The stretches of `within` that no period covers, earliest first. */
export function uncovered(periods: readonly Period[], within: Period): Period[] {
  const gaps: Period[] = []
  let next = within.startsOn
  for (const period of periods.toSorted((a, b) => daysBetween(b.startsOn, a.startsOn))) {
    if (period.startsOn > within.endsOn) break
    if (period.startsOn > next) gaps.push({ startsOn: next, endsOn: addDays(period.startsOn, -1) })
    if (period.endsOn >= next) next = addDays(period.endsOn, 1)
  }
  if (next <= within.endsOn) gaps.push({ startsOn: next, endsOn: within.endsOn })
  return gaps
}

/** 派驻人月 of so many days: days ÷ 30, exact. */
export const staffMonths = (days: number): Points => exact(days).div(DAYS_OF_STAFF_MONTH)

/**
 * Whole calendar months from the first day on: 4 March to 3 April is one. A month that lacks the day is whole with its
 * last one: 31 January to 28 February is one, to 27 February none.
 */
export function fullMonths({ startsOn, endsOn }: Period): number {
  const guess = monthNumber(addDays(endsOn, 1)) - monthNumber(startsOn)
  return lastDayOfMonths(startsOn, guess) <= endsOn ? guess : guess - 1
}

/** The day with which so many whole months from `startsOn` are over. @param months 0 gives the day before. */
export function lastDayOfMonths(startsOn: string, months: number): string {
  const same = addMonths(startsOn, months)
  return same.slice(8) === startsOn.slice(8) ? addDays(same, -1) : same
}

/** The same day `months` later, or the last day of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const target = monthNumber(date) + months
  const day = Math.min(Number(date.slice(8)), daysInMonth(Math.floor(target / 12), (target % 12) + 1))
  return `${monthText(target)}-${String(day).padStart(2, '0')}`
}

/** Months since the year 0. */
const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

const monthText = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** "2013-04" of a day. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** A calendar month as a period. @param month "2013-02" */
export function monthPeriod(month: string): Period {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  return { startsOn: `${month}-01`, endsOn: `${month}-${String(last).padStart(2, '0')}` }
}

/** Calendar months that a period touches, "2013-04" first. */
export function monthsOf({ startsOn, endsOn }: Period): string[] {
  const first = monthNumber(startsOn)
  const count = monthNumber(endsOn) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => monthText(first + index))
}

/** A Monday, from which days are counted. */
const MONDAY = '2000-01-03'

/** Days since that Monday, worked out once a day: lists of thousands of postings ask for the same few hundred. */
const dayNumbers = new Map<string, number>()
function dayNumber(day: string): number {
  const known = dayNumbers.get(day)
  if (known !== undefined) return known
  const number = daysBetween(MONDAY, day)
  dayNumbers.set(day, number)
  return number
}

/** Whether a day is Monday to Friday, whatever the calendar of holidays says. */
export const isWeekday = (day: string): boolean => dayOfWeek(day) < 5

/** 0 Monday … 6 Sunday. */
export const dayOfWeek = (day: string): number => inWeek(dayNumber(day))

/** Mondays to Fridays of a period. */
export const weekdays = ({ startsOn, endsOn }: Period): number =>
  weekdaysBefore(dayNumber(endsOn) + 1) - weekdaysBefore(dayNumber(startsOn))

const inWeek = (number: number): number => ((number % 7) + 7) % 7
const weekdaysBefore = (number: number): number => Math.floor(number / 7) * 5 + Math.min(inWeek(number), 5)
