/** 发文字号: 机关代字〔年〕n号. */
export interface NoticeNumber {
  readonly organ: string
  readonly year: number
  readonly number: number
}

const WHOLE = /^(.+?)[〔【[(](\d{4})[〕】\])]第?0*(\d{1,5})号?$/
const ORGAN_ALONE = /^([^〔【[()\]】〕]+?)(?:[〔【[(][年\d]*[〕】\])](?:n?号)?)?$/i

/** NFKC makes full-width brackets and digits narrow; blanks have no place in a number. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** A number as it is typed, with 【】 or [] too, "云卫督改【2013】6号"; null when it is none. */
export function readNoticeNumber(text: string): NoticeNumber | null {
  const [, organ, year, number] = WHOLE.exec(plain(text)) ?? []
  if (organ === undefined || Number(number) < 1) return null
  return { organ, year: Number(year), number: Number(number) }
}

/** What the bureau sets once: the 机关代字 alone, or the number its notices go on with; null when it is neither. */
export function readNumbering(text: string): { readonly organ: string; readonly from: NoticeNumber | null } | null {
  const from = readNoticeNumber(text)
  if (from !== null) return { organ: from.organ, from }
  const [, organ] = ORGAN_ALONE.exec(plain(text)) ?? []
  return organ === undefined ? null : { organ, from: null }
}

/** As it is kept and printed: "云卫督改〔2013〕6号", or the 机关代字 alone; '' of what cannot be read. */
export function numberingText(text: string): string {
  const numbering = readNumbering(text)
  if (numbering === null) return ''
  return numbering.from === null ? numbering.organ : noticeNumberText(numbering.from)
}

/** "云卫督改〔2013〕6号" */
export const noticeNumberText = ({ organ, year, number }: NoticeNumber): string => `${organ}〔${year}〕${number}号`

/**
 * The number of the next notice of a year: one after the last that was issued, not below the one the bureau starts with.
 * @param last The highest number of the 机关代字 in that year, 0 before the first.
 */
export function nextNumber(
  { organ, from }: { readonly organ: string; readonly from: NoticeNumber | null },
  year: number,
  last: number,
): NoticeNumber {
  const start = from !== null && from.year === year ? from.number : 1
  return { organ, year, number: Math.max(last + 1, start) }
}
