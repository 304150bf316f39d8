import type { Content, Margins, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PageMarks } from '../../core/papers/paper-parts'
import { textWidth, type PageSetup } from '../model/page'
import { breakLines, widthOfText, type Line } from '../typesetting/lines'
import { SMALL, TABLE_HEAD, lineHeightOf, type TypeMetrics } from '../typesetting/typeface'
import { lineNode } from './text'

export const FRAME_PT = 1.2
export const INNER_PT = 0.75

/** Everything but the content: size, margins, foot with check code and page number, 样例数据 on each page. */
export function pageFrame(
  page: PageSetup,
  marks: PageMarks,
  title: string,
  metrics: TypeMetrics,
): Omit<TDocumentDefinitions, 'content'> {
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.margin.left, page.margin.top, page.margin.right, page.margin.bottom],
    language: marks.language,
    info: { title, creator: 'Jiedui', creationDate: new Date(marks.printedAt.replace(' ', 'T')) },
    defaultStyle: { font: 'fangsong', fontSize: SMALL.size },
    header: () => (marks.sample === null ? '' : sampleMark(page, marks.sample, metrics)),
    footer: (current, pages) => foot(page, marks, current, pages, metrics),
  }
}

function sampleMark(page: PageSetup, word: string, metrics: TypeMetrics): Content {
  const width = widthOfText(word, TABLE_HEAD, metrics)
  const box = { width: width + 14, height: lineHeightOf(TABLE_HEAD.size) + 4 }
  const left = page.width - page.margin.right - box.width + 6
  return [
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: box.width, h: box.height, lineWidth: INNER_PT, lineColor: 'black' }],
      absolutePosition: { x: left, y: 22 },
    },
    { ...lineNode({ text: word, style: TABLE_HEAD }, metrics), absolutePosition: { x: left + 7, y: 24 } },
  ]
}

const FOOT_RULE = { above: 12, below: 3 } as const
/** 小五, and what a foot of long names is set in: pdfmake drops what does not fit under a page. */
const FOOT_SIZES = [SMALL.size, 7.5, 6] as const

function footLines(text: string, width: number, { margin }: PageSetup, metrics: TypeMetrics): readonly Line[] {
  const height = margin.bottom - FOOT_RULE.above - INNER_PT - FOOT_RULE.below
  const settings = FOOT_SIZES.map((size) => breakLines(text, width, { ...SMALL, size }, metrics))
  const fits = (lines: readonly Line[]) => lines.reduce((total, { style }) => total + lineHeightOf(style.size), 0) <= height
  return settings.find(fits) ?? settings.at(-1) ?? []
}

function foot(page: PageSetup, marks: PageMarks, current: number, pages: number, metrics: TypeMetrics): Content {
  const number = marks.pageNumber.replace('{page}', String(current)).replace('{pages}', String(pages))
  const margin: Margins = [page.margin.left, 0, page.margin.right, 0]
  const room = textWidth(page) - widthOfText(number, SMALL, metrics) - 2 * SMALL.size
  return [
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth(page), y2: 0, lineWidth: INNER_PT }],
      margin: [page.margin.left, FOOT_RULE.above, page.margin.right, FOOT_RULE.below],
    },
    {
      columns: [
        { stack: footLines(marks.foot, room, page, metrics).map((line) => lineNode(line, metrics)) },
        { ...lineNode({ text: number, style: SMALL }, metrics), alignment: 'right', width: 'auto' },
      ],
      margin,
    },
  ]
}
