import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Block, PaperDocument, Pictures } from '../model/document'
import type { TypeMetrics } from '../typesetting/typeface'
import { composeParts, textBlock, type PaperUnit, type Setting } from './compose'
import { barRows } from './bar-rows'
import { facts } from './facts'
import { figureRows } from './figure-rows'
import { pageFrame } from './page'
import { sides } from './sides'
import { signatureBlock } from './signature-block'
import { tableUnits } from './table-units'

/** The PDF of a document, its lines and pages broken. Returns new nodes at every call. */
export function pdfDocument(document: PaperDocument, metrics: TypeMetrics, pictures: Pictures = {}): TDocumentDefinitions {
  const { page, marks, title, continued, parts } = document
  const setting = { page, continued, metrics }
  const images = Object.entries(pictures).map(([id, jpeg]) => [id, `data:image/jpeg;base64,${jpeg}`] as const)
  return {
    ...(images.length === 0 ? {} : { images: Object.fromEntries(images) }),
    ...pageFrame(page, marks, title, metrics),
    content: composeParts(
      parts.map((blocks) => blocks.flatMap((block) => blockUnits(block, setting))),
      page,
      metrics,
    ),
  }
}

/** What a block is set in. Its last unit keeps with the next block where the block does. */
export function blockUnits(block: Block, setting: Setting): readonly PaperUnit[] {
  const units = plainUnits(block, setting)
  if (block.keepsWithNext !== true) return units
  return units.map((unit, index) => (index === units.length - 1 ? { ...unit, keepsWithNext: true } : unit))
}

const SPACE = '　'

function plainUnits(block: Block, setting: Setting): readonly PaperUnit[] {
  const { page, metrics } = setting
  switch (block.kind) {
    case 'text': {
      const { text, indent = 0, offEdge = 0 } = block
      return [textBlock(SPACE.repeat(indent) + text, page, { ...block, offEdge: offEdge * block.style.size }, metrics)]
    }
    case 'sides':
      return sides(block, setting)
    case 'facts':
      return facts(block, setting)
    case 'table':
      return tableUnits(block, setting)
    case 'bars':
      return barRows(block, setting)
    case 'figures':
      return figureRows(block, setting)
    case 'signatures':
      return signatureBlock(block, page, metrics)
  }
}
