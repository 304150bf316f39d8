import type { TablePaperView } from '../../core/papers/paper-parts'
import { titleBlocks, withClosing } from '../model/blocks'
import type { Block, PaperDocument } from '../model/document'
import type { PageSetup } from '../model/page'

/** Tables under a title and a line with a text at either side, over notes and places to sign. */
export function tablePaper(view: TablePaperView, page: PageSetup, tables: readonly Block[]): PaperDocument {
  const { marks, title, left, right, notes, signatures, continued } = view
  return {
    title,
    page,
    marks,
    continued,
    parts: [withClosing([...titleBlocks(title, left, right), ...tables], notes, signatures)],
  }
}
