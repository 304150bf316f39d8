import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { OfficialView } from '../../core/papers/official/official-view'
import { tableBlocks } from '../model/blocks'
import { documentRows, type PrintedRow } from '../model/document-rows'
import type { Column, PaperDocument } from '../model/document'
import { composeParts, type PaperUnit } from '../pdf/compose'
import { blockUnits } from '../pdf/pdf-document'
import { lineNode } from '../pdf/text'
import { breakLines, widthOfText } from '../typesetting/lines'
import { ASCENT_EM, TABLE_HEAD, type TypeMetrics } from '../typesetting/typeface'
import {
  AREA,
  AREA_BOTTOM,
  COLOPHON,
  LINE_PITCH,
  LINES,
  MARK,
  NUMBER_BELOW,
  OFFICIAL_PAGE,
  RED,
  RULE,
  SMALL_SIZE,
  TEXT_SIZE,
  TITLE_PITCH,
  TITLE_SIZE,
  TWO_LINES,
} from './measures'
import { officialRows, pagesOf, type Row } from './rows'
import { GRID_SPACING, widthOfRuns, type Run, type SetLine } from './set-line'
import { titleLines } from './title-lines'

/** Top of the square of a Chinese character over its base line, ems. */
const SQUARE_EM = 0.88

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
    pageSize: { width: OFFICIAL_PAGE.width, height: OFFICIAL_PAGE.height },
    pageMargins: [OFFICIAL_PAGE.margin.left, OFFICIAL_PAGE.margin.top, OFFICIAL_PAGE.margin.right, OFFICIAL_PAGE.margin.bottom],
    language: view.marks.language,
    info: { title: plainTitle(view), creator: 'Jiedui', creationDate: new Date(view.marks.printedAt.replace(' ', 'T')) },
    defaultStyle: { font: 'fangsong', fontSize: TEXT_SIZE },
    header: () => [...sampleMark(view, metrics)],
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
    ...lines('head', [...(view.organMark === '' ? [] : [view.organMark, view.number]), view.title, view.addressees]),
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

const plainTitle = ({ title }: OfficialView): string => title.replaceAll('\n', '')

/** Of a table in an annex: every column as wide as its texts need, whole numbers and ranks in the middle. */
const annexColumns = ({ head, rows }: OfficialView['annexes'][number]['table']): readonly Column[] =>
  head.map((label, column) => {
    const texts = [label, ...rows.map((row) => row[column] ?? '')]
    const longest = Math.max(...texts.map((text) => [...text].length))
    return [Math.min(14, Math.max(3, longest)), longest <= 8 ? 'center' : 'left']
  })

/** The annexes as a document, each a part of its own. */
const annexDocument = (view: OfficialView): PaperDocument => ({
  title: plainTitle(view),
  page: OFFICIAL_PAGE,
  marks: view.marks,
  continued: view.continued,
  parts: view.annexes.map(({ label, title, table, notes }, index) => [
    {
      kind: 'text',
      name: `annex.${index + 1}.label`,
      text: label,
      style: { face: 'hei', size: TEXT_SIZE },
      below: 12,
      keepsWithNext: true,
    },
    {
      kind: 'text',
      name: `annex.${index + 1}.title`,
      role: 'title',
      text: title,
      style: { face: 'song-bold', size: TITLE_SIZE },
      alignment: 'center',
      below: 10,
      keepsWithNext: true,
    },
    ...tableBlocks(`annex.${index + 1}`, table, annexColumns(table)),
    ...notes.map((text, at) => ({
      ...({
        kind: 'text',
        name: `annex.${index + 1}.notes.${at + 1}`,
        text,
        style: { face: 'fangsong', size: 12 },
        above: 6,
      } as const),
    })),
  ]),
})

/** The annexes, and 版记 at the foot of the last of their pages. */
function annexContent(view: OfficialView, colophon: ReturnType<typeof colophonOf>, metrics: TypeMetrics): Content[] {
  const document = annexDocument(view)
  const setting = { page: document.page, continued: document.continued, metrics }
  const parts = document.parts.map((blocks) => blocks.flatMap((block) => blockUnits(block, setting)))
  const foot: readonly PaperUnit[] =
    colophon === null
      ? []
      : [
          {
            height: colophon.height,
            keepsWithNext: false,
            table: null,
            piece: { node: () => ({ stack: [...colophon.content] }) },
          },
        ]
  return composeParts(
    parts.map((units, index) => (index === parts.length - 1 ? [...units, ...foot] : units)),
    document.page,
    metrics,
  )
}

