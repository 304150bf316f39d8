import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { NoticeCopyView, RectificationNoticeView } from '../../core/papers/rectification-notice-view'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { textBlock, type PaperUnit } from '../sections/compose'
import { A4_PORTRAIT, pageFrame } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { composeParts } from '../sections/parts'
import { signatureBlock } from '../sections/signature-block'
import { BODY, HEADING, LABEL, TITLE, type TextStyle, type TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_PORTRAIT
/** As in a letter. */
const LETTER: TextStyle = { face: 'fangsong', size: 14 }
/** First line of a paragraph, two characters in. */
const INDENT = '　　'
/** The signature stands four characters off the right edge, as a seal is put over it. */
const OFF_EDGE = '　　　　'
/** Room for the seal over the bureau's name, points. */
const SEAL_ROOM = 30

const COLUMNS: readonly Column[] = [
  [32, 'center'],
  [150, 'left'],
  [118, 'left'],
  [112, 'left'],
  [78, 'center'],
]

/** 整改通知书: A4 portrait, each copy from a page of its own. Returns new nodes at every call. */
export function rectificationNoticeDocument(view: RectificationNoticeView, metrics: TypeMetrics): TDocumentDefinitions {
  const parts = view.copies.map((copy) => copyUnits(view, copy, metrics))
  return { ...pageFrame(PAGE, view.marks, view.title, metrics), content: composeParts(parts, PAGE, metrics) }
}

function copyUnits(view: RectificationNoticeView, copy: NoticeCopyView, metrics: TypeMetrics): readonly PaperUnit[] {
  const line = (text: string, above: number, style = LETTER): PaperUnit =>
    textBlock(text, PAGE, { style, above, keepsWithNext: true }, metrics)
  const right = (text: string, above: number, below = 0): PaperUnit =>
    textBlock(`${text}${OFF_EDGE}`, PAGE, { style: LETTER, alignment: 'right', above, below, keepsWithNext: true }, metrics)
  const centred = (text: string, style: TextStyle, above: number, below: number): PaperUnit =>
    textBlock(text, PAGE, { style, alignment: 'center', above, below, keepsWithNext: true }, metrics)
  const [bureau, day] = copy.signedBy
  const table = paperTable(copy.problems, { page: PAGE, columns: COLUMNS, continued: view.continued, metrics })
  return [
    line(copy.copy, 0, LABEL),
    centred(view.title, TITLE, 6, 4),
    centred(copy.number, LETTER, 0, 12),
    line(copy.addressee, 0),
    line(`${INDENT}${copy.opening}`, 4),
    // What is asked and the seal share their page with the last problem.
    ...table.map((unit, index) => (index === table.length - 1 ? { ...unit, keepsWithNext: true } : unit)),
    ...copy.closing.map((text, index) => line(`${INDENT}${text}`, index === 0 ? 10 : 4)),
    right(bureau, SEAL_ROOM),
    right(day, 4, 10),
    centred(copy.slip.heading, HEADING, 12, 2),
    line(copy.slip.text, 0, BODY),
    ...signatureBlock(copy.slip.labels, PAGE, metrics),
  ]
}

/** Every text of the notices in the order of printing, to be looked for in the finished file. */
export function rectificationNoticeRows(view: RectificationNoticeView): readonly PrintedRow[] {
  return view.copies.flatMap((copy, index) => {
    const place = `copies.${index + 1}`
    return [
      ...lineRows(`${place}.head`, [copy.copy, view.title, copy.number, copy.addressee, copy.opening]),
      ...tableRows(`${place}.problems`, copy.problems),
      ...lineRows(`${place}.closing`, copy.closing),
      ...lineRows(`${place}.signedBy`, copy.signedBy),
      ...lineRows(`${place}.slip`, [copy.slip.heading, copy.slip.text, ...copy.slip.labels]),
    ]
  })
}
