import type { PaperTable } from '../../core/papers/paper-parts'
import type { ReportSummaryView } from '../../core/papers/report-summary-view'
import { tableBlocks, titleBlocks, withClosing } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A4_PORTRAIT } from '../model/page'
import { isOnePage } from './one-page'
import { REPORT_COLUMNS as GRADED } from './graded-report.doc'
import { REPORT_COLUMNS as SCORED } from './sheet-report.doc'

/** Two sections stand beside each other. */
const SECTION = [
  [33, 'center'],
  [120, 'left'],
  [40, 'right'],
  [46, 'right'],
] as const satisfies readonly Column[]
const COLUMNS = {
  scored: { sections: [...SECTION, ...SECTION], losses: SCORED.items },
  graded: {
    sections: GRADED.chapters,
    losses: [
      [32, 'center', 'figure'],
      [32, 'center'],
      [40, 'center'],
      [130, 'left'],
      [245, 'left'],
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly Column[]>>>>
const FINDINGS: readonly Column[] = [
  [32, 'center', 'figure'],
  [110, 'left'],
  [40, 'center'],
  [225, 'left'],
  [72, 'center'],
]

/** Less than elsewhere: a page has to hold it all. */
const SIGNING_ROOM = 20

/** How much of it is told: rows of each table, characters of a text, and of a text of the head. */
interface Measure {
  readonly losses: number
  readonly findings: number
  readonly text: number
  readonly head: number
  /** Lines of the conclusion. */
  readonly lines: number
  readonly sections: number
}

/** From the most to the least. */
const MEASURES: readonly Measure[] = [
  { losses: 12, findings: 8, text: 126, head: 120, lines: 12, sections: 30 },
  { losses: 10, findings: 6, text: 63, head: 60, lines: 8, sections: 16 },
  { losses: 8, findings: 5, text: 63, head: 60, lines: 8, sections: 12 },
  { losses: 8, findings: 5, text: 44, head: 60, lines: 6, sections: 8 },
  { losses: 6, findings: 4, text: 44, head: 60, lines: 6, sections: 8 },
  { losses: 6, findings: 3, text: 44, head: 45, lines: 6, sections: 8 },
  { losses: 5, findings: 3, text: 44, head: 45, lines: 5, sections: 8 },
  { losses: 5, findings: 2, text: 44, head: 45, lines: 5, sections: 7 },
  { losses: 4, findings: 2, text: 44, head: 45, lines: 5, sections: 7 },
  { losses: 3, findings: 2, text: 44, head: 45, lines: 5, sections: 6 },
  { losses: 5, findings: 3, text: 19, head: 34, lines: 4, sections: 6 },
  { losses: 4, findings: 2, text: 19, head: 34, lines: 4, sections: 6 },
]
/** What one page always has room for. */
const LEAST: Measure = { losses: 3, findings: 2, text: 15, head: 30, lines: 3, sections: 4 }

/** 评价报告摘要: as much as one page of A4 holds, whatever the faces. */
export function reportSummary(view: ReportSummaryView): PaperDocument {
  for (const measure of MEASURES) {
    const document = measured(view, measure)
    if (isOnePage(document)) return document
  }
  return measured(view, LEAST)
}

function measured(view: ReportSummaryView, measure: Measure): PaperDocument {
  const { losses, findings, text, head, lines, sections } = measure
  const columns = COLUMNS[view.layout]
  const conclusion = {
    ...view.conclusion,
    lines: shortList(view.conclusion.lines, lines).map((line) => shortened(line, 2 * head)),
  }
  const particulars = view.particulars.map(
    ([left, right]) =>
      [
        { ...left, text: shortened(left.text, head) },
        { ...right, text: shortened(right.text, head) },
      ] as const,
  )
  const body = [
    ...titleBlocks(view.title, shortened(view.number, head), view.visitedOn),
    { kind: 'facts', name: 'particulars', rows: particulars, answer: conclusion } as const,
    ...tableBlocks('sections', withinRows(view.sections, sections, view.otherSections, text), columns.sections),
    ...fitted(tableBlocks('losses', firstRows(view.losses, losses, text), columns.losses), A4_PORTRAIT),
    ...fitted(tableBlocks('findings', firstRows(view.findings, findings, text), FINDINGS), A4_PORTRAIT),
  ]
  return {
    ...{ title: view.title, page: A4_PORTRAIT, marks: view.marks, continued: view.continued },
    parts: [withClosing(body, view.notes, view.signatures, view.signed, SIGNING_ROOM)],
  }
}

const ELLIPSIS = '……'

/** A text of at most `length` characters; what is left out is marked. */
function shortened(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : characters.slice(0, length - ELLIPSIS.length).join('') + ELLIPSIS
}

const shortList = (lines: readonly string[], count: number): readonly string[] =>
  lines.length <= count ? lines : [...lines.slice(0, count - 1), ELLIPSIS]

const firstRows = (table: PaperTable, count: number, text: number): PaperTable => ({
  ...table,
  rows: table.rows.slice(0, count).map((row) => row.map((cell) => shortened(cell, text))),
})

/** The first rows, and a last one that says where the others are. */
function withinRows(table: PaperTable, count: number, others: string, text: number): PaperTable {
  const { rows, head } = table
  if (rows.length <= count) return firstRows(table, count, text)
  const kept = firstRows(table, count - 1, text)
  return { ...kept, rows: [...kept.rows, head.map((_, column) => (column === 1 ? others : ''))] }
}