interface Head {
  readonly content: readonly Content[]
  /** Lines of the grid that it takes from the first page. */
  readonly lines: number
  /** Lines of a title that is longer than any title: they run on like text. */
  readonly rest: readonly Row[]
}

/** More of them leave the first page no room for text. */
const MOST_TITLE_LINES = 6

/** 眉首 and title. */
function headOf(view: OfficialView, metrics: TypeMetrics): Head {
  const content: Content[] = []
  let y = AREA.top
  if (view.organMark !== '') {
    const mark: Run = { text: view.organMark, face: 'song-bold' }
    const room = MARK.width / (widthOfRuns([mark], MARK.size, MARK.gap, metrics) || 1)
    const size = MARK.size * Math.min(1, room)
    const spacing = MARK.gap * Math.min(1, room)
    y += MARK.top
    content.push(...centred({ runs: [mark], size, spacing }, y, metrics, RED))
    y += size + TWO_LINES
    content.push(
      ...centred({ runs: [{ text: view.number, face: 'fangsong' }], size: TEXT_SIZE, spacing: GRID_SPACING }, y, metrics),
    )
    y += TEXT_SIZE + RULE.below
    content.push(rule(y, RULE.thickness, RED))
    y += TWO_LINES
  }
  const em = { face: 'song-bold', size: 1 } as const
  const title = titleLines(view.title, AREA.width / TITLE_SIZE, (text) => widthOfText(text, em, metrics)).map((text): SetLine =>
    centredLine({ runs: [{ text, face: 'song-bold' }], size: TITLE_SIZE, spacing: 0 }, metrics),
  )
  for (const line of title.slice(0, MOST_TITLE_LINES)) {
    content.push(...lineNodes(line, y, metrics))
    y += TITLE_PITCH
  }
  y += LINE_PITCH // a free line between the title and what follows (7.3.2)
  const rest = title.slice(MOST_TITLE_LINES).map((line): Row => ({ line, keepsWithNext: false }))
  return { content, lines: Math.ceil((y - AREA.top) / LINE_PITCH), rest }
}

interface PageContent {
  readonly rows: readonly Row[]
  readonly colophon: readonly Content[]
}

/** 版记 stands at the foot of the last page, on one more where there is no room for it (7.4.1). */
function withColophon(
  pages: readonly (readonly Row[])[],
  headLines: number,
  colophon: { readonly content: readonly Content[]; readonly height: number } | null,
): readonly PageContent[] {
  const plain = pages.map((rows): PageContent => ({ rows, colophon: [] }))
  if (colophon === null) return plain
  const last = pages.at(-1) ?? []
  const used = (last.length + (pages.length === 1 ? headLines : 0)) * LINE_PITCH
  if (used + colophon.height > AREA.height) return [...plain, { rows: [], colophon: colophon.content }]
  return plain.map((page, index) => (index === plain.length - 1 ? { ...page, colophon: colophon.content } : page))
}

function colophonOf({ colophon }: OfficialView, metrics: TypeMetrics) {
  if (colophon === null) return null
  const width = AREA.width - 2 * SMALL_SIZE
  const line = (text: string, x: number): SetLine => ({ runs: [{ text, face: 'fangsong' }], size: SMALL_SIZE, x, spacing: 0 })
  const copies =
    colophon.copies === ''
      ? []
      : breakLines(colophon.copies, width, { face: 'fangsong', size: SMALL_SIZE }, metrics).map(({ text }) => text)
  const height = (copies.length + 1) * COLOPHON.pitch
  const top = AREA_BOTTOM - height
  const textAt = (index: number) => top + index * COLOPHON.pitch + (COLOPHON.pitch - SMALL_SIZE) / 2
  const printedOnX =
    AREA.width - SMALL_SIZE - widthOfRuns([{ text: colophon.printedOn, face: 'fangsong' }], SMALL_SIZE, 0, metrics)
  const content: Content[] = [
    rule(top, COLOPHON.outer),
    ...copies.flatMap((text, index) => lineNodes(line(text, SMALL_SIZE), textAt(index), metrics)),
    ...(copies.length === 0 ? [] : [rule(top + copies.length * COLOPHON.pitch, COLOPHON.inner)]),
    ...lineNodes(line(colophon.printedBy, SMALL_SIZE), textAt(copies.length), metrics),
    ...lineNodes(line(colophon.printedOn, printedOnX), textAt(copies.length), metrics),
    rule(AREA_BOTTOM, COLOPHON.outer),
  ]
  return { content, height: height + LINE_PITCH }
}

