import { LABEL, type TypeMetrics } from '../typesetting/typeface'
import { textBlock, type PaperUnit } from './compose'
import { cellOf, cellOfLines, columnWidths, gridOf, rowOf } from './grid'
import { textWidth, type PageSize } from './page'

/** Room for a signature or a seal, points. */
const SIGNING_HEIGHT = 30

/** Labels with room to sign, two a line, kept together as one. */
export function signatureBlock(labels: readonly string[], page: PageSize, metrics: TypeMetrics): readonly PaperUnit[] {
  if (labels.length === 0) return []
  const widths = columnWidths([30, 20, 30, 20], textWidth(page))
  const grid = gridOf(widths, null)
  const label = (text: string, column: number) =>
    cellOf(text, { width: widths[column] ?? 0, style: LABEL, isShaded: true }, metrics)
  const pairs = labels.flatMap((text, index) => (index % 2 === 0 ? [[text, labels[index + 1]] as const] : []))
  const rows = pairs.map(([left, right]) =>
    rowOf(
      right === undefined
        ? [label(left, 0), cellOfLines([], { span: 3 })]
        : [label(left, 0), cellOfLines([], {}), label(right, 2), cellOfLines([], {})],
      SIGNING_HEIGHT,
    ),
  )
  const space = textBlock('', page, { style: LABEL, keepsWithNext: true }, metrics)
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
