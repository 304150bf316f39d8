import type { FeedbackView } from '../../core/papers/feedback-view'
import { headingBlock, letterLine, tableBlocks, titleBlocks } from '../model/blocks'
import type { Block, Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A4_PORTRAIT } from '../model/page'
import { isUsuallyOnePage } from './one-page'
import { BODY, LABEL } from '../typesetting/typeface'

const PROBLEMS: readonly Column[] = [
  [34, 'center', 'figure'],
  [84, 'left'],
  [86, 'left'],
  [120, 'left'],
  [88, 'left'],
  [68, 'center'],
]
const LOSSES: readonly Column[] = [
  [34, 'center', 'figure'],
  [84, 'left'],
  [96, 'left'],
  [222, 'left'],
  [44, 'right'],
]

/** So many of the largest losses a copy tells at least, though it be longer than a page. */
const LEAST_LOSSES = 4

/** 现场反馈意见: A4 portrait, two copies, each from a page of its own, and no longer where fewer losses make it so. */
export function feedbackDocument(view: FeedbackView): PaperDocument {
  const most = view.losses.rows.length
  const oneCopy = { ...view, copies: view.copies.slice(0, 1) }
  for (let shown = most; shown >= Math.min(most, LEAST_LOSSES); shown -= 1)
    if (isUsuallyOnePage(telling(oneCopy, shown))) return telling(view, shown)
  return telling(view, most)
}

function telling(view: FeedbackView, shown: number): PaperDocument {
  const { title, marks, continued, copies, losses } = view
  const told = { ...view, losses: { ...losses, rows: losses.rows.slice(0, shown) } }
  return { title, page: A4_PORTRAIT, marks, continued, parts: copies.map(({ copy }) => copyBlocks(copy, told)) }
}

const copyBlocks = (copy: string, view: FeedbackView): readonly Block[] => [
  letterLine('copy', copy, { style: LABEL }),
  ...titleBlocks(view.title, view.number, view.visitedOn),
  paragraph('addressee', view.addressee, { above: 4, keepsWithNext: true }),
  paragraph('opening', view.opening, { above: 2, indent: 2 }),
  ...(view.goods === null ? [] : lines('goods', view.goods)),
  ...fitted(tableBlocks('problems', view.problems, PROBLEMS), A4_PORTRAIT),
  ...fitted(tableBlocks('losses', view.losses, LOSSES), A4_PORTRAIT),
  ...further(view),
  ...lines('demands', view.demands),
  headingBlock('opinion', view.opinion.heading),
  // The hand that signs stands under what it signs.
  ...view.opinion.lines.map((text, index) =>
    paragraph(`opinion.${index + 1}`, text, { above: 6, below: 4, keepsWithNext: true }),
  ),
  { kind: 'signatures', name: 'signatures', labels: view.signatures, signed: [] },
]

function further({ furtherLosses, losses }: FeedbackView): readonly Block[] {
  const text = furtherLosses[losses.rows.length] ?? ''
  return text === '' ? [] : [paragraph('furtherLosses', text, { above: 3 })]
}

type Rest = Partial<Pick<Extract<Block, { kind: 'text' }>, 'above' | 'below' | 'indent' | 'keepsWithNext'>>

const paragraph = (name: string, text: string, rest: Rest = {}): Block => ({ kind: 'text', name, text, style: BODY, ...rest })

const lines = (name: string, part: { readonly heading: string; readonly lines: readonly string[] }): readonly Block[] => [
  headingBlock(name, part.heading),
  ...part.lines.map((text, index) => paragraph(`${name}.${index + 1}`, text, { indent: 2 })),
]
