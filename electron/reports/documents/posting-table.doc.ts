import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PostingTableView } from '../../core/papers/posting-table-view'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { closing } from '../sections/closing'
import { compose } from '../sections/compose'
import { A4_LANDSCAPE, pageFrame } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { titleLines } from '../sections/title'
import type { TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_LANDSCAPE

const ROSTER: readonly Column[] = [
  [40, 'center'],
  [62, 'left'],
  [40, 'center'],
  [70, 'left'],
  [70, 'left'],
  [56, 'left'],
  [60, 'left'],
  [80, 'left'],
  [80, 'left'],
  [76, 'center'],
  [76, 'center'],
  [62, 'left'],
  [68, 'left'],
]
const DAY: Column = [25, 'center']

/** Number, name and clinic, the days, then two sums. */
const attendance = (columns: number): readonly Column[] => [
  [30, 'center'],
  [58, 'left'],
  [112, 'left'],
  ...Array.from({ length: columns - 5 }, () => DAY),
  [36, 'right'],
  [36, 'right'],
]

/** 花名册 and 考勤表: A4 landscape. Returns new nodes at every call. */
export function postingTableDocument(view: PostingTableView, metrics: TypeMetrics): TDocumentDefinitions {
  const body = [
    ...titleLines(view.title, [view.left, view.right], PAGE, metrics),
    ...view.tables.flatMap(({ name, content }) =>
      paperTable(content, {
        page: PAGE,
        columns: name === 'roster' ? ROSTER : attendance(content.head.length),
        continued: view.continued,
        metrics,
      }),
    ),
  ]
  return {
    ...pageFrame(PAGE, view.marks, view.title, metrics),
    content: compose(closing(body, view.notes, view.signatures, PAGE, metrics), PAGE, metrics),
  }
}

/** Every text of the table in the order of printing, to be looked for in the finished file. */
export function postingTableRows(view: PostingTableView): readonly PrintedRow[] {
  return [
    ...lineRows('title', [view.title, view.left, view.right]),
    ...view.tables.flatMap(({ name, content }) => tableRows(name, content)),
    ...lineRows('notes', view.notes),
    ...lineRows('signatures', view.signatures),
  ]
}
