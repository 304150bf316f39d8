import { useTranslation } from 'react-i18next'
import { coversYear } from '@core/scheme/work-calendar'
import { useCalendar } from '../../data/useCalendar'

/** By which calendar the days of a month are planned: its edition, or that it does not know the year. @param month "2013-04" */
export function useCalendarWords(month: string): string {
  const { t } = useTranslation('postings')
  const { data: calendar } = useCalendar()
  if (calendar === undefined) return ''
  return coversYear(calendar, `${month}-01`)
    ? t('calendar.known', { edition: calendar.edition })
    : t('calendar.unknown', { edition: calendar.edition, year: month.slice(0, 4) })
}
