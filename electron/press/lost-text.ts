import type { PrintedRow } from '../reports/model/document-rows'

/** A text that should stand on the paper and does not. */
export interface LostText {
  readonly place: string
  readonly text: string
}

/** Shortest part of a text that was cut over rows by which its next part is recognised. */
const PART = 12
/** Shortest part of a text at the foot of a page: a line of the narrowest column. */
const LINE = 3
/** A row that may be taller than a page has a text of so many characters, or so many in all its texts, or so many texts. */
const MUCH = { text: 120, row: 400, texts: 40 }
/** The least that a page holds of a row that is taller than a page. */
const ON_A_PAGE = 25

/**
 * Looks for every expected text in what was read back, in the order of printing. Spaces do not count, for the
 * ends of lines are not in the text. A long text may go on in later rows, with other cells between its parts; what stands
 * beside it may then have been printed before its end.
 *
 * @param rows What should be there; the cells of a row may stand interleaved.
 * @param printed Everything read, page by page, in the order of printing.
 * @returns The first text that is not there; null when all are.
 */
export function findLostText(rows: readonly PrintedRow[], printed: readonly string[]): LostText | null {
  const paper = paperOf(printed)
  let cursor = 0
  for (const { place, texts } of rows) {
    const start = cursor
    const length = texts.reduce((total, text) => total + text.length, 0)
    const isTall = length >= MUCH.row || texts.length >= MUCH.texts || texts.some((text) => text.length >= MUCH.text)
    for (const text of texts) {
      const words = withoutSpaces(text)
      const end = isTall ? endOverPages(words, paper, start, 2 + length / ON_A_PAGE) : endOf(words, paper.text, cursor, start)
      if (end === null) return { place, text }
      cursor = Math.max(cursor, end)
    }
  }
  return null
}

interface ReadPaper {
  readonly text: string
  readonly pages: readonly { readonly text: string; readonly start: number }[]
}

function paperOf(printed: readonly string[]): ReadPaper {
  let start = 0
  const pages = printed.map((page) => {
    const text = withoutSpaces(page)
    const begins = start
    start += text.length
    return { text, start: begins }
  })
  return { text: pages.map((page) => page.text).join(''), pages }
}

/**
 * Where a text ends that begins at `start` or later and may go on over pages: on each page its longest beginning, and of the
 * rest again the longest on the next. null when it is not there after `most` pages.
 */
function endOverPages(text: string, { pages }: ReadPaper, start: number, most: number): number | null {
  const first = Math.max(
    0,
    pages.findLastIndex((page) => page.start <= start),
  )
  let rest = text
  for (const page of pages.slice(first, first + Math.ceil(most))) {
    let at = Math.max(0, start - page.start)
    for (let least = LINE; rest !== ''; least = PART) {
      const length = longestBeginning(rest, page.text, at)
      if (length < Math.min(least, rest.length)) break
      at = page.text.indexOf(rest.slice(0, length), at) + length
      rest = rest.slice(length)
    }
    if (rest === '') return page.start + at
  }
  return null
}

/** Length of the longest beginning of a text that stands on a page from `at` on. */
function longestBeginning(text: string, page: string, at: number): number {
  let [found, missing] = [0, Math.min(text.length, page.length) + 1]
  while (missing - found > 1) {
    const length = Math.floor((found + missing) / 2)
    if (page.includes(text.slice(0, length), at)) found = length
    else missing = length
  }
  return found
}

export const withoutSpaces = (text: string): string => text.replace(/\s+/g, '')

/** Where the text ends on the paper, or null. */
function endOf(text: string, paper: string, cursor: number, rowStart: number): number | null {
  if (text === '') return cursor
  const whole = paper.indexOf(text, cursor)
  if (whole !== -1) return whole + text.length
  let rest = text
  let from = rowStart
  while (rest !== '') {
    const at = paper.indexOf(rest.slice(0, PART), from)
    if (at === -1) return null
    const length = commonLength(rest, paper, at)
    rest = rest.slice(length)
    from = at + length
  }
  return from
}

function commonLength(text: string, paper: string, at: number): number {
  let length = 0
  while (length < text.length && text[length] === paper[at + length]) length += 1
  return length
}
