import { holdsFigures } from '../model/categories'
import type { Block, PaperDocument, TableBlock } from '../model/document'
import { evenFigures } from '../model/figures'

/** A document whose columns of figures each have one number of decimals, the total included: 3.0 over 2.5, not 3. */
export const withEvenFigures = (document: PaperDocument): PaperDocument => ({
  ...document,
  parts: document.parts.map((blocks) => blocks.map((block): Block => (block.kind === 'table' ? evenTable(block) : block))),
})

function evenTable(block: TableBlock): TableBlock {
  const { rows, total } = block.content
  const all = total === null ? rows : [...rows, total]
  const columns = block.columns.map((one, column) => {
    const texts = all.map((row) => row[column] ?? '')
    return holdsFigures(one) ? evenFigures(texts) : texts
  })
  const even = all.map((_, row) => columns.map((texts) => texts[row] ?? ''))
  return {
    ...block,
    content: { ...block.content, rows: even.slice(0, rows.length), total: total === null ? null : (even[rows.length] ?? null) },
  }
}
