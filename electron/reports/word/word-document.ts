import { Document, HeadingLevel, Paragraph, TabStopType, TextRun, type ISectionOptions, type Table } from 'docx'
import type { Block, PaperDocument, Pictures, SidesBlock, TextBlock } from '../model/document'
import { textWidth } from '../model/page'
import { BODY, HEADING, TITLE, type TextStyle } from '../typesetting/typeface'
import { barTable } from './bars'
import { factsTable } from './facts'
import { figureTable, pictureTable } from './figures'
import { pageFurniture } from './furniture'
import { signatureTable } from './signatures'
import { CELL_PADDING, wordTable } from './table'
import { lineSpacing, runsOf, runStyle, twips } from './type'

/** The Word file of a document: the same texts on the same paper, to be worked on; pages break where Word breaks them. */
export function wordDocument(document: PaperDocument, pictures: Pictures = {}): Document {
  const { title, marks, page, parts } = document
  const furniture = pageFurniture(document)
  const sections = parts.map((blocks): ISectionOptions => ({
    ...furniture,
    children: blocks.flatMap((block) => blockNodes(block, textWidth(page), pictures)),
  }))
  return new Document({
    title,
    creator: 'Jiedui',
    styles: {
      default: {
        document: { run: { ...runStyle(BODY), language: { value: marks.language, eastAsia: 'zh-CN' } } },
        title: { run: { ...runStyle(TITLE), color: '000000' } },
        heading1: { run: { ...runStyle(HEADING), color: '000000' } },
      },
    },
    sections,
  })
}

function blockNodes(block: Block, width: number, pictures: Pictures): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block)]
    case 'sides':
      return [sidesLine(block, width)]
    case 'facts':
      return [factsTable(block, width)]
    case 'table':
      return [wordTable(block, width, (figures) => pictureTable(figures, pictures, width - CELL_PADDING))]
    case 'bars':
      return [barTable(block, width)]
    case 'figures':
      return [figureTable(block, pictures, width)]
    case 'signatures':
      // Two tables that follow each other would become one, and none may be the last thing of a file.
      return [gap(true), signatureTable(block, width), gap(false)]
  }
}

const LEVELS = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_1 } as const

function paragraph(block: TextBlock): Paragraph {
  const { text, style, role, alignment = 'left', above = 0, below = 0, indent = 0, offEdge = 0, keepsWithNext = false } = block
  return new Paragraph({
    ...(role === undefined ? {} : { heading: LEVELS[role] }),
    alignment,
    keepNext: keepsWithNext,
    spacing: { before: twips(above), after: twips(below), ...lineSpacing(style) },
    indent: { firstLine: twips(indent * style.size), right: twips(offEdge * style.size) },
    children: runsOf(text, style),
  })
}

/** A text on the left and one on the right; where they do not fit beside each other the second goes to the next line. */
const sidesLine = ({ left, right, keepsWithNext = false }: SidesBlock, width: number): Paragraph =>
  new Paragraph({
    keepNext: keepsWithNext,
    spacing: { after: twips(4), ...lineSpacing(BODY) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [...runsOf(left, BODY), new TextRun({ ...runStyle(BODY), text: '\t' }), ...runsOf(right, BODY)],
  })

const TINY: TextStyle = { face: 'fangsong', size: 1 }

/** A line that nobody sees. */
const gap = (keepsWithNext: boolean): Paragraph =>
  new Paragraph({
    keepNext: keepsWithNext,
    spacing: { after: twips(keepsWithNext ? 8 : 0), ...lineSpacing(TINY) },
    children: runsOf('', TINY),
  })
