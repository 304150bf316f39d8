import type { PaperTexts } from '../paper-texts'
import { nextNumber, noticeNumberText, readNoticeNumber, readNumbering } from '../../inspection/rectification/notice-number'

/**
 * The number that the next official paper takes: one after the highest of its organ in the year, of whatever kind.
 * @param numbering What the bureau set, 机关代字 or the number to go on with; '' = that of the last paper
 * @param written Numbers of all papers that were written, the last one of the same kind first
 * @returns null while no organ is known
 */
export function nextOfficialNumber(numbering: string, written: readonly string[], year: number): string | null {
  const numbers = written.flatMap((text) => readNoticeNumber(text) ?? [])
  const [last] = numbers
  const set = readNumbering(numbering) ?? (last === undefined ? null : { organ: last.organ, from: null })
  if (set === null) return null
  const own = numbers.filter((one) => one.organ === set.organ && one.year === year).map(({ number }) => number)
  return noticeNumberText(nextNumber(set, year, Math.max(0, ...own)))
}

/** With the brackets of the norm, whichever were typed; what is no number yet stays as it is. */
export function officialNumberText(typed: string): string {
  const number = readNoticeNumber(typed)
  return number === null ? typed : noticeNumberText(number)
}

/** The later of two numbers first; what is no number comes last. */
export function byNumber(a: string, b: string): number {
  const [one, other] = [readNoticeNumber(a), readNoticeNumber(b)]
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return other.year - one.year || other.number - one.number
}

/**
 * The number of a letter among those that are sent together, one after the other from the one the bureau set; what it did not
 * set for that year stands as 【…】.
 * @param place From 0
 */
export function letterNumberText(numbering: string, year: number, place: number, t: PaperTexts): string {
  const set = readNumbering(numbering)
  if (set === null) return t('official.number', { year })
  if (set.from?.year !== year) return t('official.numberOf', { organ: set.organ, year })
  return noticeNumberText({ organ: set.organ, year, number: set.from.number + place })
}
