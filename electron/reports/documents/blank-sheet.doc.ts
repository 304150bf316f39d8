import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { BlankSheetView, FormColumns } from '../../core/papers/blank-sheet-view'
import type { FormGroup, FormLine } from '../../core/papers/form-parts'
import type { PaperFormat } from '../../core/papers/paper-format'
import type { Alignment, SignaturesBlock } from '../model/document'
import type { PrintedRow } from '../model/document-rows'
import { A3_LANDSCAPE, A4_LANDSCAPE, A4_PORTRAIT, textWidth, type PageSetup } from '../model/page'
import { compose, pageRoom, type PaperUnit } from '../pdf/compose'
import { formCaption } from '../pdf/form-caption'
import { groupUnits, type FormSetting } from '../pdf/form-table'
import { cellOf, columnWidths, gridOf, rowOf, type Grid } from '../pdf/grid'
import { pageFrame } from '../pdf/page'
import { signatureBlock } from '../pdf/signature-block'
import { BODY, LABEL, lineHeightOf, TABLE_HEAD, type TypeMetrics } from '../typesetting/typeface'

interface Format {
  readonly page: PageSetup
  /** Of the text, points: 小五 or 五号. */
  readonly size: number
}

const FORMATS: Readonly<Record<PaperFormat, Format>> = {
  a4: { page: A4_PORTRAIT, size: 9 },
  'a4-landscape': { page: A4_LANDSCAPE, size: 10.5 },
  a3: { page: A3_LANDSCAPE, size: 10.5 },
}

/** Widths of the columns as shares of the page. */
const SHARES: Readonly<Record<FormColumns, Readonly<Record<PaperFormat, readonly number[]>>>> = {
  scored: {
    a4: [55, 92, 70, 80, 150, 32],
    'a4-landscape': [64, 160, 108, 142, 208, 44],
    a3: [66, 264, 160, 252, 270, 62],
  },
  graded: {
    a4: [56, 106, 80, 214, 40],
    'a4-landscape': [64, 160, 120, 326, 56],
    a3: [80, 240, 180, 500, 74],
  },
  questionnaire: {
    a4: [29, 45, 112, 213, 80],
    'a4-landscape': [36, 70, 220, 270, 130],
    a3: [46, 80, 330, 440, 178],
  },
}

const ALIGNMENTS: Readonly<Record<FormColumns, readonly Alignment[]>> = {
  scored: ['center', 'left', 'left', 'left', 'left', 'center'],
  graded: ['center', 'left', 'left', 'left', 'center'],
  questionnaire: ['center', 'center', 'left', 'left', 'left'],
}

/** 空白表: a form to be filled in by hand. Returns new nodes at every call. */
export function blankSheetDocument(view: BlankSheetView, format: PaperFormat, metrics: TypeMetrics): TDocumentDefinitions {
  const { page, size } = FORMATS[format]
  const styles = { body: { ...BODY, size }, title: { ...LABEL, size } }
  const widths = columnWidths(SHARES[view.columns][format], textWidth(page))
  const head = rowOf(
    view.head.map((text, column) =>
      cellOf(text, { width: widths[column] ?? 0, style: { ...TABLE_HEAD, size }, alignment: 'center', isShaded: true }, metrics),
    ),
  )
  const grid = gridOf(widths, head)
  const caption = formCaption(view, page, styles, metrics)
  const capacity = capacityOf(page, grid, caption)
  const setting: FormSetting = {
    grid,
    alignments: ALIGNMENTS[view.columns],
    styles,
    groupStyle: { ...TABLE_HEAD, size },
    continued: view.continued,
    metrics,
    capacity,
    cutFrom: capacity,
  }
  const units = closing(
    {
      body: [...caption, ...view.groups.flatMap((group) => groupUnits(group, setting))],
      result: view.result === null ? [] : groupUnits(view.result, setting),
      notes: groupUnits(view.notes, { ...setting, cutFrom: 0 }),
      signatures: signatureBlock(signing(view.signatures, size), page, metrics, { ...LABEL, size }),
    },
    pageRoom(page) - grid.headHeight,
  )
  return { ...pageFrame(page, view.marks, view.title, metrics), content: compose(units, page, metrics) }
}

/** Places to sign, as high as two lines and a half of the form. */
const signing = (labels: readonly string[], size: number): SignaturesBlock => ({
  ...{ kind: 'signatures', name: 'signatures', labels, signed: [], room: 2.6 * lineHeightOf(size) },
})

/** Rows up to this height share the first page with the caption; half a page at least. */
function capacityOf(page: PageSetup, grid: Grid, caption: readonly PaperUnit[]): number {
  const room = pageRoom(page) - grid.headHeight
  return Math.max(room / 2, room - heightOf(caption))
}

interface Parts {
  readonly body: readonly PaperUnit[]
  readonly result: readonly PaperUnit[]
  readonly notes: readonly PaperUnit[]
  readonly signatures: readonly PaperUnit[]
}

/**
 * The whole form, its end kept together: the last row, the result, the notes and the signatures on one page where they all
 * stand there, else at least the result with the last row and the signatures with the notes.
 */
function closing({ body, result, notes, signatures }: Parts, room: number): readonly PaperUnit[] {
  const rowAndResult = heightOf(lastRun(body)) + heightOf(result)
  const all = rowAndResult + heightOf(notes) + heightOf(signatures)
  return [
    ...(result.length > 0 && rowAndResult <= room ? keptWithNext(body) : body),
    ...(all <= room ? keptWithNext(result) : result),
    ...keptWithNext(notes),
    ...signatures,
  ]
}

/** The last of them keeps with what follows. */
const keptWithNext = (units: readonly PaperUnit[]): readonly PaperUnit[] =>
  units.map((unit, index) => (index === units.length - 1 ? { ...unit, keepsWithNext: true } : unit))

/** The last units that keep together. */
function lastRun(units: readonly PaperUnit[]): readonly PaperUnit[] {
  const before = units.findLastIndex((unit, index) => index < units.length - 1 && !unit.keepsWithNext)
  return units.slice(before + 1)
}

const heightOf = (units: readonly PaperUnit[]): number => units.reduce((total, unit) => total + unit.height, 0)

/** Every text of the form in the order of printing, to be looked for in the finished file. */
export function blankSheetRows(view: BlankSheetView): readonly PrintedRow[] {
  return [
    { place: 'title', texts: [view.title, view.period] },
    { place: 'fields', texts: view.fields.map(({ label, text }) => label + text) },
    { place: 'intro', texts: view.intro.flatMap(lineTexts) },
    { place: 'head', texts: view.head },
    ...[...view.groups, ...(view.result === null ? [] : [view.result]), view.notes].flatMap(groupRows),
    { place: 'signatures', texts: view.signatures },
  ]
}

function groupRows(group: FormGroup): readonly PrintedRow[] {
  const rows = group.rows.map((row, index) => ({
    place: `${group.shortTitle}.${index + 1}`,
    texts: row.cells.flatMap((cell) => cell.lines.flatMap(lineTexts)),
  }))
  return [{ place: group.shortTitle, texts: [group.title] }, ...rows]
}

function lineTexts(line: FormLine): readonly string[] {
  switch (line.kind) {
    case 'text':
      return [line.text]
    case 'answer':
      return [line.key, line.text, line.end]
    case 'pieces':
      return [line.label, ...line.pieces]
  }
}
