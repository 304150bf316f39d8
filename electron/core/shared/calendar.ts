/** Calendar dates are ISO text ("2013-04-11"), local to the county: no clock, no time zone. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

const utcMs = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day)

/** Whether `text` is a day that exists: "2013-02-30" is not. */
export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(year, month)
}

/** @returns 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whole days from `a` to `b`; negative when `b` is earlier. Both must be calendar dates. */
export function daysBetween(a: string, b: string): number {
  return (utcOf(b) - utcOf(a)) / 86_400_000
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: string, days: number): string {
  return new Date(utcOf(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether two periods, last days included, share a day. */
export function periodsTouch(a: Period, b: Period): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
}

export interface Period {
  readonly startsOn: string
  /** The last day, included. */
  readonly endsOn: string
}

function utcOf(date: string): number {
  const match = DATE.exec(date)
  if (match === null) throw new Error(`not a calendar date: ${date}`)
  return utcMs(Number(match[1]), Number(match[2]), Number(match[3]))
}
