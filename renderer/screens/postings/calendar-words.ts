import { useTranslation } from 'react-i18next'
import { coversYear } from '@core/scheme/work-calendar'
import { useCalendar } from '../../data/useCalendar'

/** By which calendar the days of a month are planned: the statutory one, or weekends alone for a year it does not know. @param month "2013-04" */
export function useCalendarWords(month: string): string {
  const { t } = useTranslation('postings')
  const { data: calendar } = useCalendar()
  if (calendar === undefined) return ''
  return coversYear(calendar, `${month}-01`) ? t('calendar.known') : t('calendar.unknown', { year: month.slice(0, 4) })
}
