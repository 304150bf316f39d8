/** Numbers before titles and points behind them, as tables of Word have them. */

export interface Heading {
  /** "1.1", "A1", "27"; null without a number, or with one that is no code ("（一）", "一、"). */
  readonly code: string | null
  /** The rest, its paragraphs as they were. */
  readonly title: string
  /** Points written in the heading: "（15分）", "12分" in a line of its own. */
  readonly points: number | null
}

/** A figure needs a stop or a blank behind it, or points inside ("1.1"), so that "120急救" keeps its number. */
const CODE =
  /^([A-Za-z]?\d{1,3}(?:\.\d{1,3}){1,3}|[A-Za-z]\d{1,3}|\d{1,3}(?=[.、:)）\s])|[A-Z](?=[.、:)）\s]))[.、:)）]?\s*(?![\d%])/
const COUNTED =
  /^(?:[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,3})[)）]|[一二三四五六七八九十]{1,3}[、.]|[①-⑳㈠-㈩⑴-⒇]|第[一二三四五六七八九十]{1,3}[部章节条]分?[、:]?)\s*/
const AMOUNT = '(?:共|计|满分|分值|标准分|最高|上限|小计|总分|合计)?\\s*:?\\s*(\\d{1,4}(?:\\.\\d{1,3})?)\\s*分'
const BRACKETED = new RegExp(`\\s*[（(【[]\\s*${AMOUNT}\\s*[)）】\\]]`)
const LINE = new RegExp(`\\n\\s*${AMOUNT}\\s*$`)

/** Splits "1.1 动员部署（3 分）" into its code, title and points. Figures of full width are read as well; the title keeps them. */
export function headingOf(text: string): Heading {
  const words = text.trim()
  const line = halfWidth(words) // sign by sign, so places are the same in both
  const number = CODE.exec(line) ?? COUNTED.exec(line)
  const from = number?.[0].length ?? 0
  const rest = line.slice(from)
  const found = BRACKETED.exec(rest) ?? LINE.exec(rest)
  if (found === null) return { code: number?.[1] ?? null, title: words.slice(from), points: null }
  const title = words.slice(from, from + found.index) + words.slice(from + found.index + found[0].length)
  return { code: number?.[1] ?? null, title: title.trim(), points: Number(found[1]) }
}

/** Digits, letters and signs of full width as the others; Chinese punctuation stays. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ％．：－＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

/** "5", "5分", "５", "（5分）"; null when the cell holds anything else. */
export function pointsOfCell(text: string): number | null {
  const match = /^[（(]?(?:满分)?(\d{1,4}(?:\.\d{1,3})?)分?[)）]?$/.exec(halfWidth(text).replace(/\s/g, ''))
  return match === null ? null : Number(match[1])
}

/** A title that was broken into lines, as narrow cells are. */
export const joinLines = (text: string): string =>
  text.replace(/(?<=[\u2e80-\u9fff])\n(?=[\u2e80-\u9fff])/g, '').replace(/\n/g, ' ')

/** Longest text that may be a title broken into lines rather than a title and what it requires. */
const LONGEST_BROKEN = 16

/** Title and requirement of one cell: its first paragraph, or what stands before a colon, is the title. */
export function splitTitle(text: string, hasRequirement: boolean): { readonly title: string; readonly requirement: string } {
  if (hasRequirement && text.length <= LONGEST_BROKEN) return { title: joinLines(text), requirement: '' }
  const [first = '', ...rest] = text.split('\n')
  if (rest.length > 0 && first !== '') return { title: first.replace(/[：:]$/, ''), requirement: rest.join('\n') }
  const colon = hasRequirement ? null : /^([^：:，。；\n]{2,16})[：:]\s*(.+)$/s.exec(text)
  return colon === null ? { title: text, requirement: '' } : { title: colon[1] ?? '', requirement: colon[2] ?? '' }
}
