import { addDays, daysBetween } from '../shared/calendar'

/** A day that the bureau itself declared working or free, whatever the statutory calendar says. */
export interface OwnDay {
  readonly isWorking: boolean
  /** Why, "那达慕大会"; may be empty. */
  readonly name: string
}

/**
 * Which days are worked: plain data, so that it crosses every border. Days are calendar dates; what no list names is worked
 * from Monday to Friday.
 */
export interface WorkCalendar {
  /** Where the statutory days come from, "chinese-days 1.5.7". */
  readonly edition: string
  /** The years whose statutory days are known. Beyond them only weekends and own days count. */
  readonly firstYear: number
  readonly lastYear: number
  /** 法定节假日 with the weekends inside them, by date: the holiday, "劳动节". */
  readonly restDays: Readonly<Record<string, string>>
  /** 调休上班: weekend days that are worked, by date: the holiday they make up for. */
  readonly workDays: Readonly<Record<string, string>>
  /** Days of this workspace, by date. */
  readonly ownDays: Readonly<Record<string, OwnDay>>
}

/** What a day is and by whose word: of the bureau, of the state, of the week. */
export type DayKind = 'own_work' | 'own_rest' | 'holiday' | 'made_up' | 'weekend' | 'workday'

export interface CalendarDay {
  readonly date: string
  readonly kind: DayKind
  readonly isWorking: boolean
  /** The holiday or the bureau's reason; '' where there is none. */
  readonly name: string
}

const MONDAY = '1970-01-05'

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: string): number {
  return (((daysBetween(MONDAY, date) % 7) + 7) % 7) + 1
}

/** Whether the statutory days of the date's year are known. */
export function coversYear({ firstYear, lastYear }: WorkCalendar, date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

/** What the day is without the bureau's own days. */
export function statutoryDay({ restDays, workDays }: WorkCalendar, date: string): CalendarDay {
  const holiday = named(restDays, date)
  if (holiday !== undefined) return { date, kind: 'holiday', isWorking: false, name: holiday }
  const madeUpFor = named(workDays, date)
  if (madeUpFor !== undefined) return { date, kind: 'made_up', isWorking: true, name: madeUpFor }
  const isWeekend = weekdayOf(date) > 5
  return { date, kind: isWeekend ? 'weekend' : 'workday', isWorking: !isWeekend, name: '' }
}

/** What the day is: the bureau's own word goes before the state's, the state's before that of the week. */
export function dayOf(calendar: WorkCalendar, date: string): CalendarDay {
  const own = named(calendar.ownDays, date)
  if (own === undefined) return statutoryDay(calendar, date)
  return { date, kind: own.isWorking ? 'own_work' : 'own_rest', isWorking: own.isWorking, name: own.name }
}

export const isWorkday = (calendar: WorkCalendar, date: string): boolean => dayOf(calendar, date).isWorking

/** The holiday or the bureau's reason of a rest day, '' of a plain weekend; null of a working day. */
export function restDayName(calendar: WorkCalendar, date: string): string | null {
  const { isWorking, name } = dayOf(calendar, date)
  return isWorking ? null : name
}

/** The day itself when it is worked, else the first working day after it. */
export function nextWorkday(calendar: WorkCalendar, date: string): string {
  let day = date
  // Own and statutory rest days are finitely many: among what follows is a working day.
  while (!isWorkday(calendar, day)) day = addDays(day, 1)
  return day
}

/** The working days of a period, both ends included, in order; none when it ends before it starts. */
export function workdays(calendar: WorkCalendar, from: string, to: string): string[] {
  const count = Math.max(0, daysBetween(from, to) + 1)
  return Array.from({ length: count }, (_, index) => addDays(from, index)).filter((day) => isWorkday(calendar, day))
}

/** The working day that is `count` working days after `date`; the date itself is not counted, whatever it is. @param count 1 or more */
export function workdaysAfter(calendar: WorkCalendar, date: string, count: number): string {
  let day = date
  for (let left = count; left > 0; left -= 1) day = nextWorkday(calendar, addDays(day, 1))
  return day
}

function named<T>(days: Readonly<Record<string, T>>, date: string): T | undefined {
  return Object.hasOwn(days, date) ? days[date] : undefined
}
