import { isWorkday, type WorkCalendar } from '../scheme/work-calendar'
import { addDays, type Period } from '../shared/calendar'
import { exact, type Points, least, ONE } from '../shared/points'
import { commonPeriod, lengthInDays, monthPeriod } from './period'
import { plannedDaysBy } from './planned-days'

/** 考勤: how a posted person stood on one day. A day has one state or none. */
export const ATTENDANCE = [
  { state: 'present', mark: 'P', symbol: '√' },
  { state: 'sick', mark: 'S', symbol: '病' },
  { state: 'personal', mark: 'E', symbol: '事' },
  { state: 'annual', mark: 'A', symbol: '年' },
  { state: 'official', mark: 'O', symbol: '公' },
  { state: 'absent', mark: 'X', symbol: '旷' },
] as const
export type AttendanceState = (typeof ATTENDANCE)[number]['state']
/** One letter a state, "." where nothing was recorded. */
export type Mark = (typeof ATTENDANCE)[number]['mark'] | typeof UNMARKED

export const UNMARKED = '.'
/** A month is kept as one text of this many marks; the days a month lacks are unmarked. */
export const DAYS_OF_SHEET = 31
export const EMPTY_MONTH = UNMARKED.repeat(DAYS_OF_SHEET)

export const markOf = (state: AttendanceState): Mark => ATTENDANCE.find((one) => one.state === state)?.mark ?? UNMARKED
/** null of a day without a mark. */
export const stateOf = (mark: string | undefined): AttendanceState | null =>
  ATTENDANCE.find((one) => one.mark === mark)?.state ?? null
export const symbolOf = (mark: string | undefined): string => ATTENDANCE.find((one) => one.mark === mark)?.symbol ?? ''

/** What people type and paste for the symbols of the paper form. */
const WORDS: Readonly<Record<string, AttendanceState>> = {
  '√': 'present',
  '✓': 'present',
  '✔': 'present',
  v: 'present',
  '1': 'present',
  在岗: 'present',
  出勤: 'present',
  '2': 'sick',
  s: 'sick',
  病: 'sick',
  病假: 'sick',
  '3': 'personal',
  e: 'personal',
  事: 'personal',
  事假: 'personal',
  '4': 'annual',
  a: 'annual',
  年: 'annual',
  年假: 'annual',
  年休: 'annual',
  '5': 'official',
  o: 'official',
  公: 'official',
  公出: 'official',
  公差: 'official',
  '6': 'absent',
  x: 'absent',
  旷: 'absent',
  旷工: 'absent',
}

/**
 * Reads one typed or pasted cell: a symbol, its word, the digit 1 to 6 or a letter, full width or not.
 * @returns null for an empty cell, undefined for what is no state.
 */
export function readMark(text: string): AttendanceState | null | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return plain === '' || plain === UNMARKED ? null : WORDS[plain]
}

/** One month of one posting. */
export interface AttendanceMonth {
  /** "2013-04" */
  readonly month: string
  /** 31 marks, the first day first. */
  readonly days: string
}

export interface AttendanceFigures {
  /** 应在岗: working days of the posting up to the day. */
  readonly plannedDays: number
  /** Those of them that the sheets speak of: of months without a mark nobody knows who was there. */
  readonly recordedDays: number
  /** 在岗: days marked √. */
  readonly presentDays: number
  /** Days with any mark. */
  readonly markedDays: number
  /** Days of each state. */
  readonly byState: Readonly<Record<AttendanceState, number>>
  /** Working days up to the day without any mark. */
  readonly unmarkedDays: number
}

/**
 * Planned against present days of a posting. √ alone counts as on post: leave and duty elsewhere (公) are shown beside it.
 * @param period Of the posting, cut at `day`; null when it has not begun.
 * @param day Up to and with which is counted.
 */
export function attendanceFigures(
  period: Period | null,
  months: readonly AttendanceMonth[],
  calendar: WorkCalendar,
  day: string,
): AttendanceFigures {
  const byState = { present: 0, sick: 0, personal: 0, annual: 0, official: 0, absent: 0 }
  const planned = plannedDaysBy(calendar)
  let markedWorkdays = 0
  let recordedDays = 0
  for (const { month, days } of months) {
    const inside = period === null ? null : commonPeriod(period, monthPeriod(month))
    if (inside === null) continue
    const recorded = recordedPart(inside, days, day)
    if (recorded !== null) recordedDays += planned(recorded)
    for (let at = 0; at < lengthInDays(inside); at += 1) {
      const one = addDays(inside.startsOn, at)
      const state = stateOf(days[Number(one.slice(8)) - 1])
      if (state === null) continue
      byState[state] += 1
      if (isWorkday(calendar, one)) markedWorkdays += 1
    }
  }
  const plannedDays = period === null ? 0 : planned(period)
  const markedDays = Object.values(byState).reduce((sum, days) => sum + days, 0)
  return {
    plannedDays,
    recordedDays,
    presentDays: byState.present,
    markedDays,
    byState,
    unmarkedDays: plannedDays - markedWorkdays,
  }
}

/**
 * The days of a month that its marks speak of; null where it has none. A month that is still running is spoken of up to its
 * last mark.
 * @param stretch The days of the month that count, none after `day`.
 * @param marks Of the whole month.
 */
export function recordedPart(stretch: Period, marks: string, day: string): Period | null {
  const isMarked = (one: string): boolean => stateOf(marks[Number(one.slice(8)) - 1]) !== null
  let last = stretch.endsOn
  while (last >= stretch.startsOn && !isMarked(last)) last = addDays(last, -1)
  if (last < stretch.startsOn) return null
  return stretch.endsOn === day ? { startsOn: stretch.startsOn, endsOn: last } : stretch
}

/** Days marked √ and days marked at all in the first `days` of a month. */
export function countMarks(marks: string, days: number): { readonly present: number; readonly marked: number } {
  let [present, marked] = [0, 0]
  for (const mark of marks.slice(0, days)) {
    if (mark === UNMARKED) continue
    marked += 1
    if (stateOf(mark) === 'present') present += 1
  }
  return { present, marked }
}

/** 在岗率: present ÷ planned days of the recorded months, at most 1; null where nothing is recorded. */
export const attendanceRatio = ({
  recordedDays,
  presentDays,
}: Pick<AttendanceFigures, 'recordedDays' | 'presentDays'>): Points | null =>
  recordedDays === 0 ? null : least(ONE, exact(presentDays).div(recordedDays))

/** The month with one day changed. @param day "2013-04-11", inside the month. */
export function withMark(days: string, day: string, state: AttendanceState | null): string {
  const at = Number(day.slice(8)) - 1
  return days.slice(0, at) + (state === null ? UNMARKED : markOf(state)) + days.slice(at + 1)
}
