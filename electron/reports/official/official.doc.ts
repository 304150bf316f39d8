import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import { documentRows, type PrintedRow } from '../model/document-rows'
import { pageFrame } from '../pdf/page'
import { lineNode } from '../pdf/text'
import { widthOfText } from '../typesetting/lines'
import type { TypeMetrics } from '../typesetting/typeface'
import { annexContent, annexDocument, plainTitle } from './annexes'
import { colophonOf, type Colophon } from './colophon'
import { headOf } from './head'
import { AREA, LINE_PITCH, LINES, NUMBER_BELOW, OFFICIAL_PAGE, SMALL_SIZE } from './measures'
import { lineNodes, sink } from './place-line'
import { officialRows, pagesOf, type Row } from './rows'

/** 公文 on A4 by GB/T 9704-2012; annexes follow on pages of their own. Returns new nodes at every call. */
export function officialDocument(view: OfficialView, metrics: TypeMetrics): TDocumentDefinitions {
  const head = headOf(view, metrics)
  const colophon = colophonOf(view, metrics)
  const hasAnnexes = view.annexes.length > 0
  const pages = withColophon(
    pagesOf([...head.rest, ...officialRows(view, metrics)], LINES - head.lines),
    head.lines,
    hasAnnexes ? null : colophon,
  )
  return {
    ...pageFrame(OFFICIAL_PAGE, view.marks, plainTitle(view), metrics),
    footer: (page) => [...pageNumber(view, page, metrics)],
    content: [
      ...pages.map(({ rows, colophon: foot }, index) => ({
        stack: [
          { text: ' ', fontSize: 1 }, // what stands at a place of its own makes no page
          ...(index === 0 ? head.content : []),
          ...rows.flatMap((row, at) => rowNode(row, AREA.top + ((index === 0 ? head.lines : 0) + at) * LINE_PITCH, metrics)),
          ...foot,
        ],
        ...(index === 0 ? {} : { pageBreak: 'before' as const }),
      })),
      ...(hasAnnexes ? [{ stack: annexContent(view, colophon, metrics), pageBreak: 'before' as const }] : []),
    ],
  }
}

/** Every text in the order of printing, to be looked for in the finished file. */
export function officialRowsPrinted(view: OfficialView): readonly PrintedRow[] {
  const lines = (place: string, texts: readonly string[]): readonly PrintedRow[] =>
    texts.map((text, index) => ({ place: `${place}.${index + 1}`, texts: [text] }))
  const { colophon } = view
  return [
    ...lines('head', [...browTexts(view), view.title, view.addressees]),
    ...lines(
      'body',
      view.body.map(({ text }) => text),
    ),
    ...lines('annexNames', view.annexNames),
    ...lines('signature', [view.organ, view.day, view.note]),
    ...documentRows(annexDocument(view)),
    ...(colophon === null ? [] : lines('colophon', [colophon.copies, colophon.printedBy, colophon.printedOn])),
  ]
}

/** What stands over the title; a number without a mark has no place. */
export function browTexts({ form, organMark, number, signer }: OfficialView): readonly string[] {
  if (form === 'letter') return [organMark, number]
  if (organMark === '') return []
  return [organMark, number, ...(signer === null ? [] : [signer.label + signer.name])]
}

interface PageContent {
  readonly rows: readonly Row[]
  readonly colophon: readonly Content[]
}

/** 版记 stands at the foot of the last page, on one more where there is no room for it (7.4.1). */
function withColophon(pages: readonly (readonly Row[])[], headLines: number, colophon: Colophon | null): readonly PageContent[] {
  const plain = pages.map((rows): PageContent => ({ rows, colophon: [] }))
  if (colophon === null) return plain
  const last = pages.at(-1) ?? []
  const used = (last.length + (pages.length === 1 ? headLines : 0)) * LINE_PITCH
  if (used + colophon.height > AREA.height) return [...plain, { rows: [], colophon: colophon.content }]
  return plain.map((page, index) => (index === plain.length - 1 ? { ...page, colophon: colophon.content } : page))
}

const rowNode = ({ line }: Row, y: number, metrics: TypeMetrics): readonly Content[] =>
  line === null ? [] : lineNodes(line, y, metrics)

/** "— 1 —": at the right on odd pages, at the left on even ones, a character in (7.5). */
function pageNumber({ marks, form }: OfficialView, page: number, metrics: TypeMetrics): readonly Content[] {
  if (form === 'letter' && page === 1) return [] // 10.1
  const text = marks.pageNumber.replace('{page}', String(page))
  const width = widthOfText(text, { face: 'fangsong', size: SMALL_SIZE }, metrics)
  const x = page % 2 === 1 ? AREA.width - SMALL_SIZE - width : SMALL_SIZE
  return [
    {
      ...lineNode({ text, style: { face: 'fangsong', size: SMALL_SIZE } }, metrics),
      margin: [AREA.left + x, NUMBER_BELOW - sink(SMALL_SIZE), 0, 0], // the foot begins where the area ends
    },
  ]
}
