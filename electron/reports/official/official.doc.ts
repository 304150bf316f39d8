import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import { documentRows, type PrintedRow } from '../model/document-rows'
import type { ComposedPage } from '../pdf/compose'
import { pageFrame } from '../pdf/page'
import { lineNode } from '../pdf/text'
import { widthOfText } from '../typesetting/lines'
import type { TypeMetrics } from '../typesetting/typeface'
import { annexDocument, annexPages, plainTitle } from './annexes'
import { colophonOf, type Colophon } from './colophon'
import { headOf } from './head'
import { AREA, LINE_PITCH, LINES, NUMBER_BELOW, OFFICIAL_PAGE, SMALL_SIZE } from './measures'
import { lineNodes, sink } from './place-line'
import { ROUGH_METRICS } from './rough-width'
import { officialRows, pagesOf, type Row } from './rows'

/** 公文 on A4 by GB/T 9704-2012; annexes follow on pages of their own. Returns new nodes at every call. */
export function officialDocument(view: OfficialView, metrics: TypeMetrics): TDocumentDefinitions {
  const { pages, colophon, at } = officialPages(view, metrics)
  const count = Math.max(pages.length, at ?? 0)
  const numbered = isAfterBlank({ pages, at }) ? pages.length : count
  return {
    ...pageFrame(OFFICIAL_PAGE, view.marks, plainTitle(view), metrics),
    footer: (page) => (page > numbered ? [] : [...pageNumber(view, page, metrics)]),
    content: Array.from({ length: count }, (_, index): Content => {
      const content = pages[index]?.content ?? [holdsPage()]
      const foot = index + 1 === at ? (colophon?.content ?? []) : []
      return {
        stack: [...content, ...foot],
        ...(index === 0 ? {} : { pageBreak: 'before' as const }),
      }
    }),
  }
}

/** Pages of head, text and annexes, and the number of the page on which 版记 stands; null without one. */
interface OfficialPages {
  readonly pages: readonly ComposedPage[]
  readonly colophon: Colophon | null
  readonly at: number | null
}

function officialPages(view: OfficialView, metrics: TypeMetrics): OfficialPages {
  const pages = [...textPages(view, metrics), ...annexPages(view, metrics)]
  const colophon = colophonOf(view, metrics)
  return { pages, colophon, at: colophon === null ? null : colophonPage(pages, colophon, view.form) }
}

/** A blank page before 版记 has no number, nor has that of 版记 then (7.5). */
const isAfterBlank = ({ pages, at }: Pick<OfficialPages, 'pages' | 'at'>): boolean => at !== null && at > pages.length + 1

/** How 版记 stands in a file that its reader sets, as near as it can be told: under the text, or on an even page of its own. */
export function colophonPlace(view: OfficialView): { readonly isAlone: boolean; readonly isNumbered: boolean } {
  const found = officialPages(view, ROUGH_METRICS)
  return { isAlone: found.at !== null && found.at > found.pages.length, isNumbered: !isAfterBlank(found) }
}

/** What stands at a place of its own makes no page. */
const holdsPage = (): Content => ({ text: ' ', fontSize: 1 })

/** Head and text line by line of the grid. */
function textPages(view: OfficialView, metrics: TypeMetrics): readonly ComposedPage[] {
  const head = headOf(view, metrics)
  return pagesOf([...head.rest, ...officialRows(view, metrics)], LINES - head.lines).map((rows, index) => {
    const lines = index === 0 ? head.lines : 0
    return {
      content: [
        holdsPage(),
        ...(index === 0 ? head.content : []),
        ...rows.flatMap((row, at) => rowNode(row, AREA.top + (lines + at) * LINE_PITCH, metrics)),
      ],
      free: AREA.height - (lines + rows.length) * LINE_PITCH,
    }
  })
}

/**
 * The page of 版记: the last one of the paper, which is the back of a leaf, an even page; on the next such page where there is
 * no room for it (7.4). Of a letter it is the last page, whichever that is (10.1).
 */
function colophonPage(pages: readonly ComposedPage[], { height }: Colophon, form: OfficialView['form']): number {
  const last = pages.length
  const hasRoom = height <= (pages.at(-1)?.free ?? 0)
  if (form === 'letter') return hasRoom ? last : last + 1
  if (last % 2 === 1) return last + 1
  return hasRoom ? last : last + 2
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
