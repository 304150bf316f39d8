import { styled } from '@mui/material/styles'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, weekdayOf, type DayKind } from '@core/scheme/work-calendar'
import { addDays, daysInMonth } from '@core/shared/calendar'
import type { Calendar } from '../../../data/useCalendar'
import { isComposing } from '../../../hooks/composition'
import { colour } from '../../../theme/tokens'

const Months = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
  gap: '2px 8px',
  padding: '4px 6px',
  alignContent: 'start',
  overflow: 'auto',
  outlineOffset: -3,
})

const Month = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
  gridAutoRows: 22,
  alignContent: 'start',
  '& strong': { gridColumn: '1 / -1' },
  '& [data-weekday]': { color: colour.ink2, textAlign: 'center' },
})

const Day = styled('span')({
  display: 'block',
  textAlign: 'center',
  lineHeight: '20px',
  border: '1px solid transparent',
  whiteSpace: 'nowrap',
  '& small': { fontSize: 'inherit' },
  '&[data-kind="weekend"]': { background: colour.panel, color: colour.ink3 },
  '&[data-kind="holiday"]': { background: colour.okTint, color: colour.ok },
  '&[data-kind="made_up"]': { background: colour.warnTint, color: colour.warn },
  '&[data-kind="own_rest"]': { background: colour.okTint, color: colour.ok, borderColor: colour.accent },
  '&[data-kind="own_work"]': { background: colour.warnTint, color: colour.warn, borderColor: colour.accent },
  '&[aria-selected="true"]': { boxShadow: `inset 0 0 0 2px ${colour.accent}`, fontWeight: 700 },
})

/** One character beside the number: the colour only repeats it. */
const MARKED: Readonly<Record<DayKind, 'rest' | 'work' | null>> = {
  holiday: 'rest',
  own_rest: 'rest',
  made_up: 'work',
  own_work: 'work',
  weekend: null,
  workday: null,
}

export interface YearGridProps {
  readonly calendar: Calendar
  readonly year: number
  readonly current: string
  readonly onCurrent: (date: string) => void
  readonly onTurnDay: () => void
  readonly onTurnYear: (by: number) => void
}

/** A year on one page: arrows go from day to day, Space turns the current one. */
export function YearGrid({ calendar, year, current, onCurrent, onTurnDay, onTurnYear }: YearGridProps) {
  const { t } = useTranslation('settings')
  const id = useId()
  const move = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey) return
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    if (days !== undefined) onCurrent(addDays(current, days))
    else if (event.key === 'PageUp') onTurnYear(-1)
    else if (event.key === 'PageDown') onTurnYear(1)
    else if (event.key === ' ' || event.key === 'Enter') onTurnDay()
    else return
    event.preventDefault()
  }
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  return (
    <Months role="grid" tabIndex={0} aria-label={t('calendar.title')} aria-activedescendant={`${id}-${current}`} onKeyDown={move}>
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => {
        const first = `${year}-${twoDigits(month)}-01`
        return (
          <Month key={month} role="row">
            <strong>{t('calendar.month', { month })}</strong>
            {t('calendar.weekdays')
              .split(' ')
              .map((weekday) => (
                <span key={weekday} data-weekday="">
                  {weekday}
                </span>
              ))}
            {Array.from({ length: daysInMonth(year, month) }, (_, at) => addDays(first, at)).map((date, at) => {
              const { kind, name } = dayOf(calendar, date)
              const mark = MARKED[kind]
              return (
                <Day
                  key={date}
                  id={`${id}-${date}`}
                  role="gridcell"
                  data-kind={kind}
                  aria-selected={date === current}
                  title={name === '' ? undefined : name}
                  style={at === 0 ? { gridColumn: weekdayOf(date) } : undefined}
                  onClick={() => onCurrent(date)}
                  onDoubleClick={onTurnDay}
                >
                  {at + 1}
                  {mark !== null && <small>{t(`calendar.mark.${mark}`)}</small>}
                </Day>
              )
            })}
          </Month>
        )
      })}
    </Months>
  )
}
