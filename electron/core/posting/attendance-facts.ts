import { isWorkday, type WorkCalendar } from '../scheme/work-calendar'
import { addDays } from '../shared/calendar'
import { stateOf, type AttendanceMonth } from './attendance'
import { daysWithin, dutyDaysBy, dutyDaysTogether, recordedDays, type MonthDays } from './duty-days'
import { known, type FigureEntry } from './figure'
import { monthOf } from './period'
import { recordedStretches } from './recorded-months'
import type { CountedPosting } from './registry-file'

/**
 * 应在岗 and 在岗 of the subject: working days of the recorded months without those on duty elsewhere (公), and the days of
 * them marked √. A working day without a mark counts as due.
 * None when a month that is over has no mark at all, or nothing was ever marked.
 */
export function attendanceFacts(counted: readonly CountedPosting[], day: string, calendar: WorkCalendar): readonly FigureEntry[] {
  const stretches = counted.map((one) => {
    const marks = marksOf(one.posting.attendance)
    return recordedStretches(one, day, (month) => marks.has(month))?.flatMap((whole) => {
      const month = monthOf(whole.startsOn)
      const letters = marks.get(month) ?? ''
      const inside = daysWithin(whole, month)
      const days = inside === null ? null : recordedDays(inside, letters, day)
      return days === null ? [] : [{ days, letters }]
    })
  })
  if (stretches.some((one) => one === undefined)) return []
  const recorded = stretches.flatMap((all) => all ?? [])
  const worked = recorded.flatMap(({ days }) => workdaysOf(days, calendar)).sort()
  const [from, to] = [worked[0], worked.at(-1)]
  if (from === undefined || to === undefined) return []
  const dutyDays = dutyDaysBy(calendar)
  const { due, present, absent, official, unmarked } = dutyDaysTogether(
    recorded.map(({ days, letters }) => dutyDays(days, letters)),
  )
  const told = { from, to, official, unmarked }
  return [
    ...known('attendance.presentDays', present, told),
    ...known('attendance.dueDays', due, told),
    ...known('attendance.absences', absent, told),
  ]
}

/** Months with any mark. */
const marksOf = (attendance: readonly AttendanceMonth[]): ReadonlyMap<string, string> =>
  new Map(
    attendance.filter(({ days }) => [...days].some((mark) => stateOf(mark) !== null)).map(({ month, days }) => [month, days]),
  )

const workdaysOf = ({ month, first, last }: MonthDays, calendar: WorkCalendar): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => addDays(`${month}-01`, first - 1 + at)).filter((day) =>
    isWorkday(calendar, day),
  )
