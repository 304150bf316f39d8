import { isWorkday, type WorkCalendar } from '../scheme/work-calendar'
import { addDays, type Period } from '../shared/calendar'
import { recordedPart, stateOf, type AttendanceMonth, type AttendanceState } from './attendance'
import { known, type FigureEntry } from './figure'
import { lengthInDays, monthOf } from './period'
import { recordedStretches } from './recorded-months'
import type { CountedPosting, RecordedPosting } from './registry-file'

/**
 * 应在岗 and 在岗 of the subject: working days of the recorded months without those on duty elsewhere (公), and the days of
 * them marked √. A working day without a mark counts as due.
 * None when a month that is over has no mark at all, or nothing was ever marked.
 */
export function attendanceFacts(counted: readonly CountedPosting[], day: string, calendar: WorkCalendar): readonly FigureEntry[] {
  const stretches = counted.map((one) => {
    const marks = marksOf(one.posting.attendance)
    return recordedStretches(one, day, (month) => marks.has(month))?.flatMap((whole) => {
      const stretch = recordedPart(whole, marks.get(monthOf(whole.startsOn)) ?? '', day)
      return stretch === null ? [] : [{ posting: one.posting, stretch }]
    })
  })
  if (stretches.some((one) => one === undefined)) return []
  const days = stretches.flatMap((all) =>
    (all ?? []).flatMap(({ posting, stretch }) => workdayStates(posting, stretch, calendar)),
  )
  if (days.length === 0) return []
  const count = (wanted: AttendanceState | null): number => days.filter(({ state }) => state === wanted).length
  const told = { from: firstOf(days), to: lastOf(days), official: count('official'), unmarked: count(null) }
  return [
    ...known('attendance.presentDays', count('present'), told),
    ...known('attendance.dueDays', days.length - count('official'), told),
    ...known('attendance.absences', count('absent'), told),
  ]
}

/** Months with any mark. */
const marksOf = (attendance: readonly AttendanceMonth[]): ReadonlyMap<string, string> =>
  new Map(
    attendance.filter(({ days }) => [...days].some((mark) => stateOf(mark) !== null)).map(({ month, days }) => [month, days]),
  )

interface MarkedDay {
  readonly day: string
  readonly state: AttendanceState | null
}

function workdayStates({ attendance }: RecordedPosting, stretch: Period, calendar: WorkCalendar): readonly MarkedDay[] {
  const days = attendance.find(({ month }) => month === monthOf(stretch.startsOn))?.days ?? ''
  return Array.from({ length: lengthInDays(stretch) }, (_, at) => addDays(stretch.startsOn, at))
    .filter((day) => isWorkday(calendar, day))
    .map((day) => ({ day, state: stateOf(days[Number(day.slice(8)) - 1]) }))
}

const sorted = (days: readonly MarkedDay[]): readonly string[] => days.map(({ day }) => day).sort()
const firstOf = (days: readonly MarkedDay[]): string => sorted(days)[0] ?? ''
const lastOf = (days: readonly MarkedDay[]): string => sorted(days).at(-1) ?? ''
