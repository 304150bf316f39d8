import type { LabelledText } from '../../core/papers/paper-parts'
import type { FactsBlock } from '../model/document'
import { textHeight, textWidth } from '../model/page'
import { breakLines } from '../typesetting/lines'
import { BODY, LABEL, RESULT } from '../typesetting/typeface'
import type { PaperUnit, Setting } from './compose'
import { cellOf, cellOfLines, columnWidths, cutRow, gridOf, rowOf, spanWidth } from './grid'

/** Labels and texts, two a line, and under them the answer, the largest text under the title. */
export function facts({ rows, answer }: FactsBlock, { page, continued, metrics }: Setting): readonly PaperUnit[] {
  const widths = columnWidths([63, 177, 63, 176], textWidth(page))
  const grid = gridOf(widths, null)
  const label = (text: string) =>
    cellOf(text, { width: widths[0] ?? 0, style: LABEL, alignment: 'center', isShaded: true }, metrics)
  const field = (part: LabelledText, column: number) => [
    label(part.label),
    cellOf(part.text, { width: widths[column] ?? 0, style: BODY }, metrics),
  ]
  const width = spanWidth(widths, 1, 3)
  const answerLines = [
    ...breakLines(answer.result, width, RESULT, metrics),
    ...answer.lines.flatMap((line) => breakLines(line, width, BODY, metrics)),
  ]
  const all = [
    ...rows.map(([left, right]) => rowOf([...field(left, 1), ...field(right, 3)])),
    { ...rowOf([label(answer.label), cellOfLines(answerLines, { span: 3 })]), isSetOff: true },
  ]
  return all
    .flatMap((row) => cutRow(row, textHeight(page) / 2, { text: continued, style: BODY }))
    .map((row) => ({ height: row.height, keepsWithNext: false, table: grid, piece: { rows: [row], grid } }))
}
