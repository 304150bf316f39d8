import type { Column } from 'pdfmake/interfaces'
import type { FiguresBlock } from '../model/document'
import { textWidth } from '../model/page'
import { breakLines } from '../typesetting/lines'
import { lineHeightOf, SMALL, type TypeMetrics } from '../typesetting/typeface'
import type { PaperUnit, Setting } from './compose'
import { lineNode } from './text'

const A_ROW = 3
const GAP = 10
const PICTURE_HEIGHT = 118
const BELOW = 6

/** Pictures three a row, each over its caption; a row stays together. */
export function figureRows({ figures }: FiguresBlock, { page, metrics }: Setting): readonly PaperUnit[] {
  const width = (textWidth(page) - GAP * (A_ROW - 1)) / A_ROW
  return Array.from({ length: Math.ceil(figures.length / A_ROW) }, (_, nth) =>
    figureRow(figures.slice(nth * A_ROW, (nth + 1) * A_ROW), width, metrics),
  )
}

function figureRow(figures: FiguresBlock['figures'], width: number, metrics: TypeMetrics): PaperUnit {
  const captions = figures.map(({ caption }) => breakLines(caption, width, SMALL, metrics))
  const lines = Math.max(...captions.map((caption) => caption.length))
  const columns = figures.map(({ id }, nth): Column => ({
    width,
    stack: [
      { image: id, fit: [width, PICTURE_HEIGHT], alignment: 'center' },
      ...(captions[nth] ?? []).map((line) => lineNode(line, metrics)),
    ],
  }))
  return {
    height: PICTURE_HEIGHT + lines * lineHeightOf(SMALL.size) + BELOW,
    keepsWithNext: false,
    table: null,
    piece: { node: () => ({ columns, columnGap: GAP, margin: [0, 0, 0, BELOW] }) },
  }
}
