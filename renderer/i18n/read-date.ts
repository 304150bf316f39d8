import { isCalendarDate } from '@core/shared/calendar'

/** What was typed as a date: the ISO day, nothing at all, or why not. */
export type ReadDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-such-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'not-a-date' }

const FORMS = [/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/]

/** Reads 2013-4-1, 2013.4.1, 2013/4/1, 20130401 and 2013年4月1日, full-width digits too. */
export function readDate(text: string): ReadDate {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (plain === '') return { kind: 'empty' }
  const match = FORMS.map((form) => form.exec(plain)).find((found) => found !== null)
  if (match === undefined) return { kind: 'not-a-date' }
  const [, year = '', month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? { kind: 'date', date } : { kind: 'no-such-day', month: Number(month), day: Number(day) }
}
