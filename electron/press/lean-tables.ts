import { remembered } from '../core/shared/remembered'
import { contoursOf, hasContours, outlineOf, viewOf, type Frame } from './glyph-outline'
import { leanContour, stepOf } from './lean-contour'
import { HINTS, type GlyphTables } from './true-type-subset'

/** Where lengths stand in tables, as offsets of their 16 bits. */
const UNITS_PER_EM = 18
const FRAME = 36
const LINE_LENGTHS = [4, 6, 8, 10, 12, 14, 16] as const

/**
 * A font with its outlines on a grid that is fine enough for print, in fewer points and without hints; a subset of it is two
 * thirds as large. Each outline is made once and kept.
 * @param tables Of a font without composite glyphs.
 * @param unitsPerEm Of the font.
 */
export class LeanTables implements GlyphTables {
  readonly #tables: GlyphTables
  readonly #step: number
  readonly #head: Uint8Array
  /** The same for all glyphs: what draws a glyph takes its edges from its points, and what is the same everywhere packs well. */
  readonly #frame: Frame
  readonly outline = remembered((glyph: number) => this.#leanOutline(this.#tables.outline(glyph)))

  constructor(tables: GlyphTables, unitsPerEm: number) {
    this.#tables = tables
    this.#step = stepOf(unitsPerEm)
    this.#head = tables.table('head')
    const view = viewOf(this.#head)
    view.setUint16(UNITS_PER_EM, unitsPerEm / this.#step)
    const edge = (at: number, round: (edge: number) => number): number => {
      const rounded = round(view.getInt16(FRAME + at) / this.#step)
      view.setInt16(FRAME + at, rounded)
      return rounded
    }
    this.#frame = { xMin: edge(0, Math.floor), yMin: edge(2, Math.floor), xMax: edge(4, Math.ceil), yMax: edge(6, Math.ceil) }
  }

  has(table: string): boolean {
    return !HINTS.includes(table) && this.#tables.has(table)
  }

  table(name: string): Uint8Array {
    if (name === 'head') return this.#head.slice()
    const table = this.#tables.table(name)
    if (name === 'hhea')
      for (const at of LINE_LENGTHS) viewOf(table).setInt16(at, Math.round(viewOf(table).getInt16(at) / this.#step))
    return table
  }

  #leanOutline(outline: Uint8Array): Uint8Array {
    if (outline.length === 0) return outline
    if (!hasContours(outline)) throw new Error('a composite glyph in a font that is to be made lean')
    const contours = contoursOf(outline).map((points) => leanContour(points, this.#step))
    return outlineOf(
      contours.filter((points) => points.length > 2),
      this.#frame,
    )
  }

  /** The left bearing puts a glyph where its frame says it is. */
  metrics(glyph: number): { readonly advance: number; readonly bearing: number } {
    return { advance: Math.round(this.#tables.metrics(glyph).advance / this.#step), bearing: this.#frame.xMin }
  }
}
