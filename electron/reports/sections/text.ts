import type { ContentText } from 'pdfmake/interfaces'
import type { Line } from '../typesetting/lines'
import type { TypeMetrics } from '../typesetting/typeface'

/** One line as a new pdfmake node; characters the face lacks are set in the family that stands in for them. */
export function lineNode({ text, style }: Line, metrics: TypeMetrics): ContentText {
  const runs: { text: string; font: string }[] = []
  for (const character of text) {
    const font = metrics.familyOf(character, style.face)
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  const setting = { fontSize: style.size, noWrap: true, preserveLeadingSpaces: true }
  if (runs.length <= 1) return { text, font: runs[0]?.font ?? style.face, ...setting }
  return { text: runs.map((run) => ({ ...run, ...setting })), ...setting }
}
