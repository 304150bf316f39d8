import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun, type ISectionOptions } from 'docx'
import type { PaperDocument } from '../model/document'
import { textWidth } from '../model/page'
import { SMALL, TABLE_HEAD } from '../typesetting/typeface'
import { runStyle, runsOf, twips } from './type'

/** From the edge of the sheet to what stands in its margins, points. */
const HEAD_AT = 22
const FOOT_AT = 30
/** Eighths of a point. */
const LINE = 6

/** Size, margins, and what stands at head and foot of every page. */
export function pageFurniture({ page, marks }: PaperDocument): Omit<ISectionOptions, 'children'> {
  const { width, height, margin } = page
  const isLying = width > height
  // Word takes the sizes of the sheet standing, and turns them itself.
  const size = { width: twips(Math.min(width, height)), height: twips(Math.max(width, height)) }
  return {
    properties: {
      page: {
        size: { ...size, orientation: isLying ? 'landscape' : 'portrait' },
        margin: {
          ...{ top: twips(margin.top), right: twips(margin.right), bottom: twips(margin.bottom), left: twips(margin.left) },
          ...{ header: twips(HEAD_AT), footer: twips(FOOT_AT) },
        },
      },
    },
    headers: { default: new Header({ children: [sampleMark(marks.sample)] }) },
    footers: { default: new Footer({ children: [foot(marks.foot, marks.pageNumber, textWidth(page))] }) },
  }
}

/** 样例数据 at the right of the head; nothing once the data folder is no sample. */
export const sampleMark = (word: string | null): Paragraph =>
  new Paragraph({
    alignment: 'right',
    children:
      word === null
        ? []
        : runsOf(` ${word} `, TABLE_HEAD, { border: { style: BorderStyle.SINGLE, size: LINE, space: 1, color: '000000' } }),
  })

/** Check code, time and person at the left; the number of the page at the right, reckoned by whoever shows it. */
const foot = (text: string, pageNumber: string, width: number): Paragraph =>
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: LINE, space: 3, color: '000000' } },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [
      ...runsOf(text, SMALL),
      new TextRun({ ...runStyle(SMALL), text: '\t' }),
      new TextRun({ ...runStyle(SMALL), children: pageNumberParts(pageNumber) }),
    ],
  })

const NUMBERS = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES } as const

const pageNumberParts = (text: string) =>
  text.split(/(\{pages?\})/).map((part) => (part === '{page}' || part === '{pages}' ? NUMBERS[part] : part))
