import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { LabelledText, PaperTable } from '../../core/papers/paper-parts'
import type { ReportHead, ReportSigning } from '../../core/papers/report-head'
import type { PhotoBlock } from '../../core/papers/report-photos'
import { lineRows, tableRows, type PrintedRow } from '../printed-rows'
import { closing } from '../sections/closing'
import { compose, type PaperUnit } from '../sections/compose'
import { cellOf, cellOfLines, columnWidths, cutRow, gridOf, rowOf, spanWidth } from '../sections/grid'
import { A4_PORTRAIT, pageFrame, textHeight, textWidth } from '../sections/page'
import { paperTable, type Column } from '../sections/paper-table'
import { photoGrid } from '../sections/photo-grid'
import { titleLines } from '../sections/title'
import { breakLines } from '../typesetting/lines'
import { BODY, LABEL, RESULT, type TypeMetrics } from '../typesetting/typeface'

const PAGE = A4_PORTRAIT

/** A report of a visit: its head, then its tables in the order of printing, rules and signatures at the end. */
export interface VisitReport {
  readonly view: ReportHead & ReportSigning & { readonly rules: readonly string[] }
  readonly tables: readonly ReportTable[]
  /** After the tables. */
  readonly photos?: PhotoBlock
}

/** Pictures by their ids, as addresses that hold the picture itself. */
export type Pictures = Readonly<Record<string, string>>

export interface ReportTable {
  /** Names the table where a text of it is lost. */
  readonly name: string
  /** null: the report has none. */
  readonly content: PaperTable | null
  readonly columns: readonly Column[]
}

/** A4 portrait. Returns new nodes at every call. */
export function visitReportDocument(
  { view, tables, photos }: VisitReport,
  metrics: TypeMetrics,
  pictures: Pictures = {},
): TDocumentDefinitions {
  const body = [
    ...titleLines(view.title, [view.number, view.visitedOn], PAGE, metrics),
    ...particulars(view, metrics),
    ...tables.flatMap(({ content, columns }) =>
      content === null ? [] : paperTable(content, { page: PAGE, columns, continued: view.continued, metrics }),
    ),
    ...(photos === undefined ? [] : photoGrid(photos, PAGE, metrics)),
  ]
  return {
    ...(photos === undefined ? {} : { images: { ...pictures } }),
    ...pageFrame(PAGE, view.marks, view.title, metrics),
    content: compose(closing(body, view.rules, view.signatures, PAGE, metrics, view.signed), PAGE, metrics),
  }
}

/** Who and when, and under it the answer, the largest text under the title. */
function particulars(view: ReportHead, metrics: TypeMetrics): readonly PaperUnit[] {
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
export function visitReportRows({ view, tables, photos }: VisitReport): readonly PrintedRow[] {
  return [
    ...lineRows('title', [view.title, view.number, view.visitedOn]),
    ...view.particulars.map((fields, index) => ({
      place: `particulars.${index + 1}`,
      texts: fields.flatMap((field) => [field.label, field.text]),
    })),
    { place: 'conclusion', texts: [view.conclusion.label, view.conclusion.result, ...view.conclusion.lines] },
    ...tables.flatMap(({ name, content }) => tableRows(name, content)),
    ...(photos === undefined ? [] : photoRows(photos)),
    ...lineRows('rules', view.rules),
    ...lineRows('signatures', view.signatures.flatMap(withSigned(view))),
  ]
}

const photoRows = ({ heading, photos, files }: PhotoBlock): readonly PrintedRow[] => [
  { place: 'photos.heading', texts: [heading] },
  ...lineRows('photos', [...photos.map(({ caption }) => caption), ...(files === null ? [] : [files])]),
]

/** A label, and behind it what stands in its room. */
const withSigned =
  ({ signed = [] }: ReportSigning) =>
  (label: string): readonly string[] => [label, ...signed.filter((one) => one.label === label).map(({ text }) => text)]
