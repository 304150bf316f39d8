import { create, registerFormat, type FontkitFont } from 'fontkit'
import { readFileSync } from 'node:fs'
import { ASCENT_EM, DESCENT_EM } from '../reports/typesetting/typeface'
import { LeanTables } from './lean-tables'
import { TrueTypeSubset, TrueTypeTables, type GlyphTables } from './true-type-subset'

/** pdfkit counts in thousandths of an em. */
const UNITS = 1000

interface SetGlyph {
  /** The code point: the subset gives out its slots by it. */
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

/**
 * A font that was opened once and serves every document of its worker. It is what pdfkit takes for an opened
 * fontkit font, with three differences: one glyph a character, without ligatures and kerning, so that figures keep
 * their columns and no shaping engine runs; line edges that are the same in every face; a subset that copies
 * outlines instead of decoding them.
 */
export class WarmFont {
  readonly postscriptName: string
  readonly fullName: string
  readonly unitsPerEm = UNITS
  readonly ascent = ASCENT_EM * UNITS
  readonly descent = -DESCENT_EM * UNITS
  readonly lineGap = 0
  readonly xHeight: number
  readonly capHeight: number
  readonly italicAngle: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  readonly head: unknown
  readonly post: unknown
  readonly 'OS/2': unknown
  readonly #font: FontkitFont
  readonly #tables: GlyphTables
  readonly #scale: number
  readonly #glyphs = new Map<number, SetGlyph>()

  /** @param isLean Whether documents get its outlines on a grid that is fine enough for print. */
  constructor(font: FontkitFont, { isLean }: { readonly isLean: boolean }) {
    const scale = UNITS / font.unitsPerEm
    this.#font = font
    const tables = new TrueTypeTables(font)
    this.#tables = isLean ? new LeanTables(tables, font.unitsPerEm) : tables
    this.#scale = scale
    this.postscriptName = font.postscriptName
    this.fullName = font.fullName
    this.xHeight = font.xHeight * scale
    this.capHeight = font.capHeight * scale
    this.italicAngle = font.italicAngle
    this.bbox = {
      minX: font.bbox.minX * scale,
      minY: font.bbox.minY * scale,
      maxX: font.bbox.maxX * scale,
      maxY: font.bbox.maxY * scale,
    }
    this.head = font.head
    this.post = font.post
    this['OS/2'] = font['OS/2']
  }

  static open(file: string, options: { readonly isLean: boolean }): WarmFont {
    return new WarmFont(create(readFileSync(file)), options)
  }

  has(codePoint: number): boolean {
    return this.#font.hasGlyphForCodePoint(codePoint)
  }

  /** Advance in ems. */
  advanceOf(codePoint: number): number {
    return this.#glyph(codePoint).advanceWidth / UNITS
  }

  getGlyph(): { readonly advanceWidth: number } {
    return { advanceWidth: UNITS }
  }

  createSubset(): TrueTypeSubset {
    return new TrueTypeSubset(this.#tables, (codePoint) => this.#font.glyphForCodePoint(codePoint).id)
  }

  layout(text: string) {
    const glyphs = Array.from(text, (character) => this.#glyph(character.codePointAt(0) ?? 0))
    return {
      glyphs,
      positions: glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })), // pdfkit writes into them
      advanceWidth: glyphs.reduce((total, glyph) => total + glyph.advanceWidth, 0),
    }
  }

  #glyph(codePoint: number): SetGlyph {
    const known = this.#glyphs.get(codePoint)
    if (known) return known
    const glyph = {
      id: codePoint,
      advanceWidth: this.#font.glyphForCodePoint(codePoint).advanceWidth * this.#scale,
      codePoints: [codePoint],
    }
    this.#glyphs.set(codePoint, glyph)
    return glyph
  }
}

const KEY = 'warm font '

/**
 * Lets fontkit, and with it pdfkit, answer a key with an opened font instead of reading and decoding 15 MB anew
 * for each document.
 * @param fontOf Opens the font of a name at first use.
 * @returns The bytes that stand for the font of a name.
 */
export function serveWarmFonts(fontOf: (name: string) => WarmFont): (name: string) => Uint8Array {
  const text = (buffer: Uint8Array) => Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength).toString('latin1')
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- fontkit opens a font by `new` and takes what it returns
  class WarmFormat {
    constructor(stream: { readonly buffer: Uint8Array }) {
      return fontOf(text(stream.buffer).slice(KEY.length))
    }
    static probe(buffer: Uint8Array): boolean {
      return buffer.length < 100 && text(buffer).startsWith(KEY)
    }
  }
  registerFormat(WarmFormat)
  return (name) => Buffer.from(KEY + name, 'latin1')
}
