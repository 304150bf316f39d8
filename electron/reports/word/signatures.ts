import { TableRow, type Table } from 'docx'
import type { SignaturesBlock } from '../model/document'
import { LABEL, SMALL } from '../typesetting/typeface'
import { gridTable, textCell } from './table'
import { twips } from './type'

/** Room for a signature or a seal, points. */
const ROOM = 30

/** Labels with room to sign, two a line, kept together; what was signed stands in words. @param width Points */
export function signatureTable({ labels, signed }: SignaturesBlock, width: number): Table {
  const pairs = labels.flatMap((label, index) => (index % 2 === 0 ? [[label, labels[index + 1]] as const] : []))
  const signedText = (label: string) => signed.find((one) => one.label === label)?.text ?? ''
  return gridTable(
    pairs.map(([left, right], index) => {
      const keepsWithNext = index < pairs.length - 1
      const label = (text: string) => textCell(text, { style: LABEL, isShaded: true, keepsWithNext })
      const room = (of: string, span: number) => textCell(signedText(of), { style: SMALL, span, keepsWithNext })
      return new TableRow({
        cantSplit: true,
        height: { value: twips(ROOM), rule: 'atLeast' },
        children: right === undefined ? [label(left), room(left, 3)] : [label(left), room(left, 1), label(right), room(right, 1)],
      })
    }),
    [30, 20, 30, 20],
    width,
  )
}
