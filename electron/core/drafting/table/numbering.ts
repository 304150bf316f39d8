import { valueOf } from '../clauses/words'

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
const FIGURE = '(\\d{1,4}(?:\\.\\d{1,3})?|[一二两三四五六七八九十]{1,3})'
const NAMED = '(?:本项|该项|共|计|占|满分|分值|标准分|权重|最高|上限|小计|总分|合计)?\\s*(?:为|是|:)?\\s*'
const BRACKETED = new RegExp(`\\s*[（(【[〔]\\s*${NAMED}${FIGURE}\\s*分\\s*[)）】\\]〕]`)
const LINE = new RegExp(`\\n\\s*${NAMED}${FIGURE}\\s*分\\s*$`)
/** Where no other place can hold the points: a bare figure in brackets, or points at the end of a line. */
const BARE = new RegExp(`(?<=.)\\s*[（(【[〔]\\s*${NAMED}(\\d{1,3}(?:\\.\\d{1,3})?)\\s*[)）】\\]〕]`)
const AT_END = new RegExp(
  `(?<=[^\\d.一二两三四五六七八九十达到满于过足≥≤<>])[\\s,，:：、/—-]*${NAMED}${FIGURE}\\s*分(?=\\s*(?:\\n|$))`,
)

/** Plain forms of points in a heading, the more telling ones first. */
export const POINTS_FORMS: readonly RegExp[] = [BRACKETED, LINE, AT_END, BARE]

/**
 * Splits "1.1 动员部署（3 分）" into its code, title and points. Figures of full width are read as well; the title keeps them.
 *
 * @param isOnlyPlace No column holds the points: "动员部署 3分" and "动员部署（3）" name them too
 */
export function headingOf(text: string, isOnlyPlace = false): Heading {
  const words = text.trim()
  const line = halfWidth(words) // sign by sign, so places are the same in both
  const number = CODE.exec(line) ?? COUNTED.exec(line)
  const from = number?.[0].length ?? 0
  const rest = line.slice(from)
  const found = BRACKETED.exec(rest) ?? LINE.exec(rest) ?? (isOnlyPlace ? (AT_END.exec(rest) ?? BARE.exec(rest)) : null)
  if (found === null) return { code: number?.[1] ?? null, title: words.slice(from), points: null }
  const title = words.slice(from, from + found.index) + words.slice(from + found.index + found[0].length)
  return { code: number?.[1] ?? null, title: title.trim(), points: figureOf(found[1] ?? '') }
}

export function figureOf(text: string): number | null {
  const value = valueOf(text)
  return Number.isFinite(value) ? value : null
}

/** Digits, letters, square brackets and signs of full width as the others; Chinese punctuation stays. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．：－＋［］]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')

/** "5", "5分", "５", "（5分）"; null when the cell holds anything else. */
export function pointsOfCell(text: string): number | null {
  const match = /^[（(]?(?:满分|本项|共|计)?(\d{1,4}(?:\.\d{1,3})?|[一二两三四五六七八九十]{1,3}(?=分))分?[)）]?$/.exec(
    halfWidth(text).replace(/\s/g, ''),
  )
  return match === null ? null : figureOf(match[1] ?? '')
}

/** "3分（  ）", "3 / ＿": points with room to write beside them. */
export function pointsBesideRoom(text: string): number | null {
  const match = /^[^\d]{0,4}(\d{1,3}(?:\.\d{1,3})?)\s*分?[^\d分]{0,10}$/s.exec(halfWidth(text).trim())
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
