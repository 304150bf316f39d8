import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { LabelledText } from '../../core/papers/paper-parts'
import type { SheetReportView } from '../../core/papers/sheet-report-view'
import { compose, type PaperUnit } from '../sections/compose'
import { cellOf, cellOfLines, columnWidths, cutRow, gridOf, rowOf, spanWidth } from '../sections/grid'
import { A4_PORTRAIT, pageFrame, textHeight, textWidth } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { closing } from '../sections/closing'
import { titleLines } from '../sections/title'
import { breakLines } from '../typesetting/lines'
import { BODY, LABEL, RESULT, type TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_PORTRAIT

const COLUMNS = {
  sections: [
    [34, 'center'],
    [215, 'left'],
    [55, 'right'],
    [55, 'right'],
    [60, 'right'],
    [60, 'right'],
  ],
  items: [
    [32, 'center'],
    [120, 'left'],
    [34, 'right'],
    [38, 'right'],
    [214, 'left'],
    [41, 'right'],
  ],
  bonus: [
    [32, 'center'],
    [120, 'left'],
    [34, 'right'],
    [38, 'right'],
    [255, 'left'],
  ],
  vetoes: [
    [32, 'center'],
    [170, 'left'],
    [175, 'left'],
    [102, 'left'],
  ],
  findings: [
    [32, 'center'],
    [84, 'left'],
    [52, 'center'],
    [132, 'left'],
    [111, 'left'],
    [68, 'center'],
  ],
  remarks: [
    [32, 'center'],
    [120, 'left'],
    [327, 'left'],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>

/** In the order of printing. */
const TABLES = ['sections', 'items', 'bonus', 'vetoes', 'findings', 'remarks'] as const

/** 现场检查评价报告: A4 portrait, one sheet. Returns new nodes at every call. */
export function sheetReportDocument(view: SheetReportView, metrics: TypeMetrics): TDocumentDefinitions {
  const table = (name: (typeof TABLES)[number]) => {
    const content = view[name]
    return content === null ? [] : paperTable(content, { page: PAGE, columns: COLUMNS[name], continued: view.continued, metrics })
  }
  const body = [
    ...titleLines(view.title, [view.number, view.visitedOn], PAGE, metrics),
    ...particulars(view, metrics),
    ...TABLES.flatMap(table),
  ]
  return {
    ...pageFrame(PAGE, view.marks, view.title, metrics),
    content: compose(closing(body, view.rules, view.signatures, PAGE, metrics), PAGE, metrics),
  }
}

/** Who and when, and under it the answer, the largest text under the title. */
function particulars(view: SheetReportView, metrics: TypeMetrics): readonly PaperUnit[] {
  const widths = columnWidths([63, 177, 63, 176], textWidth(PAGE))
  const grid = gridOf(widths, null)
  const label = (text: string) =>
    cellOf(text, { width: widths[0] ?? 0, style: LABEL, alignment: 'center', isShaded: true }, metrics)
  const field = (part: LabelledText, column: number) => [
    label(part.label),
    cellOf(part.text, { width: widths[column] ?? 0, style: BODY }, metrics),
  ]
  const { conclusion } = view
  const width = spanWidth(widths, 1, 3)
  const answer = [
    ...breakLines(conclusion.result, width, RESULT, metrics),
    ...conclusion.lines.flatMap((line) => breakLines(line, width, BODY, metrics)),
  ]
  const rows = [
    ...view.particulars.map(([left, right]) => rowOf([...field(left, 1), ...field(right, 3)])),
    { ...rowOf([label(conclusion.label), cellOfLines(answer, { span: 3 })]), isSetOff: true },
  ]
  return rows
    .flatMap((row) => cutRow(row, textHeight(PAGE) / 2, { text: view.continued, style: BODY }))
    .map((row) => ({ height: row.height, keepsWithNext: false, table: grid, piece: { row, grid } }))
}

/** Every text of the report in the order of printing, to be looked for in the finished file. */
export function sheetReportRows(view: SheetReportView): readonly PrintedRow[] {
  return [
    ...lineRows('title', [view.title, view.number, view.visitedOn]),
    ...view.particulars.map((fields, index) => ({
      place: `particulars.${index + 1}`,
      texts: fields.flatMap((field) => [field.label, field.text]),
    })),
    { place: 'conclusion', texts: [view.conclusion.label, view.conclusion.result, ...view.conclusion.lines] },
    ...TABLES.flatMap((name) => tableRows(name, view[name])),
    ...lineRows('rules', view.rules),
    ...lineRows('signatures', view.signatures),
  ]
}
