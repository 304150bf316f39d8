import type { ListView } from '../../core/papers/list-view'
import { plainTableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { A4_LANDSCAPE, A4_PORTRAIT, textWidth, type PageSetup } from '../model/page'
import { BODY, SMALL } from '../typesetting/typeface'
import { tablePaper } from './table-paper'

/** What a column asks for, in digits; a Chinese character has two. */
interface Width {
  /** Its longest text on one line. */
  readonly whole: number
  /** Its longest word: a day, a number, a few characters. */
  readonly least: number
}

/** A column is no wider for the sake of one line, and no narrower than a few characters. */
const WIDEST = 36
const NARROWEST = 8
const LONGEST_WORD = 20
/** Of the size of the text. */
const DIGIT_EM = 0.55
/** Points of a cell beside its text. */
const EDGES = 11
/** So much of the width may be saved by breaking texts before the print becomes small. */
const SQUEEZE = 1.3

/** Any list: upright while its rows are one line high, then lying, then in small print. */
export function listDocument(view: ListView): PaperDocument {
  const { head, rows } = view.table
  const widths = head.map((header, column) => widthOf([header, ...rows.map((cells) => cells[column] ?? '')]))
  const points = (size: number) => (digits: number) => digits * DIGIT_EM * size + EDGES
  const whole = widths.reduce((sum, width) => sum + points(BODY.size)(width.whole), 0)
  const page: PageSetup = whole <= textWidth(A4_PORTRAIT) ? A4_PORTRAIT : A4_LANDSCAPE
  const size = whole <= textWidth(page) * SQUEEZE ? BODY.size : SMALL.size
  const shares = sharesOf(widths, textWidth(page), points(size))
  const columns = shares.map((share, index): Column => {
    if (index === 0) return [share, 'center', 'figure']
    return view.numbers[index - 1] === true ? [share, 'right'] : [share, 'left']
  })
  const tables = plainTableBlocks('table', view.table, columns).map((block) =>
    block.kind === 'table' ? { ...block, size } : block,
  )
  return tablePaper(view, page, tables)
}

function widthOf(texts: readonly string[]): Width {
  let [whole, word] = [0, 0]
  for (const text of texts) {
    whole = Math.max(whole, digitsOf(text))
    for (const [found] of text.matchAll(/[!-~]+/g)) word = Math.max(word, found.length)
  }
  const capped = Math.min(whole, WIDEST)
  return { whole: capped, least: Math.min(capped, Math.max(NARROWEST, Math.min(word, LONGEST_WORD))) }
}

const digitsOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '~' ? 2 : 1), 0)

/** Each has what its longest word needs; the rest goes to those that would have to break. */
function sharesOf(widths: readonly Width[], room: number, points: (digits: number) => number): readonly number[] {
  const least = widths.map((width) => points(width.least))
  const wished = widths.map((width, column) => points(width.whole) - (least[column] ?? 0))
  const left = Math.max(0, room - least.reduce((sum, one) => sum + one, 0))
  const all = wished.reduce((sum, one) => sum + one, 0)
  const part = all === 0 ? 0 : Math.min(1, left / all)
  return least.map((one, column) => one + (wished[column] ?? 0) * part)
}
