import type { DrawView } from '../../core/papers/draw-view'
import { tableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { A4_PORTRAIT } from '../model/page'
import { tablePaper } from './table-paper'

const UNIT: readonly Column[] = [
  [60, 'center', 'figure'],
  [90, 'left'],
  [200, 'left'],
  [120, 'left'],
]
const COLUMNS: Readonly<Record<DrawView['tables'][number]['name'], readonly Column[]>> = {
  conditions: [
    [120, 'left'],
    [360, 'left'],
  ],
  drawn: [[60, 'center', 'figure'], ...UNIT],
  population: UNIT,
}

/** 抽取结果: A4 portrait. */
export const drawDocument = (view: DrawView): PaperDocument =>
  tablePaper(
    view,
    A4_PORTRAIT,
    view.tables.flatMap(({ name, content }) => tableBlocks(name, content, COLUMNS[name])),
  )
