import type { RegisterLayout, RegisterView } from '../../core/papers/register-view'
import { plainTableBlocks } from '../model/blocks'
import type { Column, PaperDocument } from '../model/document'
import { fitted } from '../model/fitted-columns'
import { A4_LANDSCAPE, A4_PORTRAIT, type PageSetup } from '../model/page'
import { tablePaper } from './table-paper'

interface Layout {
  readonly page: PageSetup
  readonly columns: readonly Column[]
}

const LAYOUTS: Readonly<Record<RegisterLayout, Layout>> = {
  pairingList: {
    page: A4_LANDSCAPE,
    columns: [
      [54, 'center', 'category'],
      [80, 'left', 'category'],
      [43, 'center', 'category'],
      [34, 'center', 'figure'],
      [100, 'left'],
      [80, 'center'],
      [84, 'left'],
      [76, 'left'],
      [82, 'left'],
      [92, 'left'],
    ],
  },
  contactRegister: {
    page: A4_PORTRAIT,
    columns: [
      [62, 'center', 'category'],
      [130, 'left', 'category'],
      [34, 'center', 'figure'],
      [56, 'left'],
      [66, 'left'],
      [84, 'left'],
      [56, 'left'],
    ],
  },
  missingReturns: {
    page: A4_PORTRAIT,
    columns: [
      [54, 'center', 'category'],
      [98, 'left', 'category'],
      [36, 'center', 'figure'],
      [62, 'left'],
      [130, 'left'],
      [76, 'center'],
      [48, 'center'],
    ],
  },
}

/** 结对一览表 lies, the others stand: A4. */
export function registerDocument(view: RegisterView): PaperDocument {
  const { page, columns } = LAYOUTS[view.layout]
  return tablePaper(view, page, fitted(plainTableBlocks('table', view.table, columns), page))
}
