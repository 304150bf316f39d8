import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { RectificationLedgerView } from '../../core/papers/rectification-ledger-view'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { closing } from '../sections/closing'
import { compose } from '../sections/compose'
import { A4_LANDSCAPE, pageFrame } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { titleLines } from '../sections/title'
import type { TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_LANDSCAPE

/** Number, unit, number of the notice, problem, severity, requirement, person, deadline, reply, re-check, by whom, closed on, state. */
const COLUMNS: readonly Column[] = [
  [28, 'center'],
  [64, 'left'],
  [68, 'left'],
  [108, 'left'],
  [32, 'center'],
  [84, 'left'],
  [42, 'left'],
  [78, 'center'],
  [84, 'left'],
  [104, 'left'],
  [42, 'left'],
  [78, 'center'],
  [46, 'center'],
]

/** 整改台账: A4 landscape. Returns new nodes at every call. */
export function rectificationLedgerDocument(view: RectificationLedgerView, metrics: TypeMetrics): TDocumentDefinitions {
  const body = [
    ...titleLines(view.title, [view.left, view.right], PAGE, metrics),
    ...paperTable(view.table, { page: PAGE, columns: COLUMNS, continued: view.continued, metrics }),
  ]
  return {
    ...pageFrame(PAGE, view.marks, view.title, metrics),
    content: compose(closing(body, view.notes, view.signatures, PAGE, metrics), PAGE, metrics),
  }
}

/** Every text of the ledger in the order of printing, to be looked for in the finished file. */
export function rectificationLedgerRows(view: RectificationLedgerView): readonly PrintedRow[] {
  return [
    ...lineRows('title', [view.title, view.left, view.right]),
    ...tableRows('table', view.table),
    ...lineRows('notes', view.notes),
    ...lineRows('signatures', view.signatures),
  ]
}
