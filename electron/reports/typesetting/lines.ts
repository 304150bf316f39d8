import type { TextStyle, TypeMetrics } from './typeface'

/** One line of text that fits its measure. */
export interface Line {
  readonly text: string
  readonly style: TextStyle
  /** Points that the text stands in from the left edge, and empty space over the line; 0 unless given. */
  readonly indent?: number
  readonly above?: number
  /** What stands on the same line before the text, and after it. */
  readonly lead?: readonly Placed[]
  readonly trail?: readonly Placed[]
}

/** A text at its own place on a line. */
export interface Placed {
  readonly text: string
  /** Points from the left edge. */
  readonly x: number
}

/** Width of a text set in one line, points. */
export const widthOfText = (text: string, style: TextStyle, metrics: TypeMetrics): number =>
  [...text].reduce((total, character) => total + metrics.widthOf(character, style.face), 0) * style.size

/** May not begin a line: closing marks, and what belongs to the figure or word before it. */
const NO_START = new Set('，。、；：！？）》」』】〕〉”’％%℃°…—·,.;:!?)]}')
/** May not end a line. */
const NO_END = new Set('（《「『【〔〈“‘([{')
/** Measures stay with the figure before them, a space between them or not. */
const MEASURE = new Set('分次个项人名家天日月年元万份张处件条级档倍场期种组页号')
const FIGURE = /\d ?$/
/** Letters, digits and signs that are set as one word. */
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{M}\-−–+./_@#&'=<>$]/u

/**
 * Breaks a text into lines no wider than `width` points, by the rules of Chinese setting: between any two
 * characters, but not before a closing mark, after an opening one, or inside a Latin word or figure, unless the
 * word alone is wider than the line. Nothing but spaces at a line's end is left out; '\n' ends a line.
 *
 * pdfmake gets whole lines, one text each: it would break Han text into single characters and set each apart.
 */
export function breakLines(text: string, width: number, style: TextStyle, metrics: TypeMetrics): readonly Line[] {
  const limit = width / style.size
  return text
    .split('\n')
    .flatMap((paragraph) => breakParagraph(paragraph, limit, style, metrics).map((line) => ({ text: line, style })))
}

/** The same text in as few lines, but of even length. */
export function evenLines(text: string, width: number, style: TextStyle, metrics: TypeMetrics): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = breakLines(paragraph, width, style, metrics)
    const least = Math.ceil(widthOfText(paragraph, style, metrics) / lines.length)
    for (let part = least; part < width; part += style.size / 4) {
      const even = breakLines(paragraph, part, style, metrics)
      if (even.length === lines.length) return even
    }
    return lines
  })
}

function breakParagraph(paragraph: string, limit: number, style: TextStyle, metrics: TypeMetrics): string[] {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  const endLine = () => {
    lines.push(line.trimEnd())
    line = ''
    lineWidth = 0
  }
  const add = (piece: string, pieceWidth: number) => {
    line += piece
    lineWidth += pieceWidth
  }
  for (const piece of unbreakablePieces(paragraph)) {
    const characters = [...piece]
    const widths = characters.map((character) => metrics.widthOf(character, style.face))
    const pieceWidth = widths.reduce((total, one) => total + one, 0)
    if (lineWidth + pieceWidth <= limit || (line !== '' && piece.trim() === '')) {
      add(piece, pieceWidth)
      continue
    }
    if (line !== '') endLine()
    if (pieceWidth <= limit) {
      add(piece, pieceWidth)
      continue
    }
    characters.forEach((character, index) => {
      const one = widths[index] ?? 0
      if (line !== '' && lineWidth + one > limit) endLine()
      add(character, one)
    })
  }
  endLine()
  return lines
}

/** Runs of characters between which the line may end. */
export function unbreakablePieces(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let before = ''
  for (const character of text) {
    if (piece !== '' && mayBreak(before, character) && !(MEASURE.has(character) && FIGURE.test(piece))) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
    before = character
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || NO_START.has(after) || NO_END.has(before)) return false
  if (before === ' ') return true
  return !(WORD.test(before) && WORD.test(after))
}
