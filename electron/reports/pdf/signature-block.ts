import { breakLines } from '../typesetting/lines'
import { LABEL, SMALL, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import type { SignaturesBlock } from '../model/document'
import { textWidth, type PageSetup } from '../model/page'
import { signatureRows, signatureShares } from '../model/signature-rows'
import { textBlock, type PaperUnit } from './compose'
import { cellOf, cellOfLines, columnWidths, gridOf, rowOf, spanWidth, type GridCell } from './grid'

/** Points of a drawn signature, for each unit of its box of 400 × 120. */
const DRAWN_SCALE = 0.18
const DRAWN_HEIGHT = 120 * DRAWN_SCALE

/** Labels with room to sign, or with what was signed, kept together as one. */
export function signatureBlock(
  block: SignaturesBlock,
  page: PageSetup,
  metrics: TypeMetrics,
  style: TextStyle = LABEL,
): readonly PaperUnit[] {
  const { labels, signed } = block
  if (labels.length === 0) return []
  const set = signatureRows(block)
  const widths = columnWidths(signatureShares(set, textWidth(page), style.size), textWidth(page))
  const grid = gridOf(widths, null)
  const label = (text: string, column: number) => cellOf(text, { width: widths[column] ?? 0, style, isShaded: true }, metrics)
  const room = (of: string, span: number): GridCell => {
    const found = signed.find((one) => one.label === of)
    if (found === undefined) return cellOfLines([], { span })
    const { text, strokes } = found
    const [first, ...others] = breakLines(text, spanWidth(widths, 1, span), SMALL, metrics)
    const lines = first === undefined ? [] : [{ ...first, above: strokes === null ? 0 : DRAWN_HEIGHT }, ...others]
    const cell = cellOfLines(lines, { span })
    return strokes === null ? cell : { ...cell, drawing: strokes.map((stroke) => stroke.map((at) => at * DRAWN_SCALE)) }
  }
  const rows = set.map(({ left, right, height }) =>
    rowOf(
      right === undefined ? [label(left, 0), room(left, 3)] : [label(left, 0), room(left, 1), label(right, 2), room(right, 1)],
      height,
    ),
  )
  const space = textBlock('', page, { style, keepsWithNext: true }, metrics)
  return [
    { ...space, height: 10, piece: { node: () => ({ text: '', fontSize: 1, margin: [0, 0, 0, 8] }) } },
    ...rows.map((row, index) => ({
      height: row.height,
      keepsWithNext: index < rows.length - 1,
      table: grid,
      piece: { rows: [row], grid },
    })),
  ]
}
