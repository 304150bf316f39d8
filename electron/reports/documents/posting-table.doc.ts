import type { PostingTableView } from '../../core/papers/posting-table-view'
import { tableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { A4_LANDSCAPE } from '../model/page'
import { tablePaper } from './table-paper'

const ROSTER: readonly Column[] = [
  [40, 'center', 'figure'],
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
  [30, 'center', 'figure'],
  [58, 'left'],
  [112, 'left'],
  ...Array.from({ length: columns - 5 }, () => DAY),
  [36, 'right'],
  [36, 'right'],
]

/** 花名册 and 考勤表: A4 landscape. */
export const postingTableDocument = (view: PostingTableView): PaperDocument =>
  tablePaper(
    view,
    A4_LANDSCAPE,
    view.tables.flatMap(({ name, content }) =>
      tableBlocks(name, content, name === 'roster' ? ROSTER : attendance(content.head.length)),
    ),
  )
