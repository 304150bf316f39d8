import type { Content, Margins, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PageMarks } from '../../core/papers/paper-parts'
import { lineNode } from './text'
import { breakLines, widthOfText } from '../typesetting/lines'
import { SMALL, TABLE_HEAD, lineHeightOf, type TypeMetrics } from '../typesetting/typeface'

const MM = 72 / 25.4

export interface PageSize {
  readonly width: number
  readonly height: number
}

export const A4_PORTRAIT: PageSize = { width: 595.28, height: 841.89 }
export const A4_LANDSCAPE: PageSize = { width: 841.89, height: 595.28 }
export const A3_LANDSCAPE: PageSize = { width: 1190.55, height: 841.89 }

/** Points; the left one leaves room for binding. */
const MARGIN = { left: 22 * MM, right: 19 * MM, top: 20 * MM, bottom: 22 * MM } as const

export const FRAME_PT = 1.2
export const INNER_PT = 0.75

export const textWidth = (page: PageSize): number => page.width - MARGIN.left - MARGIN.right
export const textHeight = (page: PageSize): number => page.height - MARGIN.top - MARGIN.bottom

/** Everything but the content: size, margins, foot with check code and page number, 样例数据 on each page. */
export function pageFrame(
  page: PageSize,
  marks: PageMarks,
  title: string,
  metrics: TypeMetrics,
): Omit<TDocumentDefinitions, 'content'> {
  return {
    pageSize: { ...page },
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    language: marks.language,
    info: { title, creator: 'Jiedui', creationDate: new Date(marks.printedAt.replace(' ', 'T')) },
    defaultStyle: { font: 'fangsong', fontSize: SMALL.size },
    header: () => (marks.sample === null ? '' : sampleMark(page, marks.sample, metrics)),
    footer: (current, pages) => foot(page, marks, current, pages, metrics),
  }
}

function sampleMark(page: PageSize, word: string, metrics: TypeMetrics): Content {
  const width = widthOfText(word, TABLE_HEAD, metrics)
  const box = { width: width + 14, height: lineHeightOf(TABLE_HEAD.size) + 4 }
  const left = page.width - MARGIN.right - box.width + 6
  return [
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: box.width, h: box.height, lineWidth: INNER_PT, lineColor: 'black' }],
      absolutePosition: { x: left, y: 22 },
    },
    { ...lineNode({ text: word, style: TABLE_HEAD }, metrics), absolutePosition: { x: left + 7, y: 24 } },
  ]
}

function foot(page: PageSize, marks: PageMarks, current: number, pages: number, metrics: TypeMetrics): Content {
  const number = marks.pageNumber.replace('{page}', String(current)).replace('{pages}', String(pages))
  const margin: Margins = [MARGIN.left, 0, MARGIN.right, 0]
  const room = textWidth(page) - widthOfText(number, SMALL, metrics) - 2 * SMALL.size
  return [
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth(page), y2: 0, lineWidth: INNER_PT }],
      margin: [MARGIN.left, 12, MARGIN.right, 3],
    },
    {
      columns: [
        { stack: breakLines(marks.foot, room, SMALL, metrics).map((line) => lineNode(line, metrics)) },
        { ...lineNode({ text: number, style: SMALL }, metrics), alignment: 'right', width: 'auto' },
      ],
      margin,
    },
  ]
}
