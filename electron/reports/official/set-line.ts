import { breakLines, widthOfText } from '../typesetting/lines'
import type { Face, TypeMetrics } from '../typesetting/typeface'
import { AREA, CHARACTER_PITCH, TEXT_SIZE } from './measures'

/** Characters in one face. */
export interface Run {
  readonly text: string
  readonly face: Face
}

/** A line as it is set: runs from `x` on, measured from the left edge of the area, each character followed by `spacing`. */
export interface SetLine {
  readonly runs: readonly Run[]
  readonly size: number
  readonly x: number
  readonly spacing: number
}

/** Closer than their size, so that 28 stand in a line. */
export const GRID_SPACING = CHARACTER_PITCH - TEXT_SIZE

const lettersIn = (runs: readonly Run[]): number => runs.reduce((count, { text }) => count + [...text].length, 0)

/** Width of a line in points, without the space after its last character. */
export const widthOfRuns = (runs: readonly Run[], size: number, spacing: number, metrics: TypeMetrics): number =>
  runs.reduce((width, { text, face }) => width + widthOfText(text, { face, size }, metrics), 0) +
  spacing * Math.max(0, lettersIn(runs) - 1)

/** One line of the text at `x`, on the grid. */
export const gridLine = (text: string, face: Face, x = 0): SetLine => ({
  runs: [{ text, face }],
  size: TEXT_SIZE,
  x,
  spacing: GRID_SPACING,
})

/**
 * A paragraph in lines of 28 characters: all but the last fill the line. The first `headLength` characters stand in `headFace`.
 * @param indent Characters that its lines after the first stand in; the first has its indent in the text.
 */
export function paragraphLines(
  text: string,
  { headLength = 0, headFace = 'fangsong', indent = 0 }: { headLength?: number; headFace?: Face; indent?: number },
  metrics: TypeMetrics,
): readonly SetLine[] {
  const x = indent * CHARACTER_PITCH
  const measured = { face: 'fangsong', size: CHARACTER_PITCH } as const
  const [first = '', ...others] = linesOf(text, AREA.width, AREA.width - x, (part, width) =>
    breakLines(part, width, measured, metrics).map((line) => line.text),
  )
  let at = 0
  return [first, ...others].map((line, index) => {
    at = text.indexOf(line, at) // spaces at the end of a line are left out
    const runs = runsOf(line, Math.max(0, headLength - at), headFace)
    at += line.length
    const start = index === 0 ? 0 : x
    const isLast = index === others.length
    const letters = lettersIn(runs)
    const room = AREA.width - start - widthOfRuns(runs, TEXT_SIZE, 0, metrics)
    const spacing = isLast || letters < 2 ? Math.min(GRID_SPACING, room / Math.max(1, letters - 1)) : room / (letters - 1)
    return { runs, size: TEXT_SIZE, x: start, spacing }
  })
}

/** The first line as wide as `first`, the others as wide as `other`. */
function linesOf(
  text: string,
  first: number,
  other: number,
  broken: (text: string, width: number) => readonly string[],
): readonly string[] {
  if (first === other) return broken(text, first)
  const [head = ''] = broken(text, first)
  const rest = text.slice(head.length).trimStart()
  return rest === '' ? [head] : [head, ...broken(rest, other)]
}

function runsOf(line: string, headLength: number, headFace: Face): readonly Run[] {
  const head = line.slice(0, headLength)
  const rest = line.slice(headLength)
  return [
    ...(head === '' ? [] : [{ text: head, face: headFace }]),
    ...(rest === '' && head !== '' ? [] : [{ text: rest, face: 'fangsong' as const }]),
  ]
}
