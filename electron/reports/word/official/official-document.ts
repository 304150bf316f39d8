import { Document, Footer, Header, PageNumber, Paragraph, SectionType, TextRun, type ISectionOptions, type Table } from 'docx'
import type { OfficialView } from '../../../core/papers/official/official-view'
import type { TextBlock } from '../../model/document'
import { annexDocument, plainTitle } from '../../official/annexes'
import { colophonPlace } from '../../official/official.doc'
import {
  AREA,
  CHARACTER_PITCH,
  LETTER,
  LINE_PITCH,
  NUMBER_BELOW,
  OFFICIAL_PAGE,
  SMALL_SIZE,
  TEXT_SIZE,
} from '../../official/measures'
import { sampleMark } from '../furniture'
import { lineSpacing, runsOf, runStyle, twips } from '../type'
import { gridTable, wordTable } from '../table'
import { colophonParagraphs } from './colophon'
import { letterBrow, letterFoot } from './letter'
import { documentBrow, textParagraphs, titleParagraph } from './lines'

const BODY = { face: 'fangsong', size: TEXT_SIZE } as const
const SMALL = { face: 'fangsong', size: SMALL_SIZE } as const
const { width, height, margin } = OFFICIAL_PAGE
/** From the edge of the sheet to what stands in its margins. */
const HEAD_AT = 22
const FOOT_AT = LETTER.footLine
/** A line that holds the number of the page, and what is free under it so that it stands 7 mm below the area. */
const NUMBER_LINE = 18
const UNDER_NUMBER = margin.bottom - NUMBER_BELOW - (NUMBER_LINE - (0.8 * NUMBER_LINE - 0.88 * SMALL_SIZE)) - FOOT_AT

/**
 * 22 lines of 28 characters, told and not applied: lines have their exact height and characters their pitch without it. Applied
 * in LibreOffice it moves the head down to its lines, and a character that is wider than its cell takes two.
 */
const GRID = {
  type: 'default',
  linePitch: twips(LINE_PITCH),
  charSpace: Math.round((CHARACTER_PITCH - TEXT_SIZE) * 4096),
} as const

/** 公文 and 信函 for Word, by GB/T 9704-2012: the measures of the norm, 22 lines of 28 characters; annexes begin pages. */
export function officialWordDocument(view: OfficialView): Document {
  const annexes = annexSections(view)
  const text = [
    ...(view.form === 'letter' ? letterBrow(view) : documentBrow(view)),
    titleParagraph(view),
    ...textParagraphs(view),
  ]
  const { isAlone, isNumbered } = colophonPlace(view)
  const isOwnPage = isAlone && view.form === 'document'
  const colophon = colophonParagraphs(view, isOwnPage)
  const written = [text, ...annexes]
  const parts = isOwnPage
    ? [...written, colophon]
    : written.map((children, index) => (index === written.length - 1 ? [...children, ...colophon] : children))
  const headers = heads(view)
  const footers = feet(view)
  return new Document({
    title: plainTitle(view),
    creator: 'Jiedui',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...runStyle(BODY), language: { value: view.marks.language, eastAsia: 'zh-CN' } } },
        title: { run: { color: '000000' } },
      },
    },
    sections: parts.map((children, index): ISectionOptions => ({
      headers,
      footers: isOwnPage && index === parts.length - 1 && !isNumbered ? noFeet() : footers,
      properties: {
        // Word leaves a page blank where the one before is even as well.
        ...(isOwnPage && index === parts.length - 1 ? { type: SectionType.EVEN_PAGE } : {}),
        titlePage: view.form === 'letter' && index === 0,
        ...(index === 0 ? { grid: GRID } : {}),
        page: {
          size: { width: twips(width), height: twips(height) },
          margin: {
            ...{ top: twips(margin.top), right: twips(margin.right), bottom: twips(margin.bottom), left: twips(margin.left) },
            ...{ header: twips(HEAD_AT), footer: twips(FOOT_AT) },
          },
        },
      },
      children,
    })),
  })
}

/** Every annex as a section of its own, as the printed paper has it. */
function annexSections(view: OfficialView): readonly (readonly (Paragraph | Table)[])[] {
  return annexDocument(view).parts.map((blocks) =>
    blocks.flatMap((block): readonly (Paragraph | Table)[] => {
      if (block.kind === 'table') return [wordTable(block, AREA.width, withoutPictures)]
      return block.kind === 'text' ? [annexLine(block)] : []
    }),
  )
}

/** No table of an annex has pictures under its rows. */
const withoutPictures = (): Table => gridTable([], [1], AREA.width)

const annexLine = ({ text, style, alignment = 'left', above = 0, below = 0, keepsWithNext = false }: TextBlock): Paragraph =>
  new Paragraph({
    alignment,
    keepNext: keepsWithNext,
    spacing: { before: twips(above), after: twips(below), ...lineSpacing(style) },
    children: runsOf(text, style),
  })

function heads({ marks }: OfficialView) {
  const head = () => new Header({ children: [sampleMark(marks.sample)] })
  return { default: head(), even: head(), first: head() }
}

/** "— 1 —": at the right on odd pages, at the left on even ones, a character in; none on the first page of a letter. */
function feet(view: OfficialView) {
  const numbered = (alignment: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: { [alignment]: twips(SMALL_SIZE) },
          spacing: { line: twips(NUMBER_LINE), lineRule: 'exact', after: twips(UNDER_NUMBER) },
          children: numberRuns(view.marks.pageNumber),
        }),
      ],
    })
  return { default: numbered('right'), even: numbered('left'), first: new Footer({ children: [letterFoot()] }) }
}

const noFeet = () => ({ default: new Footer({ children: [] }), even: new Footer({ children: [] }) })

const numberRuns = (text: string): readonly TextRun[] =>
  text
    .split(/(\{page\})/)
    .map((part) => new TextRun({ ...runStyle(SMALL), children: [part === '{page}' ? PageNumber.CURRENT : part] }))
