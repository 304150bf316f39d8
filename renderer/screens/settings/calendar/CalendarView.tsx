import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { coversYear, dayOf, statutoryDay, workdays } from '@core/scheme/work-calendar'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { failureOf } from '../../../data/failure'
import { useCalendar, useSetWorkDay } from '../../../data/useCalendar'
import { useOpenWorkspace } from '../../../data/useWorkspace'
import { useKeysHere } from '../../../hooks/keys-here'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'
import { DayPane } from './DayPane'
import { YearGrid } from './YearGrid'

const yearOf = (date: string): number => Number(date.slice(0, 4))
const inYear = (date: string, year: number): string => `${year}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`

/** 工作历: which days of a year are worked, by the state's calendar and by what the bureau added or took away. */
export function CalendarView() {
  const { t } = useTranslation('settings')
  const { referenceOn } = useOpenWorkspace()
  const { data: calendar, error } = useCalendar()
  const [current, setCurrent] = useState(referenceOn)
  const set = useSetWorkDay()
  const failure = failureOf(error ?? set.error)
  const year = yearOf(current)
  useKeysHere(
    useMemo(
      () => [
        { keys: ['←', '↑', '↓', '→'], label: t('calendar.keys.move') },
        { keys: ['Space'], label: t('calendar.keys.turn') },
        { keys: ['PgUp', 'PgDn'], label: t('calendar.keys.year') },
      ],
      [t],
    ),
  )
  const turnYear = (by: number) => setCurrent((date) => inYear(date, yearOf(date) + by))
  const setDay = (as: 'work' | 'rest' | 'statutory', name: string) =>
    set.mutate({ requestId: crypto.randomUUID(), date: current, as, name })
  /** The other of working and free, or back to what the state says. */
  const turnDay = () => {
    if (calendar === undefined) return
    const { isWorking } = dayOf(calendar, current)
    const isOwn = current in calendar.ownDays
    setDay(isOwn ? 'statutory' : isWorking ? 'rest' : 'work', '')
  }
  const isCovered = calendar === undefined || coversYear(calendar, current)
  return (
    <>
      <Pane
        title={t('calendar.title')}
        count={calendar && t('calendar.count', { count: workdays(calendar, `${year}-01-01`, `${year}-12-31`).length, year })}
        startsWithKeys
        style={{ flex: 1 }}
        tools={
          <>
            <Button startIcon={<Icon name="left" />} onClick={() => turnYear(-1)}>
              {t('calendar.earlier')}
            </Button>
            <strong>{t('calendar.year', { year })}</strong>
            <Button startIcon={<Icon name="right" />} onClick={() => turnYear(1)}>
              {t('calendar.later')}
            </Button>
          </>
        }
      >
        {failure !== null && <FailureAlert failure={failure} />}
        {calendar !== undefined && (
          <>
            {!isCovered && (
              <div role="note" style={{ padding: '4px 10px', background: colour.warnTint, color: colour.warn }}>
                {t('calendar.beyond', { year, first: calendar.firstYear, last: calendar.lastYear })}
              </div>
            )}
            <YearGrid
              calendar={calendar}
              year={year}
              current={current}
              onCurrent={setCurrent}
              onTurnDay={turnDay}
              onTurnYear={turnYear}
            />
          </>
        )}
      </Pane>
      {calendar !== undefined && (
        <DayPane
          calendar={calendar}
          day={dayOf(calendar, current)}
          statutory={statutoryDay(calendar, current)}
          isBusy={set.isPending}
          onSet={setDay}
          onGo={setCurrent}
        />
      )}
    </>
  )
}
