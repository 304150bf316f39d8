import type { SignedPlace } from '../../core/papers/signed-place'
import { breakLines } from '../typesetting/lines'
import { LABEL, SMALL, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import { textBlock, type PaperUnit } from './compose'
import { cellOf, cellOfLines, columnWidths, gridOf, rowOf, spanWidth, type GridCell } from './grid'
import { textWidth, type PageSetup } from '../model/page'

export interface Signing {
  readonly style: TextStyle
  /** Share of the width of a label, and of the room to sign. */
  readonly shares: readonly [label: number, room: number]
  /** Room for a signature or a seal, points. */
  readonly height: number
}

/** Points of a drawn signature, for each unit of its box of 400 × 120. */
const DRAWN_SCALE = 0.18
const DRAWN_HEIGHT = 120 * DRAWN_SCALE

export const SIGNING: Signing = { style: LABEL, shares: [30, 20], height: 30 }

/** Labels with room to sign, or with what was signed, two a line, kept together as one. */
export function signatureBlock(
  labels: readonly string[],
  page: PageSetup,
  metrics: TypeMetrics,
  { style, shares, height }: Signing = SIGNING,
  signed: readonly SignedPlace[] = [],
): readonly PaperUnit[] {
  if (labels.length === 0) return []
  const widths = columnWidths([...shares, ...shares], textWidth(page))
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
  const pairs = labels.flatMap((text, index) => (index % 2 === 0 ? [[text, labels[index + 1]] as const] : []))
  const rows = pairs.map(([left, right]) =>
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
