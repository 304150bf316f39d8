import { ImageRun, Paragraph, TableCell, TableRow, type Table } from 'docx'
import type { Figure } from '../../core/papers/paper-parts'
import type { FiguresBlock, Pictures } from '../model/document'
import { SMALL } from '../typesetting/typeface'
import { jpegSize } from './jpeg-size'
import { gridTable, NO_LINES } from './table'
import { lineSpacing, runsOf } from './type'

const A_ROW = 3
/** Points. */
const HIGHEST = 118
const GAP = 10

/** Pictures three a row, each over its caption; a row stays together. @param width Points */
export const figureTable = ({ figures }: FiguresBlock, pictures: Pictures, width: number): Table =>
  pictureTable(figures, pictures, width)

/** The same, of pictures that stand in a cell too. */
export function pictureTable(figures: readonly Figure[], pictures: Pictures, width: number): Table {
  const box = { width: width / A_ROW - GAP, height: HIGHEST }
  const rows = Array.from({ length: Math.ceil(figures.length / A_ROW) }, (_, nth) =>
    figures.slice(nth * A_ROW, (nth + 1) * A_ROW),
  )
  return gridTable(
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: A_ROW }, (_, column) => {
            const figure = row[column]
            return new TableCell({ children: figure === undefined ? [new Paragraph({})] : figureLines(figure) })
          }),
        }),
    ),
    Array.from({ length: A_ROW }, () => 1),
    width,
    NO_LINES,
  )

  function figureLines({ id, caption }: Figure): Paragraph[] {
    const data = Buffer.from(pictures[id] ?? '', 'base64')
    return [
      new Paragraph({
        alignment: 'center',
        keepNext: true,
        children: [new ImageRun({ type: 'jpg', data, transformation: fitting(jpegSize(data), box) })],
      }),
      new Paragraph({ spacing: lineSpacing(SMALL), children: runsOf(caption, SMALL) }),
    ]
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** As large as it stands in the box; points in, pixels of 96 an inch out. */
function fitting(size: Size, box: Size): Size {
  const scale = (Math.min(box.width / size.width, box.height / size.height) * 96) / 72
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}
