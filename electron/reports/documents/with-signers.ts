import type { Block, PaperDocument, SignaturesBlock } from '../model/document'

/** A document with the names that the bureau set in the line under its own tables; who is not named signs by hand. */
export function withSigners(document: PaperDocument): PaperDocument {
  const { signers } = document.marks
  if (signers === undefined) return document
  const named = (block: Block): Block => (block.kind === 'signatures' ? signedBlock(block, signers) : block)
  return { ...document, parts: document.parts.map((blocks) => blocks.map(named)) }
}

/** @param names In the order of the labels, '' where nobody is named */
const signedBlock = (block: SignaturesBlock, names: readonly string[]): SignaturesBlock => ({
  ...block,
  signed: block.labels.flatMap((label, index) => {
    const text = names[index] ?? ''
    return block.signed.filter((one) => one.label === label).concat(text === '' ? [] : [{ label, text, strokes: null }])
  }),
})
