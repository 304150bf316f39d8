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

/** The month with one day changed. @param day "2013-04-11", inside the month. */
export function withMark(days: string, day: string, state: AttendanceState | null): string {
  const at = Number(day.slice(8)) - 1
  return days.slice(0, at) + (state === null ? UNMARKED : markOf(state)) + days.slice(at + 1)
}
