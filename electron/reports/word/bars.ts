import { Paragraph, TableCell, TableRow, type Table } from 'docx'
import type { PaperBar } from '../../core/papers/paper-parts'
import type { BarsBlock } from '../model/document'
import { BODY, type TextStyle } from '../typesetting/typeface'
import { gridTable, INNER, NO_LINES, textCell } from './table'
import { lineSpacing, runsOf, twips } from './type'

/** Parts of the width: label, bar, figures. */
const SHARES = [30, 50, 20] as const
/** Points: text that nobody sees, as high as a bar. */
const BAR: TextStyle = { face: 'fangsong', size: 7 }
const FILL = { type: 'clear', color: 'auto', fill: 'BFBFBF' } as const
const NO_PADDING = { top: 50, bottom: 50, left: 0, right: 0 } as const

/** Bars as shaded lines, each as long as its indent leaves it, between label and figures. @param width Points */
export function barTable({ bars }: BarsBlock, width: number): Table {
  const full = (width * SHARES[1]) / SHARES.reduce((total, share) => total + share, 0)
  return gridTable(
    bars.map(
      (bar) =>
        new TableRow({
          cantSplit: true,
          children: [textCell(bar.label, { style: BODY }), barCell(bar, full), textCell(bar.figures.join('　'), { style: BODY })],
        }),
    ),
    SHARES,
    width,
    NO_LINES,
  )
}

/** @param full Width of a bar of full length, points */
function barCell({ length }: PaperBar, full: number): TableCell {
  const rest = full * (1 - Math.min(1, Math.max(0, length)))
  return new TableCell({
    verticalAlign: 'center',
    margins: NO_PADDING,
    borders: { left: INNER },
    children: [
      new Paragraph({
        ...(length > 0 ? { shading: FILL } : {}),
        indent: { right: twips(rest) },
        spacing: lineSpacing(BAR),
        children: runsOf('', BAR),
      }),
    ],
  })
}
