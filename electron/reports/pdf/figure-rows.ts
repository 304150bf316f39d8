import type { Column, Content } from 'pdfmake/interfaces'
import type { Figure } from '../../core/papers/paper-parts'
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
export const figureRows = ({ figures }: FiguresBlock, { page, metrics }: Setting): readonly PaperUnit[] =>
  figureStrips(figures, textWidth(page), metrics).map(({ height, node }) => ({
    height: height + BELOW,
    keepsWithNext: false,
    table: null,
    piece: { node: () => ({ stack: [node()], margin: [0, 0, 0, BELOW] }) },
  }))

/** Up to three pictures beside each other. */
export interface FigureStrip {
  /** Points. */
  readonly height: number
  readonly node: () => Content
}

/** @param width Points that three pictures have beside each other */
export function figureStrips(figures: readonly Figure[], width: number, metrics: TypeMetrics): readonly FigureStrip[] {
  const each = (width - GAP * (A_ROW - 1)) / A_ROW
  return Array.from({ length: Math.ceil(figures.length / A_ROW) }, (_, nth) =>
    figureStrip(figures.slice(nth * A_ROW, (nth + 1) * A_ROW), each, metrics),
  )
}

function figureStrip(figures: readonly Figure[], width: number, metrics: TypeMetrics): FigureStrip {
  const captions = figures.map(({ caption }) => breakLines(caption, width, SMALL, metrics))
  const lines = Math.max(...captions.map((caption) => caption.length))
  const columns = () =>
    figures.map(({ id }, nth): Column => ({
      width,
      stack: [
        { image: id, fit: [width, PICTURE_HEIGHT], alignment: 'center' },
        ...(captions[nth] ?? []).map((line) => lineNode(line, metrics)),
      ],
    }))
  return {
    height: PICTURE_HEIGHT + lines * lineHeightOf(SMALL.size),
    node: () => ({ columns: columns(), columnGap: GAP }),
  }
}
