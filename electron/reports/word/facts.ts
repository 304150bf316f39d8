import { TableRow, type Table } from 'docx'
import type { FactsBlock } from '../model/document'
import { BODY, LABEL, RESULT } from '../typesetting/typeface'
import { FRAME, gridTable, linesCell, staysWhole, textCell } from './table'

/** Labels and texts, two a line, and under them the answer. @param width Points */
export function factsTable({ rows, answer }: FactsBlock, width: number): Table {
  const label = (text: string) => textCell(text, { style: LABEL, alignment: 'center', isShaded: true })
  const field = (text: string) => textCell(text, { style: BODY })
  const borders = { top: FRAME }
  const answerLines = [{ text: answer.result, style: RESULT }, ...answer.lines.map((text) => ({ text, style: BODY }))]
  return gridTable(
    [
      ...rows.map(
        ([left, right]) =>
          new TableRow({
            cantSplit: staysWhole([left.text, right.text]),
            children: [label(left.label), field(left.text), label(right.label), field(right.text)],
          }),
      ),
      new TableRow({
        cantSplit: staysWhole([answer.result, ...answer.lines]),
        children: [
          textCell(answer.label, { style: LABEL, alignment: 'center', isShaded: true, borders }),
          linesCell(answerLines, { span: 3, borders }),
        ],
      }),
    ],
    [63, 177, 63, 176],
    width,
  )
}
