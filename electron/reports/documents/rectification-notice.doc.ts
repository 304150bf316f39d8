import type { PaperTable } from '../../core/papers/paper-parts'
import type { NoticeCopyView, RectificationNoticeView } from '../../core/papers/rectification-notice-view'
import { lastKept, letterLine, signedBlocks, tableBlocks } from '../model/blocks'
import type { Block, Column, PaperDocument } from '../model/document'
import { filledColumns, ofColumns, withFilledColumns } from '../model/filled-columns'
import { fitted } from '../model/fitted-columns'
import { A4_PORTRAIT } from '../model/page'
import { BODY, HEADING, LABEL, TITLE } from '../typesetting/typeface'

/** Room for the seal over the bureau's name, points. */
const SEAL_ROOM = 30

const COLUMNS: readonly Column[] = [
  [32, 'center'],
  [150, 'left'],
  [118, 'left'],
  [112, 'left'],
  [78, 'center'],
]

/** 整改通知书: A4 portrait, each copy from a page of its own. */
export function rectificationNoticeDocument(view: RectificationNoticeView): PaperDocument {
  const { title, marks, continued, copies } = view
  return { title, page: A4_PORTRAIT, marks, continued, parts: copies.map((copy) => copyBlocks(title, copy)) }
}

/** Without the columns in which nothing stands for any of the problems. */
const problemBlocks = (problems: PaperTable): readonly Block[] =>
  tableBlocks('problems', withFilledColumns(problems), ofColumns(COLUMNS, filledColumns(problems)))

const copyBlocks = (title: string, copy: NoticeCopyView): readonly Block[] => [
  letterLine('copy', copy.copy, { style: LABEL }),
  letterLine('title', title, { style: TITLE, alignment: 'center', above: 6, below: 4, role: 'title' }),
  letterLine('number', copy.number, { alignment: 'center', below: 12 }),
  letterLine('addressee', copy.addressee),
  letterLine('opening', copy.opening, { above: 4, indent: 2 }),
  // What is asked and the seal share their page with the last problem.
  ...lastKept(fitted(problemBlocks(copy.problems), A4_PORTRAIT)),
  ...copy.closing.map((text, index) => letterLine(`closing.${index + 1}`, text, { above: index === 0 ? 10 : 4, indent: 2 })),
  ...signedBlocks(copy.signedBy, SEAL_ROOM, 4, { below: 10, keepsWithNext: true }),
  letterLine('slip.heading', copy.slip.heading, { style: HEADING, alignment: 'center', above: 12, below: 2 }),
  letterLine('slip.text', copy.slip.text, { style: BODY }),
  { kind: 'signatures', name: 'slip', labels: copy.slip.labels, toWrite: copy.slip.toWrite, signed: [] },
]
