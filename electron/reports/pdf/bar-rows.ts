import type { Content } from 'pdfmake/interfaces'
import type { PaperBar } from '../../core/papers/paper-parts'
import type { BarsBlock } from '../model/document'
import { textWidth } from '../model/page'
import { breakLines, widthOfText, type Line } from '../typesetting/lines'
import { BODY, lineHeightOf, type TypeMetrics } from '../typesetting/typeface'
import { textBlock, type PaperUnit, type Setting } from './compose'
import { linesHeight } from './grid'
import { INNER_PT } from './page'
import { lineNode } from './text'

/** The part of the width that labels have at most, and figures. */
const WIDEST_LABEL = 0.34
const WIDEST_FIGURES = 0.25
/** Between label, bar and figures, and over and under a row, points. */
const GAP = 5
const PAD = 2.5
const BAR = 10
/** What adding up widths in another order may take. */
const ROUNDING = 0.1
/** Of a label, and of figures, beside a bar. */
const MOST_LINES = 3
const FILL = '#BFBFBF'

/** Bars from one axis on, a row a unit: label, bar, and behind it its figures. */
export function barRows({ bars }: BarsBlock, setting: Setting): readonly PaperUnit[] {
  const { page, metrics } = setting
  const width = textWidth(page)
  const widest = (texts: readonly string[], part: number) =>
    Math.min(width * part, Math.max(...texts.map((text) => widthOfText(text, BODY, metrics))) + ROUNDING)
  const labels = widest(
    bars.map(({ label }) => label),
    WIDEST_LABEL,
  )
  const figures = widest(bars.map(figuresText), WIDEST_FIGURES)
  const axis = labels + GAP
  return bars.flatMap((bar) => barUnits(bar, { labels, axis, figures, full: width - axis - GAP - figures }, setting))
}

const figuresText = ({ figures }: PaperBar): string => figures.join('　')

/** Points. */
interface BarWidths {
  readonly labels: number
  readonly axis: number
  readonly figures: number
  /** Of a bar of full length. */
  readonly full: number
}

/** What has too many lines beside the bar stands over it, or under it, over the whole width. */
function barUnits(bar: PaperBar, widths: BarWidths, setting: Setting): readonly PaperUnit[] {
  const { page, metrics } = setting
  const beside = (text: string, width: number): readonly Line[] | null => {
    const lines = breakLines(text, width, BODY, metrics)
    return lines.length > MOST_LINES ? null : lines
  }
  const label = beside(bar.label, widths.labels)
  const behind = beside(figuresText(bar), widths.figures + GAP)
  return [
    ...(label === null ? [textBlock(bar.label, page, { style: BODY, keepsWithNext: true }, metrics)] : []),
    barUnit(bar.length, widths, { label: label ?? [], behind: behind ?? [] }, metrics, behind === null),
    ...(behind === null ? [textBlock(figuresText(bar), page, { style: BODY }, metrics)] : []),
  ]
}

interface Beside {
  readonly label: readonly Line[]
  readonly behind: readonly Line[]
}

function barUnit(
  part: number,
  { axis, full }: BarWidths,
  { label, behind }: Beside,
  metrics: TypeMetrics,
  keepsWithNext: boolean,
): PaperUnit {
  const text = Math.max(lineHeightOf(BODY.size), linesHeight(label), linesHeight(behind))
  const height = text + 2 * PAD
  const length = full * Math.min(1, Math.max(0, part))
  const lines = (all: readonly Line[], x: number): Content => ({
    stack: all.map((line) => lineNode(line, metrics)),
    relativePosition: { x, y: (height - linesHeight(all)) / 2 },
  })
  const drawing = (): Content => ({
    canvas: [
      ...(length > 0
        ? [{ type: 'rect' as const, x: axis, y: (height - BAR) / 2, w: length, h: BAR, color: FILL, lineWidth: 0 }]
        : []),
      { type: 'line', x1: axis, x2: axis, y1: 0, y2: height, lineWidth: INNER_PT },
    ],
    relativePosition: { x: 0, y: 0 },
  })
  const room = (): Content => ({ text: '', fontSize: 1, margin: [0, 0, 0, height - lineHeightOf(1)] })
  const node = () => ({ stack: [drawing(), lines(label, 0), lines(behind, axis + length + GAP), room()] })
  return { height, keepsWithNext, table: null, piece: { node } }
}
