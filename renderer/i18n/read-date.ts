import { readDate } from '@core/registry/normalise-date'

/** What was typed as a date: the ISO day, nothing at all, or why not. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' }
  /** Written as a date, but the month or day does not exist: 2013-02-30. */
  | { readonly kind: 'no-such-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'not-a-date' }

const WRITTEN = /^\d{4}\D?(\d{1,2})\D(\d{1,2})\D?$|^\d{4}(\d{2})(\d{2})$/

/** Reads 2013-4-1, 2013.4.1, 2013/4/1, 20130401 and 2013年4月1日, full-width digits too: the ways an import may write it. */
export function readTypedDate(text: string): TypedDate {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return { kind: 'empty' }
  const date = readDate(plain)
  if (date !== null) return { kind: 'date', date }
  const written = WRITTEN.exec(plain)
  if (written === null) return { kind: 'not-a-date' }
  const [, month, day, plainMonth, plainDay] = written
  return { kind: 'no-such-day', month: Number(month ?? plainMonth), day: Number(day ?? plainDay) }
}
