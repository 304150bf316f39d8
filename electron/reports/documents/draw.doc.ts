import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DrawView } from '../../core/papers/draw-view'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { closing } from '../sections/closing'
import { compose } from '../sections/compose'
import { A4_PORTRAIT, pageFrame } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { titleLines } from '../sections/title'
import type { TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_PORTRAIT

const UNIT: readonly Column[] = [
  [60, 'center'],
  [90, 'left'],
  [200, 'left'],
  [120, 'left'],
]
const COLUMNS: Readonly<Record<DrawView['tables'][number]['name'], readonly Column[]>> = {
  conditions: [
    [120, 'left'],
    [360, 'left'],
  ],
  drawn: [[60, 'center'], ...UNIT],
  population: UNIT,
}

/** 抽取结果: A4 portrait. Returns new nodes at every call. */
export function drawDocument(view: DrawView, metrics: TypeMetrics): TDocumentDefinitions {
  const body = [
    ...titleLines(view.title, [view.left, view.right], PAGE, metrics),
    ...view.tables.flatMap(({ name, content }) =>
      paperTable(content, { page: PAGE, columns: COLUMNS[name], continued: view.continued, metrics }),
    ),
  ]
  return {
    ...pageFrame(PAGE, view.marks, view.title, metrics),
    content: compose(closing(body, view.notes, view.signatures, PAGE, metrics), PAGE, metrics),
  }
}

/** Every text of the paper in the order of printing, to be looked for in the finished file. */
export function drawRows(view: DrawView): readonly PrintedRow[] {
  return [
    ...lineRows('title', [view.title, view.left, view.right]),
    ...view.tables.flatMap(({ name, content }) => tableRows(name, content)),
    ...lineRows('notes', view.notes),
    ...lineRows('signatures', view.signatures),
  ]
}
