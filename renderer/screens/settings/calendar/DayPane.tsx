import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { CalendarDay } from '@core/scheme/work-calendar'
import { FactTable } from '../../../components/FactTable'
import { Field } from '../../../components/Field'
import { LinkButton } from '../../../components/LinkButton'
import { Pane } from '../../../components/Pane'
import { SectionBar } from '../../../components/SectionBar'
import { SideTable } from '../../../components/SideTable'
import { TextField } from '../../../components/TextField'
import type { Calendar } from '../../../data/useCalendar'
import { colour } from '../../../theme/tokens'

export interface DayPaneProps {
  readonly calendar: Calendar
  readonly day: CalendarDay
  readonly statutory: CalendarDay
  readonly isBusy: boolean
  readonly onSet: (as: 'work' | 'rest' | 'statutory', name: string) => void
  readonly onGo: (date: string) => void
}

/** The current day, what can be made of it, and all own days of the year. */
export function DayPane({ calendar, day, statutory, isBusy, onSet, onGo }: DayPaneProps) {
  const { t } = useTranslation('settings')
  const isOwn = day.kind === 'own_work' || day.kind === 'own_rest'
  const year = day.date.slice(0, 4)
  const own = Object.entries(calendar.ownDays).filter(([date]) => date.startsWith(year))
  const words = ({ kind, name }: CalendarDay) => t(`calendar.kind.${kind}`) + (name === '' ? '' : t('calendar.named', { name }))
  return (
    <Pane
      title={day.date}
      style={{ width: 270, flex: 'none' }}
      foot={
        isOwn ? (
          <Button disabled={isBusy} onClick={() => onSet('statutory', '')}>
            {t('calendar.giveBack')}
          </Button>
        ) : (
          <Button disabled={isBusy} onClick={() => onSet(day.isWorking ? 'rest' : 'work', '')}>
            {t(day.isWorking ? 'calendar.makeRest' : 'calendar.makeWork')}
          </Button>
        )
      }
    >
      <FactTable
        facts={[
          { label: t('calendar.day'), value: t(day.isWorking ? 'calendar.working' : 'calendar.free') },
          { label: t('calendar.why'), value: words(day) },
          ...(isOwn ? [{ label: t('calendar.otherwise'), value: words(statutory) }] : []),
        ]}
      />
      {isOwn && <Reason key={`${day.date} ${day.name}`} day={day} onSet={onSet} />}
      <SectionBar title={t('calendar.own')} />
      {own.length === 0 ? (
        <div style={{ padding: 10, color: colour.ink2 }}>{t('calendar.noOwn')}</div>
      ) : (
        <SideTable
          name={t('calendar.own')}
          columns={[
            { header: t('calendar.date'), width: 98 },
            { header: t('calendar.day'), width: 66 },
            { header: t('calendar.reason') },
          ]}
          rows={own.map(([date, { isWorking, name }]) => ({
            key: date,
            cells: [
              <LinkButton key="date" onClick={() => onGo(date)}>
                {date}
              </LinkButton>,
              t(isWorking ? 'calendar.working' : 'calendar.free'),
              name,
            ],
          }))}
        />
      )}
      <div style={{ marginTop: 'auto', padding: 10, color: colour.ink2 }}>
        {t('calendar.edition', { edition: calendar.edition, first: calendar.firstYear, last: calendar.lastYear })}
      </div>
    </Pane>
  )
}

function Reason({ day, onSet }: Pick<DayPaneProps, 'day' | 'onSet'>) {
  const { t } = useTranslation('settings')
  return (
    <div data-form="" style={{ padding: 10 }}>
      <Field label={t('calendar.reason')} help={t('calendar.reasonHelp')}>
        {(control) => (
          <TextField
            {...control}
            value={day.name}
            maxLength={40}
            onLeave={(text) => onSet(day.isWorking ? 'work' : 'rest', text)}
          />
        )}
      </Field>
    </div>
  )
}
