import type { PaperTable } from '../../core/papers/paper-parts'
import type { PostingTableName, PostingTableView } from '../../core/papers/posting-table-view'
import { WORKLOAD_METRICS } from '../../core/posting/workload'
import { tableBlocks } from '../model/blocks'
import type { Block, Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A4_LANDSCAPE, textWidth } from '../model/page'
import { SMALL } from '../typesetting/typeface'
import { tablePaper } from './table-paper'

const ROSTER: readonly Column[] = [
  [30, 'center', 'figure'],
  [50, 'left'],
  [30, 'center'],
  [98, 'left'],
  [82, 'left'],
  [44, 'left'],
  [48, 'left'],
  [58, 'left'],
  [58, 'left'],
  [63, 'center'],
  [63, 'center'],
  [50, 'left'],
  [72, 'left'],
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

/** Of a figure in small print and in bold, and of a cell beside it, points. */
const DIGIT = 5.8
const EDGES = 11
const NARROWEST = 22
/** Names keep so much of what figures have, however long those are. */
const LEAST_OF_NAMES = 0.3

/** Names, then figures, each as wide as its longest: a sum of three hundred persons has more digits than one of ten. */
function withFigures(names: readonly Column[], { rows, total }: PaperTable): readonly Column[] {
  const all = total === null ? rows : [...rows, total]
  const figures = WORKLOAD_METRICS.map((_, index): Column => {
    const digits = Math.max(0, ...all.map((cells) => cells[names.length + index]?.length ?? 0))
    return [Math.max(NARROWEST, digits * DIGIT + EDGES), 'right']
  })
  const wanted = figures.reduce((sum, [share]) => sum + share, 0)
  const room = Math.max(textWidth(A4_LANDSCAPE) - wanted, wanted * LEAST_OF_NAMES)
  const part = room / names.reduce((sum, [share]) => sum + share, 0)
  return [...names.map(([share, ...rest]): Column => [share * part, ...rest]), ...figures]
}

/** Hospital, number, name, clinic. */
const PERSON: readonly Column[] = [
  [78, 'left', 'category'],
  [30, 'center', 'figure'],
  [46, 'left'],
  [82, 'left'],
]
/** Number, hospital, persons. */
const HOSPITAL: readonly Column[] = [
  [26, 'center', 'figure'],
  [160, 'left'],
  [36, 'right'],
]

const columnsOf = (name: PostingTableName, table: PaperTable): readonly Column[] => {
  switch (name) {
    case 'roster':
      return ROSTER
    case 'firstHalf':
    case 'secondHalf':
      return attendance(table.head.length)
    case 'workload':
      return withFigures(PERSON, table)
    case 'workloadByHospital':
      return withFigures(HOSPITAL, table)
  }
}

/** Thirteen columns of a roster, and 18 of figures beside names, have room in small print alone. */
const sizeOf = (name: PostingTableName): { readonly size?: number } =>
  name === 'firstHalf' || name === 'secondHalf' ? {} : { size: SMALL.size }

/** The days of a month are as wide as each other; all else goes by its texts. */
function sized(name: PostingTableName, blocks: readonly Block[]): readonly Block[] {
  const set = blocks.map((block) => (block.kind === 'table' ? { ...block, ...sizeOf(name) } : block))
  return name === 'firstHalf' || name === 'secondHalf' ? set : fitted(set, A4_LANDSCAPE)
}

/** 花名册, 考勤表 and 工作量统计表: A4 landscape. */
export const postingTableDocument = (view: PostingTableView): PaperDocument =>
  tablePaper(
    view,
    A4_LANDSCAPE,
    view.tables.flatMap(({ name, content }) => sized(name, tableBlocks(name, content, columnsOf(name, content)))),
  )
