import { TableRow, type Table } from 'docx'
import type { SignaturesBlock } from '../model/document'
import { signatureRows, signatureShares } from '../model/signature-rows'
import { LABEL, SMALL } from '../typesetting/typeface'
import { gridTable, textCell } from './table'
import { twips } from './type'

/** Labels with room to sign, kept together; what was signed stands in words. @param width Points */
export function signatureTable(block: SignaturesBlock, width: number): Table {
  const rows = signatureRows(block)
  const signedText = (label: string) => block.signed.find((one) => one.label === label)?.text ?? ''
  return gridTable(
    rows.map(({ left, right, height }, index) => {
      const keepsWithNext = index < rows.length - 1
      const label = (text: string) => textCell(text, { style: LABEL, isShaded: true, keepsWithNext })
      const room = (of: string, span: number) => textCell(signedText(of), { style: SMALL, span, keepsWithNext })
      return new TableRow({
        cantSplit: true,
        height: { value: twips(height), rule: 'atLeast' },
        children: right === undefined ? [label(left), room(left, 3)] : [label(left), room(left, 1), label(right), room(right, 1)],
      })
    }),
    signatureShares(rows, width),
    width,
  )
}
