import type { Content, ContentStack, ContentText } from 'pdfmake/interfaces'
import type { Line } from '../typesetting/lines'
import { lineHeightOf, type Face, type TypeMetrics } from '../typesetting/typeface'

/** Said outright: what a node leaves out, pdfmake looks for in everything around it, for each text anew. */
const PLAIN = {
  bold: false,
  italics: false,
  characterSpacing: 0,
  color: 'black',
  lineHeight: 1,
  noWrap: true,
  opacity: 1,
  preserveLeadingSpaces: true,
  preserveTrailingSpaces: true,
  sub: false,
  sup: false,
} as const

/** A text in parts of one font each; characters the face lacks are set in the family that stands in for them. */
export function inFonts(
  text: string,
  face: Face,
  metrics: TypeMetrics,
): readonly { readonly text: string; readonly font: string }[] {
  const runs: { text: string; font: string }[] = []
  for (const character of text) {
    const font = metrics.familyOf(character, face)
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  return runs
}

/** One line as a new pdfmake node. */
export function lineNode({ text, style }: Line, metrics: TypeMetrics): ContentText {
  const runs = inFonts(text, style.face, metrics)
  const setting = { ...PLAIN, fontSize: style.size }
  if (runs.length <= 1) return { text, font: runs[0]?.font ?? style.face, ...setting }
  return { text: runs.map((run) => ({ ...run, ...setting })), ...setting }
}

/** A line with what stands before and after it, in the order of reading. */
export function placedLine(line: Line, metrics: TypeMetrics): ContentText | ContentStack {
  const { style, indent = 0, above = 0, lead = [], trail = [] } = line
  if (indent === 0 && above === 0 && lead.length === 0 && trail.length === 0) return lineNode(line, metrics)
  const placed = (text: string, x: number, y: number): Content => ({
    ...lineNode({ text, style }, metrics),
    relativePosition: { x, y },
  })
  return {
    stack: [
      ...lead.map(({ text, x }) => placed(text, x, above)),
      { ...lineNode(line, metrics), margin: [indent, above, 0, 0] },
      ...trail.map(({ text, x }) => placed(text, x, -lineHeightOf(style.size))),
    ],
  }
}
