import type { PageMarks } from '../../core/papers/paper-parts'
import { titleBlocks, withClosing } from '../model/blocks'
import type { Block, PaperDocument } from '../model/document'
import type { PageSetup } from '../model/page'

interface TablePaperView {
  readonly marks: PageMarks
  readonly title: string
  readonly left: string
  readonly right: string
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
  readonly continued: string
}

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
