import type { FormCell, FormGroup, FormRow } from '../../core/papers/form-parts'
import type { Alignment } from '../model/document'
import { evenLines, type Line } from '../typesetting/lines'
import { lineHeightOf, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import type { PaperUnit } from './compose'
import { formLines, type FormStyles } from './form-cell'
import { cellOfLines, linesHeight, PAD_DOWN, rowOf, spanWidth, splitRow, type Grid, type GridRow, type RowGroup } from './grid'
import { INNER_PT } from './page'

export interface FormSetting {
  readonly grid: Grid
  /** One a column. */
  readonly alignments: readonly Alignment[]
  readonly styles: FormStyles
  readonly groupStyle: TextStyle
  readonly continued: string
  readonly metrics: TypeMetrics
  /** Height that rows have on the first page, points. */
  readonly capacity: number
  /** A row taller than this may be cut, points. */
  readonly cutFrom: number
}

/** A title taller than this part of a page gives way to its short form, and stands in a row of its own. */
const TALLEST_TITLE = 0.25
/** Lines that stand together at least where a row is cut. */
const LEAST_LINES = 4
/** Lines that a row leaves for writing at least. */
const LEAST_ROW = 2

/** The rows of a group, with its title over as many of them as stand on a page. */
export function groupUnits(group: FormGroup, setting: FormSetting): readonly PaperUnit[] {
  const { styles, capacity } = setting
  const isLong = linesHeight(titleLines(group.title, setting)) > capacity * TALLEST_TITLE
  const shared = rowGroup(isLong ? group.shortTitle : group.title, group.shortTitle, setting)
  const rows = isLong ? [titleRow(group, setting), ...group.rows] : group.rows
  const titleHeight = linesHeight(shared.title.lines)
  const least = Math.max(titleHeight, LEAST_LINES * lineHeightOf(styles.body.size))
  const set = rows.map((row, index) => ({
    row: { ...gridRow(row, setting), shared: [{ group: shared, opens: index === 0 }] },
    continued: { text: row.continued, style: styles.title },
  }))
  return bearing(set, titleHeight + 2 * PAD_DOWN + INNER_PT, capacity).map((row) => rowUnit({ ...row, least, setting }))
}

const titleLines = (title: string, { grid, groupStyle, metrics }: FormSetting): readonly Line[] =>
  evenLines(title, grid.widths[0] ?? 0, groupStyle, metrics)

function rowGroup(title: string, shortTitle: string, setting: FormSetting): RowGroup {
  const cell = (...texts: readonly string[]) =>
    cellOfLines(
      texts.flatMap((text) => titleLines(text, setting)),
      { alignment: 'center' },
    )
  const { continued } = setting
  return { title: cell(title), continued: [cell(title, continued), cell(shortTitle, continued)] }
}

/** A long title over the other columns, as the first row of its group. */
const titleRow = ({ title, shortTitle }: FormGroup, { grid, continued }: FormSetting): FormRow => ({
  cells: [{ lines: [{ kind: 'text', text: title.replaceAll('\n', ' '), isTitle: true }], span: grid.widths.length - 1 }],
  continued: shortTitle + continued,
})

function gridRow({ cells }: FormRow, { grid, alignments, styles, metrics }: FormSetting): GridRow {
  let column = 1
  const set = cells.map(({ lines, span }: FormCell) => {
    const width = spanWidth(grid.widths, column, span)
    const isPlaced = span > 1 || lines.some((line) => line.kind === 'answer') // what has its places stands at the left
    const alignment = isPlaced ? 'left' : (alignments[column] ?? 'left')
    const cell = cellOfLines(formLines(lines, width, styles, metrics), { alignment, span })
    column += span
    return cell
  })
  return rowOf(set, LEAST_ROW * lineHeightOf(styles.body.size))
}

interface SetRow {
  readonly row: GridRow
  readonly continued: Line
}

interface KeptRow extends SetRow {
  readonly keepsWithNext: boolean
}

/**
 * The first rows of the group keep together until they bear its title, `needed` points high; what may follow them on a page
 * of its own has a shorter one. Rows that cannot bear it grow.
 */
function bearing(rows: readonly SetRow[], needed: number, capacity: number): readonly KeptRow[] {
  let height = 0
  let last = 0
  for (const [index, { row }] of rows.entries()) {
    if (index > 0 && (height >= needed || height + row.height > capacity)) break
    height += row.height
    last = index
  }
  const missing = Math.max(0, needed - height)
  return rows.map((one, index) => ({
    ...one,
    row: index === last ? { ...one.row, height: one.row.height + missing } : one.row,
    keepsWithNext: index < last,
  }))
}

interface RowUnit extends KeptRow {
  /** Text that stands together at least where the row is cut, points. */
  readonly least: number
  readonly setting: FormSetting
}

function rowUnit(unit: RowUnit): PaperUnit {
  const { row, continued, keepsWithNext, least, setting } = unit
  const { grid, cutFrom } = setting
  const plain = { height: row.height, keepsWithNext, table: grid, piece: { rows: [row], grid } }
  if (row.height <= cutFrom) return plain
  return {
    ...plain,
    cut(room) {
      const parts = splitRow(row, room, continued, least)
      if (parts === null) return null
      const [above, below] = parts
      return [rowUnit({ ...unit, row: above, keepsWithNext: false }), rowUnit({ ...unit, row: below })]
    },
  }
}
