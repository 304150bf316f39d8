import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ATTENDANCE, countMarks, readMark, stateOf, symbolOf } from '@core/posting/attendance'
import { isWeekday, monthPeriod } from '@core/posting/period'
import { isPostedOn } from '@core/posting/posting'
import { isWorkday } from '@core/scheme/work-calendar'
import { useCalendar, type Calendar } from '../../data/useCalendar'
import { useAttendanceMonth, type AttendanceMark, type Posting } from '../../data/usePostings'
import { colour } from '../../theme/tokens'
import { useCalendarWords } from './calendar-words'
import type { CellWrite } from '../../components/entry-block'
import type { EntryColumn } from './grid/EntryGrid'
import type { CellTone, RowView } from './grid/EntryRow'
import { MonthGrid } from './grid/MonthGrid'
import { useMarkHistory } from './grid/useMarkHistory'

const TONE: Readonly<Record<string, CellTone>> = {
  sick: 'warn',
  personal: 'warn',
  annual: 'warn',
  official: 'warn',
  absent: 'error',
}
const DAY_PX = 26
type OneMark = Required<AttendanceMark>

export interface AttendanceViewProps {
  readonly month: string
  readonly onMonth: (month: string) => void
  /** Those of the month, in the order of the lists. */
  readonly postings: readonly Posting[]
  readonly names: ReadonlyMap<string, string>
  readonly onCurrent: (postingId: string) => void
  readonly isReading: boolean
}

/** 考勤: postings × days of a month, filled by one key a day or by a block from Excel; each change is saved as it is made. */
export function AttendanceView({ month, onMonth, postings, names, onCurrent, isReading }: AttendanceViewProps) {
  const { t } = useTranslation('postings')
  const { days, error, mark } = useAttendanceMonth(month)
  const change = useMarkHistory<OneMark>(mark)
  const [refused, setRefused] = useState<readonly string[]>([])
  const { data: calendar } = useCalendar()
  const calendarWords = useCalendarWords(month)
  const columns = useMemo(() => daysOf(month, calendar), [month, calendar])
  const heads = useMemo(
    () => [
      { header: t('column.name'), width: 82 },
      { header: t('column.recipient'), width: 104 },
    ],
    [t],
  )
  const tails = useMemo(
    () => [
      { header: t('attendance.present'), width: 46 },
      { header: t('attendance.marked'), width: 46 },
    ],
    [t],
  )
  const hints = useMemo(
    () => [
      { keys: ['1', '–', '6'], label: t('keys.mark') },
      { keys: ['Del'], label: t('keys.clear') },
      { keys: ['Shift', '→'], label: t('keys.range') },
      { keys: ['Ctrl+V'], label: t('keys.paste') },
      { keys: ['Ctrl+Z'], label: t('keys.undo') },
    ],
    [t],
  )
  const viewOf = useCallback(
    (posting: Posting): RowView => {
      const marks = days.get(posting.id) ?? ''
      const { present, marked } = countMarks(marks, columns.length)
      return {
        key: posting.id,
        heads: [posting.staffName, names.get(posting.recipientId) ?? ''],
        cells: columns.map(({ id }, at) => (isPostedOn(posting, id) ? symbolOf(marks[at]) : null)),
        tones: columns.map((_, at) => TONE[stateOf(marks[at]) ?? ''] ?? 'plain'),
        tails: [String(present), String(marked)],
      }
    },
    [days, columns, names],
  )
  const write = (writes: readonly CellWrite[]) => {
    const [before, after, problems]: [OneMark[], OneMark[], string[]] = [[], [], []]
    for (const { row, column, text } of writes) {
      const [posting, day] = [postings[row], columns[column]?.id]
      if (posting === undefined || day === undefined) continue
      const state = readMark(text)
      const name = posting.staffName
      if (state === undefined) problems.push(t('attendance.unknown', { name, day, text: text.slice(0, 20) }))
      else if (isPostedOn(posting, day)) {
        const present = stateOf(days.get(posting.id)?.[column])
        if (present === state) continue
        before.push({ postingId: posting.id, day, state: present })
        after.push({ postingId: posting.id, day, state })
      } else if (state !== null) problems.push(t('attendance.outside', { name, day }))
    }
    setRefused(problems)
    change(before, after)
  }
  return (
    <MonthGrid
      month={month}
      onMonth={onMonth}
      aside={calendarWords}
      tools={<Legend />}
      hints={hints}
      error={error}
      refusedTitle={t('attendance.refused', { count: refused.length })}
      refused={refused}
      onDismiss={() => setRefused([])}
      isReading={isReading}
      name={t('attendance.name')}
      heads={heads}
      columns={columns}
      tails={tails}
      columnPx={DAY_PX}
      rows={postings}
      viewOf={viewOf}
      isEntry={isSign}
      cellName={(posting, { id }) => t('attendance.cell', { name: posting.staffName, day: id })}
      onWrite={write}
      onCurrent={({ id }) => onCurrent(id)}
    />
  )
}

const isSign = (text: string): boolean => readMark(text) !== undefined && readMark(text) !== null

/** The days of a month, as columns; those that are not worked are shaded. */
function daysOf(month: string, calendar: Calendar | undefined): readonly EntryColumn[] {
  const last = Number(monthPeriod(month).endsOn.slice(8))
  return Array.from({ length: last }, (_, at) => {
    const id = `${month}-${String(at + 1).padStart(2, '0')}`
    return { id, header: String(at + 1), isRest: calendar === undefined ? !isWeekday(id) : !isWorkday(calendar, id) }
  })
}

/** Which key stands for which symbol. */
function Legend() {
  const { t } = useTranslation('postings')
  return (
    <span style={{ display: 'flex', gap: 10, color: colour.ink2 }}>
      {ATTENDANCE.map(({ state, symbol }, at) => (
        <span key={state}>
          <b style={{ color: colour.ink }}>{symbol}</b> {t(`attendance.states.${state}`)} {at + 1}
        </span>
      ))}
    </span>
  )
}
