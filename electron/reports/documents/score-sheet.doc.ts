import type { PaperFormat } from '../../core/papers/paper-format'
import type { ScoreSheetView } from '../../core/papers/score-sheet-view'
import { withClosing } from '../model/blocks'
import type { Block, Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A3_LANDSCAPE, A4_LANDSCAPE, A4_PORTRAIT, textWidth, type PageSetup } from '../model/page'
import { BODY, TITLE } from '../typesetting/typeface'

interface Layout {
  readonly page: PageSetup
  /** Of the text of the table, points. */
  readonly size: number
  /** Category, requirement, methods, standard, what was found. */
  readonly shares: readonly number[]
  /** Each of the columns after them. */
  readonly figures: number
}

const LAYOUTS: Readonly<Record<PaperFormat, Layout>> = {
  a4: { page: A4_PORTRAIT, size: 9, shares: [50, 96, 66, 114, 116], figures: 38 },
  'a4-landscape': { page: A4_LANDSCAPE, size: 10.5, shares: [66, 158, 96, 190, 178], figures: 44 },
  a3: { page: A3_LANDSCAPE, size: 10.5, shares: [80, 250, 150, 280, 250], figures: 56 },
}

/** Of a title, points: the largest at which it stands in one line. */
const TITLE_SIZES = [TITLE.size, 20, 18, 16]

/** 评分表, filled in. */
export function scoreSheetDocument(view: ScoreSheetView, format: PaperFormat): PaperDocument {
  const { page, size, shares, figures } = LAYOUTS[format]
  const { marks, title, period, particulars, table, notes, others, signatures, signed, continued } = view
  const columns: readonly Column[] = [
    ...shares.map((share, index): Column => (index === 0 ? [share, 'center', 'category'] : [share, 'left'])),
    ...Array.from({ length: others + 1 }, (): Column => [figures, 'center', 'figure']),
  ]
  const fitting = TITLE_SIZES.find((one) => [...title].length * one <= textWidth(page)) ?? 16
  const over: readonly Block[] = [
    {
      ...{ kind: 'text', name: 'title', role: 'title', text: title, style: { ...TITLE, size: fitting } },
      ...{ alignment: 'center', above: 4, below: 2, keepsWithNext: true },
    },
    { kind: 'text', name: 'period', text: period, style: BODY, alignment: 'center', below: 4, keepsWithNext: true },
    ...particulars.map(([left, right]): Block => ({ kind: 'sides', name: 'particulars', left, right, keepsWithNext: true })),
  ]
  const filled: Block = { kind: 'table', name: 'table', content: table, columns, size, notes: [notes] }
  return { title, page, marks, continued, parts: [withClosing([...over, ...fitted([filled], page)], [], signatures, signed)] }
}
