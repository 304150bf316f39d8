import type { KeyCardView } from '../../core/papers/key-card-view'
import { tableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { A4_PORTRAIT } from '../model/page'
import { tablePaper } from './table-paper'

const COLUMNS: readonly Column[] = [
  [64, 'left'],
  [86, 'left'],
  [330, 'left'],
]

/** 按键卡: A4 portrait. */
export const keyCardDocument = (view: KeyCardView): PaperDocument =>
  tablePaper({ ...view, signatures: [] }, A4_PORTRAIT, tableBlocks('keys', view.table, COLUMNS))
