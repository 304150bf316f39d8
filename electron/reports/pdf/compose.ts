import type { Content } from 'pdfmake/interfaces'
import { breakLines } from '../typesetting/lines'
import { lineHeightOf, type TextStyle, type TypeMetrics } from '../typesetting/typeface'
import { distribute, heightOf, type Unit } from '../typesetting/flow'
import type { Grid, GridRow } from './grid'
import { gridContent } from './grid-content'
import type { Alignment } from '../model/document'
import { textHeight, textWidth, type PageSetup } from '../model/page'
import { lineNode } from './text'

/** What stands on a page: rows of a table that no page end parts, or text by itself. */
type Piece = { readonly rows: readonly GridRow[]; readonly grid: Grid } | { readonly node: () => Content }

export type PaperUnit = Unit<Piece>

/** What units are made for. */
export interface Setting {
  readonly page: PageSetup
  /** Word that marks a row as the continuation of the row before it. */
  readonly continued: string
  readonly metrics: TypeMetrics
}

export interface TextBlockOptions {
  readonly style: TextStyle
  readonly alignment?: Alignment
  /** Empty space over and under it, points. */
  readonly above?: number
  readonly below?: number
  /** Between its lines and the right edge, points. */
  readonly offEdge?: number
  readonly keepsWithNext?: boolean
}

/** Text over the whole width. */
export function textBlock(text: string, page: PageSetup, options: TextBlockOptions, metrics: TypeMetrics): PaperUnit {
  const { style, alignment = 'left', above = 0, below = 0, offEdge = 0, keepsWithNext = false } = options
  const lines = breakLines(text, textWidth(page) - offEdge, style, metrics)
  return {
    height: above + lines.length * lineHeightOf(style.size) + below,
    keepsWithNext,
    table: null,
    piece: {
      node: () => ({ stack: lines.map((line) => lineNode(line, metrics)), alignment, margin: [0, above, offEdge, below] }),
    },
  }
}

/** Space that rounding of heights may take, points. */
const SLACK = 4

/** Height that units have on a page, points. */
export const pageRoom = (page: PageSetup): number => textHeight(page) - SLACK

/** Nodes of the whole paper, page by page. */
export const compose = (units: readonly PaperUnit[], page: PageSetup, metrics: TypeMetrics): Content[] =>
  composeParts([units], page, metrics)

/** Nodes of a paper whose parts each begin on a page of their own. */
export const composeParts = (parts: readonly (readonly PaperUnit[])[], page: PageSetup, metrics: TypeMetrics): Content[] =>
  composePages(parts, page, metrics).flatMap(({ content: [first, ...others] }, index) => {
    if (first === undefined) return []
    return index === 0 ? [first, ...others] : [{ stack: [first], pageBreak: 'before' as const }, ...others]
  })

/** What stands on one page, and what is left free under it, points. */
export interface ComposedPage {
  readonly content: readonly Content[]
  readonly free: number
}

/** The pages of parts that each begin on a page of their own. */
export const composePages = (
  parts: readonly (readonly PaperUnit[])[],
  page: PageSetup,
  metrics: TypeMetrics,
): readonly ComposedPage[] =>
  parts
    .flatMap((units) => distribute(units, pageRoom(page)))
    .map((units) => ({ content: pageContent(units, metrics), free: pageRoom(page) - heightOf(units, null) }))

/** Rows of one table that follow each other become one pdfmake table. */
function pageContent(units: readonly PaperUnit[], metrics: TypeMetrics): Content[] {
  const content: Content[] = []
  let rows: GridRow[] = []
  units.forEach(({ piece }, index) => {
    if ('node' in piece) {
      content.push(piece.node())
      return
    }
    rows.push(...piece.rows)
    const next = units[index + 1]?.piece
    if (next && 'grid' in next && next.grid === piece.grid) return
    content.push(gridContent(piece.grid, rows, metrics))
    rows = []
  })
  return content
}
