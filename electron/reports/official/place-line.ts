import type { Content } from 'pdfmake/interfaces'
import { inFonts } from '../pdf/text'
import { ASCENT_EM, type TypeMetrics } from '../typesetting/typeface'
import { AREA, DOUBLE, LETTER, OFFICIAL_PAGE, RED } from './measures'
import { widthOfRuns, type SetLine } from './set-line'

/** Top of the square of a Chinese character over its base line, ems. */
const SQUARE_EM = 0.88

/** What adding up widths may be off by, points. */
const ROUNDING = 0.01

/** How far the upper edge of a line's characters stands below the edge that pdfmake places it by, points. */
export const sink = (size: number): number => (ASCENT_EM - SQUARE_EM) * size

/** A line whose characters have their upper edge at `y`: one node a font, each at its own place. */
export function lineNodes(line: SetLine, y: number, metrics: TypeMetrics, colour = 'black'): readonly Content[] {
  const { runs, size, x, spacing } = insideArea(line, metrics)
  const nodes: Content[] = []
  let at = AREA.left + x
  const parts = runs.flatMap(({ text, face }) => inFonts(text, face, metrics).map((part) => ({ ...part, face })))
  for (const { text, face, font } of parts) {
    nodes.push({
      text,
      font,
      fontSize: size,
      characterSpacing: spacing,
      color: colour,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      absolutePosition: { x: at, y: y - sink(size) },
    })
    at += [...text].reduce((sum, character) => sum + metrics.widthOf(character, face) * size + spacing, 0)
  }
  return nodes
}

/** A line that would reach over an edge of the area stands within it, set smaller where it is wider than the area. */
function insideArea(line: SetLine, metrics: TypeMetrics): SetLine {
  const width = widthOfRuns(line.runs, line.size, line.spacing, metrics)
  if (line.x >= 0 && line.x + width <= AREA.width + ROUNDING) return line
  const scale = Math.min(1, AREA.width / width)
  const x = Math.max(0, Math.min(line.x, AREA.width - width * scale))
  return { ...line, size: line.size * scale, spacing: line.spacing * scale, x }
}

/** A line in the middle of the area, with its upper edge at `y`. */
export function centred(line: Omit<SetLine, 'x'>, y: number, metrics: TypeMetrics, colour = 'black'): readonly Content[] {
  return lineNodes(centredLine(line, metrics), y, metrics, colour)
}

export function centredLine(line: Omit<SetLine, 'x'>, metrics: TypeMetrics): SetLine {
  return { ...line, x: (AREA.width - widthOfRuns(line.runs, line.size, line.spacing, metrics)) / 2 }
}

/** A line across the area. */
export const rule = (y: number, thickness: number, colour = 'black'): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: AREA.width, y2: 0, lineWidth: thickness, lineColor: colour }],
  absolutePosition: { x: AREA.left, y },
})

/** Two red lines of a letter in the middle of the sheet, the upper edge of the upper one at `y`. */
export function doubleRule(y: number, upper: 'thick' | 'thin'): Content {
  const lower = upper === 'thick' ? 'thin' : 'thick'
  const line = (thickness: number, at: number) =>
    ({ type: 'line', x1: 0, x2: LETTER.lineWidth, y1: at, y2: at, lineWidth: thickness, lineColor: RED }) as const
  const below = DOUBLE[upper] + DOUBLE.gap + DOUBLE[lower] / 2
  return {
    canvas: [line(DOUBLE[upper], DOUBLE[upper] / 2), line(DOUBLE[lower], below)],
    absolutePosition: { x: (OFFICIAL_PAGE.width - LETTER.lineWidth) / 2, y },
  }
}
