import type { SurveySummaryView } from '../../core/papers/survey-summary-view'
import { tableBlocks } from '../model/blocks'
import type { Block, Column, PaperDocument } from '../model/document'
import { A4_LANDSCAPE } from '../model/page'
import { BODY } from '../typesetting/typeface'
import { tablePaper } from './table-paper'

const OTHERS: readonly Column[] = [
  [36, 'center', 'category'],
  [330, 'left', 'category'],
  [170, 'left'],
  [80, 'right'],
  [80, 'right'],
]
const UNITS: readonly Column[] = [
  [90, 'center', 'category'],
  [260, 'left'],
  [80, 'right'],
  [80, 'right'],
  [90, 'right'],
  [90, 'right'],
]
const CALLS: readonly Column[] = [
  [210, 'left'],
  [70, 'right'],
  [70, 'right'],
  [70, 'right'],
  [70, 'right'],
  [90, 'right'],
  [80, 'right'],
  [70, 'right'],
]

/** Number, question and which of the two; the values of the scale share the rest with answers and mean. @param count Of all columns */
const scaleColumns = (count: number): readonly Column[] => [
  [34, 'center', 'category'],
  [196, 'left', 'category'],
  [40, 'center'],
  ...Array.from({ length: Math.max(0, count - 3) }, (): Column => [440 / Math.max(1, count - 3), 'right']),
]

/** 回访满意度统计 of a round: A4 landscape. */
export function surveySummaryDocument(view: SurveySummaryView): PaperDocument {
  const surveys = view.surveys.flatMap(({ figures, scale, others, units }, index): readonly Block[] => {
    const [heading, ...table] = tableBlocks(`scale.${index + 1}`, scale, scaleColumns(scale.head.length))
    const line: Block = { kind: 'text', name: `figures.${index + 1}`, text: figures, style: BODY, below: 3, keepsWithNext: true }
    return [
      ...(heading === undefined ? [] : [heading]),
      line,
      ...table,
      ...tableBlocks(`others.${index + 1}`, others, OTHERS),
      ...tableBlocks(`units.${index + 1}`, units, UNITS),
    ]
  })
  return tablePaper(view, A4_LANDSCAPE, [...surveys, ...tableBlocks('calls', view.calls, CALLS)])
}
