import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { RankingView } from '../../core/papers/ranking-view'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { closing } from '../sections/closing'
import { compose, textBlock } from '../sections/compose'
import { A4_PORTRAIT, pageFrame } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { titleLines } from '../sections/title'
import { BODY, type TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_PORTRAIT

const STANDING = [
  [62, 'center'],
  [100, 'left'],
  [70, 'left'],
  [43, 'right'],
  [44, 'right'],
  [44, 'center'],
] as const satisfies readonly Column[]

const COLUMNS = {
  ranked: [[34, 'center'], ...STANDING, [82, 'left']],
  unranked: [...STANDING, [116, 'left']],
} as const satisfies Readonly<Record<string, readonly Column[]>>

/** 排名表 of one group: A4 portrait. Returns new nodes at every call. */
export function rankingDocument(view: RankingView, metrics: TypeMetrics): TDocumentDefinitions {
  const table = (name: keyof typeof COLUMNS) =>
    paperTable(view[name], { page: PAGE, columns: COLUMNS[name], continued: view.continued, metrics })
  const body = [
    ...titleLines(view.title, [view.round, view.period], PAGE, metrics),
    ...table('ranked'),
    ...view.figures.map((line, index) => textBlock(line, PAGE, { style: BODY, above: index === 0 ? 6 : 0 }, metrics)),
    ...table('unranked'),
  ]
  return {
    ...pageFrame(PAGE, view.marks, view.title, metrics),
    content: compose(closing(body, view.rules, view.signatures, PAGE, metrics), PAGE, metrics),
  }
}

/** Every text of the table in the order of printing, to be looked for in the finished file. */
export function rankingRows(view: RankingView): readonly PrintedRow[] {
  return [
    ...lineRows('title', [view.title, view.round, view.period]),
    ...tableRows('ranked', view.ranked),
    ...lineRows('figures', view.figures),
    ...tableRows('unranked', view.unranked),
    ...lineRows('rules', view.rules),
    ...lineRows('signatures', view.signatures),
  ]
}
