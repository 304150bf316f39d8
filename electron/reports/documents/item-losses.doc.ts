import type { ItemLossesView } from '../../core/papers/item-losses-view'
import { chartBlocks, tableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A4_PORTRAIT } from '../model/page'
import { BODY, SMALL } from '../typesetting/typeface'
import { tablePaper } from './table-paper'

const COLUMNS = {
  items: [
    [31, 'center', 'figure'],
    [30, 'center'],
    [86, 'left'],
    [31, 'right'],
    [40, 'right'],
    [42, 'right'],
    [42, 'right'],
    [44, 'center'],
    [133, 'left'],
  ],
  sections: [
    [34, 'center'],
    [165, 'left'],
    [48, 'right'],
    [48, 'right'],
    [50, 'right'],
    [67, 'right'],
    [67, 'right'],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>

/** 项目失分分析表 of one group: A4 portrait. */
export function itemLossesDocument(view: ItemLossesView): PaperDocument {
  const table = (name: keyof typeof COLUMNS) => tableBlocks(name, view[name], COLUMNS[name])
  // Names of several units have room in small print alone.
  const items = table('items').map((block) => (block.kind === 'table' ? { ...block, size: SMALL.size } : block))
  return tablePaper({ ...view, left: view.round, right: view.period }, A4_PORTRAIT, [
    { kind: 'text', name: 'summary', text: view.summary, style: BODY, above: 4 },
    ...chartBlocks('chart', view.chart),
    ...fitted(items, A4_PORTRAIT),
    ...table('sections'),
  ])
}
