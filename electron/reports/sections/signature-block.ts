import { LABEL, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import { textBlock, type PaperUnit } from './compose'
import { cellOf, cellOfLines, columnWidths, gridOf, rowOf } from './grid'
import { textWidth, type PageSize } from './page'

export interface Signing {
  readonly style: TextStyle
  /** Share of the width of a label, and of the room to sign. */
  readonly shares: readonly [label: number, room: number]
  /** Room for a signature or a seal, points. */
  readonly height: number
}

const SIGNING: Signing = { style: LABEL, shares: [30, 20], height: 30 }

/** Labels with room to sign, two a line, kept together as one. */
export function signatureBlock(
  labels: readonly string[],
  page: PageSize,
  metrics: TypeMetrics,
  { style, shares, height }: Signing = SIGNING,
): readonly PaperUnit[] {
  if (labels.length === 0) return []
  const widths = columnWidths([...shares, ...shares], textWidth(page))
  const grid = gridOf(widths, null)
  const label = (text: string, column: number) => cellOf(text, { width: widths[column] ?? 0, style, isShaded: true }, metrics)
  const pairs = labels.flatMap((text, index) => (index % 2 === 0 ? [[text, labels[index + 1]] as const] : []))
  const rows = pairs.map(([left, right]) =>
    rowOf(
      right === undefined
        ? [label(left, 0), cellOfLines([], { span: 3 })]
        : [label(left, 0), cellOfLines([], {}), label(right, 2), cellOfLines([], {})],
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
      piece: { row, grid },
    })),
  ]
}
