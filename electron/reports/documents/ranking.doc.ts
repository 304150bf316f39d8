import type { RankingView } from '../../core/papers/ranking-view'
import { chartBlocks, tableBlocks } from '../model/blocks'
import type { Block, Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A4_PORTRAIT } from '../model/page'
import { BODY } from '../typesetting/typeface'
import { tablePaper } from './table-paper'

const STANDING = [
  [68, 'center'],
  [113, 'left'],
  [66, 'left'],
  [43, 'right'],
  [40, 'right'],
  [40, 'center'],
] as const satisfies readonly Column[]

const COLUMNS = {
  ranked: [[32, 'center', 'figure'], ...STANDING, [77, 'left']],
  unranked: [...STANDING, [109, 'left']],
} as const satisfies Readonly<Record<string, readonly Column[]>>

/** 排名表 of one group: A4 portrait. */
export function rankingDocument(view: RankingView): PaperDocument {
  const table = (name: keyof typeof COLUMNS) =>
    fitted(tableBlocks(name, view[name], COLUMNS[name].slice(0, view[name].head.length)), A4_PORTRAIT)
  const figures = view.figures.map((text, index): Block => {
    const above = index === 0 ? 6 : 0
    return { kind: 'text', name: `figures.${index + 1}`, text, style: BODY, above }
  })
  const paper = { ...view, left: view.round, right: view.period, notes: view.rules }
  return tablePaper(paper, A4_PORTRAIT, [
    ...table('ranked'),
    ...figures,
    ...chartBlocks('chart', view.chart),
    ...table('unranked'),
  ])
}
