import type { PrintedRow } from '../reports/printed-rows'

/** A text that should stand on the paper and does not. */
export interface LostText {
  readonly place: string
  readonly text: string
}

/** Shortest part of a text that was cut over rows by which its next part is recognised. */
const PART = 12

/**
 * Looks for every expected text in what was read back, in the order of printing. Spaces do not count, for the
 * ends of lines are not in the text. A long text may go on in later rows, with other cells between its parts.
 *
 * @param rows What should be there; the cells of a row may stand interleaved.
 * @param printed Everything read, in the order of printing.
 * @returns The first text that is not there; null when all are.
 */
export function findLostText(rows: readonly PrintedRow[], printed: string): LostText | null {
  const paper = withoutSpaces(printed)
  let cursor = 0
  for (const { place, texts } of rows) {
    const start = cursor
    for (const text of texts) {
      const end = endOf(withoutSpaces(text), paper, cursor, start)
      if (end === null) return { place, text }
      cursor = Math.max(cursor, end)
    }
  }
  return null
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
