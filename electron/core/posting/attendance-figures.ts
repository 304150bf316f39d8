import type { WorkCalendar } from '../scheme/work-calendar'
import type { Period } from '../shared/calendar'
import { exact, type Points } from '../shared/points'
import { ATTENDANCE, stateOf, type AttendanceMonth, type AttendanceState } from './attendance'
import { daysWithin, dutyDaysBy, dutyDaysTogether, recordedDays, type DutyDays } from './duty-days'
import { plannedDaysBy } from './planned-days'

export interface AttendanceFigures {
  /** 应在岗: working days of the posting up to the day, without those on duty elsewhere. */
  readonly plannedDays: number
  /** Those of them that the sheets speak of: of months without a mark nobody knows who was there. */
  readonly dueDays: number
  /** 在岗: working days marked √. */
  readonly presentDays: number
  /** Days with any mark. */
  readonly markedDays: number
  /** Working days up to the day without any mark. */
  readonly unmarkedDays: number
}

/**
 * Counts days on post of postings up to a day, thousands of them in a row.
 * @returns takes the period of a posting, cut at the day, null when it has not begun, and what was marked of it.
 */
export function attendanceFiguresBy(
  calendar: WorkCalendar,
  day: string,
): (period: Period | null, months: readonly AttendanceMonth[]) => AttendanceFigures {
  const planned = plannedDaysBy(calendar)
  const dutyDays = dutyDaysBy(calendar)
  return (period, months) => {
    const counted: DutyDays[] = []
    for (const { month, days } of months) {
      const inside = period === null ? null : daysWithin(period, month)
      const recorded = inside === null ? null : recordedDays(inside, days, day)
      if (recorded !== null) counted.push(dutyDays(recorded, days))
    }
    const workdays = period === null ? 0 : planned(period)
    const { due, present, official, unmarked, marked } = dutyDaysTogether(counted)
    return {
      plannedDays: workdays - official,
      dueDays: due,
      presentDays: present,
      markedDays: marked,
      unmarkedDays: workdays - (due + official) + unmarked,
    }
  }
}

/** Days of each state, rest days too. @param period As above. */
export function daysByState(
  period: Period | null,
  months: readonly AttendanceMonth[],
): Readonly<Record<AttendanceState, number>> {
  const states = months.flatMap(({ month, days }) => {
    const inside = period === null ? null : daysWithin(period, month)
    return inside === null ? [] : [...days.slice(inside.first - 1, inside.last)].map(stateOf)
  })
  const count = (wanted: AttendanceState): number => states.filter((state) => state === wanted).length
  return Object.fromEntries(ATTENDANCE.map(({ state }) => [state, count(state)])) as Record<AttendanceState, number>
}

/** 在岗率: present ÷ due days of the recorded months, which are among them; null where none is due. */
export const attendanceRatio = ({ dueDays, presentDays }: Pick<AttendanceFigures, 'dueDays' | 'presentDays'>): Points | null =>
  dueDays === 0 ? null : exact(presentDays).div(dueDays)
