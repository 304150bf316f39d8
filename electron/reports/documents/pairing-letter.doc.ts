import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PairingLetterView } from '../../core/papers/pairing-letter-view'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { compose, textBlock, type PaperUnit } from '../sections/compose'
import { A4_PORTRAIT, pageFrame } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { TITLE, type TextStyle, type TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_PORTRAIT
/** 四号仿宋: a letter is read, not looked up. */
const LETTER: TextStyle = { face: 'fangsong', size: 14 }
/** First line of a paragraph, two characters in. */
const INDENT = '　　'
/** The signature stands four characters off the right edge, as a seal is put over it. */
const OFF_EDGE = '　　　　'

const TO_HOSPITAL = [
  [36, 'center'],
  [84, 'left'],
  [120, 'left'],
  [96, 'left'],
  [80, 'left'],
  [84, 'left'],
] as const satisfies readonly Column[]
const TO_COUNTY = [
  [36, 'center'],
  [130, 'left'],
  [130, 'left'],
  [110, 'left'],
  [94, 'left'],
] as const satisfies readonly Column[]

/** 结对结果函: A4 portrait. Returns new nodes at every call. */
export function pairingLetterDocument(view: PairingLetterView, metrics: TypeMetrics): TDocumentDefinitions {
  const columns = view.pairs.head.length === TO_HOSPITAL.length ? TO_HOSPITAL : TO_COUNTY
  const line = (text: string, above: number): PaperUnit =>
    textBlock(text, PAGE, { style: LETTER, above, keepsWithNext: true }, metrics)
  const [bureau, day] = view.signedBy
  const signed = (text: string, above: number, keepsWithNext: boolean): PaperUnit =>
    textBlock(`${text}${OFF_EDGE}`, PAGE, { style: LETTER, alignment: 'right', above, keepsWithNext }, metrics)
  const table = paperTable(view.pairs, { page: PAGE, columns, continued: view.continued, metrics })
  const body: readonly PaperUnit[] = [
    textBlock(view.title, PAGE, { style: TITLE, alignment: 'center', above: 20, below: 24, keepsWithNext: true }, metrics),
    line(view.addressee, 0),
    ...view.paragraphs.map((text) => line(`${INDENT}${text}`, 6)),
    ...table.map((unit, index) => (index === table.length - 1 ? { ...unit, keepsWithNext: true } : unit)),
    signed(bureau, 36, true),
    signed(day, 6, false),
  ]
  return { ...pageFrame(PAGE, view.marks, view.title, metrics), content: compose(body, PAGE, metrics) }
}

/** Every text of the letter in the order of printing, to be looked for in the finished file. */
export function pairingLetterRows(view: PairingLetterView): readonly PrintedRow[] {
  return [
    ...lineRows('title', [view.title]),
    ...lineRows('body', [view.addressee, ...view.paragraphs]),
    ...tableRows('pairs', view.pairs),
    ...lineRows('signedBy', view.signedBy),
  ]
}
