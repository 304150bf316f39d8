import type { Period } from '../shared/calendar'
import { isWorkday, type WorkCalendar } from '../scheme/work-calendar'
import { isWeekday, weekdays } from './period'

/**
 * 应在岗: counts the working days of periods by a calendar, thousands of periods in a row: Mondays to Fridays, and of the
 * days on which the calendar says otherwise only how many lie inside.
 */
export function plannedDaysBy(calendar: WorkCalendar): (period: Period) => number {
  const named = new Set([calendar.restDays, calendar.workDays, calendar.ownDays].flatMap((days) => Object.keys(days)))
  const exceptions = [...named].sort().flatMap((day) => {
    const step = Number(isWorkday(calendar, day)) - Number(isWeekday(day))
    return step === 0 ? [] : [{ day, step }]
  })
  // Their sum before each of them, and after the last.
  const before = [0]
  for (const { step } of exceptions) before.push((before.at(-1) ?? 0) + step)
  const sumBefore = (day: string): number => {
    let [low, high] = [0, exceptions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((exceptions[middle]?.day ?? '') < day) low = middle + 1
      else high = middle
    }
    return before[low] ?? 0
  }
  return (period) => weekdays(period) + sumBefore(`${period.endsOn}~`) - sumBefore(period.startsOn)
}
