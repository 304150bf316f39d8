import type { Column } from 'pdfmake/interfaces'
import type { PhotoBlock } from '../../core/papers/report-photos'
import { breakLines } from '../typesetting/lines'
import { BODY, HEADING, lineHeightOf, SMALL, type TypeMetrics } from '../typesetting/typeface'
import { textBlock, type PaperUnit } from './compose'
import { textWidth, type PageSize } from './page'
import { lineNode } from './text'

const A_ROW = 3
const GAP = 10
const PICTURE_HEIGHT = 118
const BELOW = 6

/** Photos three a row, each over its caption; a row stays together, the heading with the first one. */
export function photoGrid(block: PhotoBlock, page: PageSize, metrics: TypeMetrics): readonly PaperUnit[] {
  const width = (textWidth(page) - GAP * (A_ROW - 1)) / A_ROW
  const rows = Array.from({ length: Math.ceil(block.photos.length / A_ROW) }, (_, nth) =>
    block.photos.slice(nth * A_ROW, (nth + 1) * A_ROW),
  )
  return [
    textBlock(block.heading, page, { style: HEADING, above: 10, below: 3, keepsWithNext: true }, metrics),
    ...rows.map((photos) => photoRow(photos, width, metrics)),
    ...(block.files === null ? [] : [textBlock(block.files, page, { style: BODY }, metrics)]),
  ]
}

function photoRow(photos: PhotoBlock['photos'], width: number, metrics: TypeMetrics): PaperUnit {
  const captions = photos.map(({ caption }) => breakLines(caption, width, SMALL, metrics))
  const lines = Math.max(...captions.map((caption) => caption.length))
  const columns = photos.map(({ id }, nth): Column => ({
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
