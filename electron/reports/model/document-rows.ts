import { categoryCount, sharedCells } from './categories'
import type { Block, PaperDocument, SignaturesBlock, TableBlock } from './document'

/** Texts that stand together on the paper, under the name of their place in the document. */
export interface PrintedRow {
  readonly place: string
  readonly texts: readonly string[]
}

/** Every text of a document in the order of printing, to be looked for in the finished file. */
export const documentRows = ({ parts }: PaperDocument): readonly PrintedRow[] =>
  parts.flatMap((blocks, index) => {
    const rows = blocks.flatMap(blockRows)
    return parts.length === 1 ? rows : rows.map(({ place, texts }) => ({ place: `${index + 1}.${place}`, texts }))
  })

function blockRows(block: Block): readonly PrintedRow[] {
  switch (block.kind) {
    case 'text':
      return [{ place: block.name, texts: [block.text] }]
    case 'sides':
      return [{ place: block.name, texts: [block.left, block.right] }]
    case 'facts': {
      const { rows, answer } = block
      return [
        ...numbered(
          block.name,
          rows.map((fields) => fields.flatMap(({ label, text }) => [label, text])),
        ),
        { place: 'conclusion', texts: [answer.label, answer.result, ...answer.lines] },
      ]
    }
    case 'table':
      return tableRows(block)
    case 'bars':
      return numbered(
        block.name,
        block.bars.map(({ label, figures }) => [label, ...figures]),
      )
    case 'figures':
      return numbered(
        block.name,
        block.figures.map(({ caption }) => [caption]),
      )
    case 'signatures':
      return numbered(block.name, block.labels.map(withSigned(block)))
  }
}

const numbered = (place: string, rows: readonly (readonly string[])[]): readonly PrintedRow[] =>
  rows.map((texts, index) => ({ place: `${place}.${index + 1}`, texts }))

function tableRows({
  name,
  content: { head, rows, total, figures = [] },
  columns,
  notes = [],
}: TableBlock): readonly PrintedRow[] {
  const count = categoryCount(columns)
  return [
    { place: `${name}.head`, texts: head },
    ...rows.flatMap((texts, index): PrintedRow[] => {
      const place = `${name}.${index + 1}`
      const under = figures.find(({ row }) => row === index)?.figures ?? []
      const captions = under.map(({ caption }) => [caption])
      return [{ place, texts: texts.slice(sharedCells(rows, index, count)) }, ...numbered(`${place}.figures`, captions)]
    }),
    ...(total === null ? [] : [{ place: `${name}.total`, texts: total }]),
    ...numbered(
      `${name}.notes`,
      notes.map(({ label, text }) => [label, text]),
    ),
  ]
}

/** A label, and behind it what stands in its room. */
const withSigned =
  ({ signed }: SignaturesBlock) =>
  (label: string): readonly string[] => [label, ...signed.filter((one) => one.label === label).map(({ text }) => text)]
