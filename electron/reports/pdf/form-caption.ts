import type { BlankSheetView } from '../../core/papers/blank-sheet-view'
import type { LabelledText } from '../../core/papers/paper-parts'
import { breakLines, evenLines, widthOfText, type Line } from '../typesetting/lines'
import { TITLE, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import type { PaperUnit } from './compose'
import { formLines, WRITING, type FormStyles } from './form-cell'
import { linesHeight } from './grid'
import { textWidth, type PageSetup } from '../model/page'
import { placedLine } from './text'

const RULE = '＿'
/** Sizes of a title, points: the largest at which it stands in one line. */
const TITLE_SIZES = [22, 20, 18, 16]
/** A line to write on has at least this part of its column. */
const LEAST_RULE = 0.3

type Caption = Pick<BlankSheetView, 'title' | 'period' | 'fields' | 'intro'>

/** What stands over the table of a form; it keeps together, and with the first row. */
export function formCaption(
  { title, period, fields, intro }: Caption,
  page: PageSetup,
  styles: FormStyles,
  metrics: TypeMetrics,
): readonly PaperUnit[] {
  const width = textWidth(page)
  const block = (lines: readonly Line[], above: number, below: number, alignment: 'left' | 'center' = 'left'): PaperUnit => ({
    height: above + linesHeight(lines) + below,
    keepsWithNext: true,
    table: null,
    piece: {
      node: () => ({ stack: lines.map((line) => placedLine(line, metrics)), alignment, margin: [0, above, 0, below] }),
    },
  })
  const over = intro.length === 0 ? [] : [block(formLines(intro, width, styles, metrics), 0, 5)]
  return [
    block(titleIn(title, width, metrics), 0, 2, 'center'),
    block(breakLines(period, width, styles.body, metrics), 0, 2, 'center'),
    block(fieldLines(fields, width, styles.body, metrics), 0, 5),
    ...over,
  ]
}

/** In one line as large as it stands there, else in lines of even length. */
function titleIn(title: string, width: number, metrics: TypeMetrics): readonly Line[] {
  const styles = TITLE_SIZES.map((size): TextStyle => ({ ...TITLE, size }))
  const fitting = styles.find((style) => widthOfText(title, style, metrics) <= width)
  const style = fitting ?? styles.at(-1) ?? TITLE
  return evenLines(title, width, style, metrics)
}

/** Up to three a line, more of them two a line; what leaves no room beside it has a line of its own. */
function fieldLines(fields: readonly LabelledText[], width: number, style: TextStyle, metrics: TypeMetrics): readonly Line[] {
  const gap = 2 * style.size
  const most = fields.length <= 3 ? fields.length : 2
  const columnOf = (count: number) => (width - (count - 1) * gap) / count
  const isNarrow = ({ label, text }: LabelledText) =>
    widthOfText(label + text, style, metrics) <= columnOf(most) * (text === '' ? 1 - LEAST_RULE : 1)
  const rows: LabelledText[][] = []
  for (const field of fields) {
    const open = rows.at(-1)
    if (open !== undefined && open.length < most && isNarrow(field) && open.every(isNarrow)) open.push(field)
    else rows.push([field])
  }
  return rows.flatMap((row) => {
    const column = row.length > 1 ? columnOf(most) : width
    const texts = row.map((field) => fieldText(field, column, style, metrics))
    const [first, ...others] = texts
    const above = WRITING * style.size
    if (others.length === 0) return breakLines(first ?? '', width, style, metrics).map((line) => ({ ...line, above }))
    return [{ text: first ?? '', style, above, trail: others.map((text, index) => ({ text, x: (index + 1) * (column + gap) })) }]
  })
}

/** The label with what is known, else with a line to write on. */
function fieldText({ label, text }: LabelledText, width: number, style: TextStyle, metrics: TypeMetrics): string {
  if (text !== '') return label + text
  const room = width - widthOfText(label, style, metrics)
  return label + RULE.repeat(Math.max(6, Math.floor(room / widthOfText(RULE, style, metrics))))
}