const rowNode = ({ line }: Row, y: number, metrics: TypeMetrics): readonly Content[] =>
  line === null ? [] : lineNodes(line, y, metrics)

/** "— 1 —": at the right on odd pages, at the left on even ones, a character in (7.5). */
function pageNumber({ marks }: OfficialView, page: number, metrics: TypeMetrics): readonly Content[] {
  const text = marks.pageNumber.replace('{page}', String(page))
  const width = widthOfText(text, { face: 'fangsong', size: SMALL_SIZE }, metrics)
  const x = page % 2 === 1 ? AREA.width - SMALL_SIZE - width : SMALL_SIZE
  return [
    {
      ...lineNode({ text, style: { face: 'fangsong', size: SMALL_SIZE } }, metrics),
      margin: [AREA.left + x, NUMBER_BELOW + (SQUARE_EM - ASCENT_EM) * SMALL_SIZE, 0, 0], // the foot begins where the area ends
    },
  ]
}

function sampleMark({ marks }: OfficialView, metrics: TypeMetrics): readonly Content[] {
  if (marks.sample === null) return []
  const width = widthOfText(marks.sample, TABLE_HEAD, metrics)
  const x = AREA.width - width
  const y = -AREA.top + 26
  return [
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: width + 14, h: TABLE_HEAD.size + 10, lineWidth: 0.75, lineColor: 'black' }],
      absolutePosition: { x: AREA.left + x - 7, y: AREA.top + y - 5 },
    },
    ...lineNodes(
      { runs: [{ text: marks.sample, face: TABLE_HEAD.face }], size: TABLE_HEAD.size, x, spacing: 0 },
      AREA.top + y,
      metrics,
    ),
  ]
}

function centred(line: Omit<SetLine, 'x'>, y: number, metrics: TypeMetrics, colour = 'black'): readonly Content[] {
  return lineNodes(centredLine(line, metrics), y, metrics, colour)
}

function centredLine(line: Omit<SetLine, 'x'>, metrics: TypeMetrics): SetLine {
  return { ...line, x: (AREA.width - widthOfRuns(line.runs, line.size, line.spacing, metrics)) / 2 }
}

const rule = (y: number, thickness: number, colour = 'black'): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: AREA.width, y2: 0, lineWidth: thickness, lineColor: colour }],
  absolutePosition: { x: AREA.left, y },
})

/** A line whose characters have their upper edge at `y`: one node a font, each at its own place. */
function lineNodes({ runs, size, x, spacing }: SetLine, y: number, metrics: TypeMetrics, colour = 'black'): readonly Content[] {
  const nodes: Content[] = []
  let at = AREA.left + x
  for (const { text, face } of inFonts(runs, metrics)) {
    nodes.push({
      text,
      font: face.font,
      fontSize: size,
      characterSpacing: spacing,
      color: colour,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      absolutePosition: { x: at, y: y + (SQUARE_EM - ASCENT_EM) * size },
    })
    at += [...text].reduce((sum, character) => sum + metrics.widthOf(character, face.face) * size + spacing, 0)
  }
  return nodes
}

interface FontRun {
  readonly text: string
  readonly face: { readonly face: Run['face']; readonly font: string }
}

function inFonts(runs: readonly Run[], metrics: TypeMetrics): readonly FontRun[] {
  const parts: { text: string; face: FontRun['face'] }[] = []
  for (const { text, face } of runs) {
    for (const character of text) {
      const font = metrics.familyOf(character, face)
      const last = parts.at(-1)
      if (last?.face.font === font && last.face.face === face) last.text += character
      else parts.push({ text: character, face: { face, font } })
    }
  }
  return parts
}
