import type { FontkitFont } from 'fontkit'
import { viewOf } from './glyph-outline'

/** Tables of hints: in a PDF as they are, for they fit no outlines but those of their font. */
export const HINTS: readonly string[] = ['cvt ', 'fpgm', 'prep']

const ARGUMENTS_ARE_WORDS = 0x0001
const HAS_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const HAS_TWO_SCALES = 0x0040
const HAS_MATRIX = 0x0080

/** What a subset is cut from. */
export interface GlyphTables {
  has(table: string): boolean
  /** A copy of a whole table. */
  table(name: string): Uint8Array
  /** The outline program of a glyph; empty for a blank one. */
  outline(glyph: number): Uint8Array
  /** Advance and left bearing in font units. */
  metrics(glyph: number): { readonly advance: number; readonly bearing: number }
}

/** The tables of one opened TrueType font. */
export class TrueTypeTables implements GlyphTables {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #font: FontkitFont
  readonly #hasLongOffsets: boolean
  readonly #metricCount: number

  constructor(font: FontkitFont) {
    this.#font = font
    const { buffer, byteOffset, byteLength } = font.stream.buffer
    this.#bytes = new Uint8Array(buffer, byteOffset, byteLength) // not a Buffer, whose slice() is no copy
    this.#view = new DataView(buffer, byteOffset, byteLength)
    this.#hasLongOffsets = this.#view.getUint16(this.#offset('head') + 50) === 1
    this.#metricCount = this.#view.getUint16(this.#offset('hhea') + 34)
  }

  has(table: string): boolean {
    return this.#font.directory.tables[table] !== undefined
  }

  #offset(table: string): number {
    const entry = this.#font.directory.tables[table]
    if (!entry) throw new Error(`font ${this.#font.postscriptName} has no table ${table}`)
    return entry.offset
  }

  table(name: string): Uint8Array {
    const entry = this.#font.directory.tables[name]
    return this.#bytes.slice(this.#offset(name), this.#offset(name) + (entry?.length ?? 0))
  }

  outline(glyph: number): Uint8Array {
    const loca = this.#offset('loca')
    const at = (index: number) =>
      this.#hasLongOffsets ? this.#view.getUint32(loca + 4 * index) : 2 * this.#view.getUint16(loca + 2 * index)
    const glyf = this.#offset('glyf')
    return this.#bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1))
  }

  metrics(glyph: number): { readonly advance: number; readonly bearing: number } {
    const hmtx = this.#offset('hmtx')
    const last = this.#metricCount - 1
    if (glyph <= last)
      return { advance: this.#view.getUint16(hmtx + 4 * glyph), bearing: this.#view.getInt16(hmtx + 4 * glyph + 2) }
    return {
      advance: this.#view.getUint16(hmtx + 4 * last),
      bearing: this.#view.getInt16(hmtx + 4 * (last + 1) + 2 * (glyph - last - 1)),
    }
  }
}

/**
 * The glyphs of one document, cut from an opened font. Slots are given out per character, not per glyph: two
 * characters that look alike and share a glyph stay two, so that the text read back from the PDF is the text
 * that went in.
 */
export class TrueTypeSubset {
  readonly #tables: GlyphTables
  readonly #glyphOf: (codePoint: number) => number
  readonly #slots = new Map<number, number>()
  readonly #glyphs: number[] = [0]

  constructor(tables: GlyphTables, glyphOf: (codePoint: number) => number) {
    this.#tables = tables
    this.#glyphOf = glyphOf
  }

  /** Number of the character in this subset. */
  includeGlyph(codePoint: number): number {
    const known = this.#slots.get(codePoint)
    if (known !== undefined) return known
    const slot = this.#glyphs.push(this.#glyphOf(codePoint)) - 1
    this.#slots.set(codePoint, slot)
    return slot
  }

  /** The TrueType program to embed. */
  encode(): Uint8Array {
    const outlines: Uint8Array[] = []
    const components = new Map<number, number>()
    const componentSlot = (glyph: number): number => {
      const known = components.get(glyph)
      if (known !== undefined) return known
      const slot = this.#glyphs.push(glyph) - 1
      components.set(glyph, slot)
      return slot
    }
    // composite glyphs append their parts to the list while it is walked
    for (let slot = 0; slot < this.#glyphs.length; slot += 1) {
      outlines.push(withComponents(this.#tables.outline(this.#glyphs[slot] ?? 0), componentSlot))
    }
    const hints = HINTS.filter((name) => this.#tables.has(name)).map((name) => [name, this.#tables.table(name)] as const)
    return fontFile(new Map([...hints, ...this.#sizedTables(outlines)]))
  }

  #sizedTables(outlines: readonly Uint8Array[]): readonly (readonly [string, Uint8Array])[] {
    const count = outlines.length
    const hmtx = new DataView(new ArrayBuffer(4 * count))
    const starts = [0]
    outlines.forEach((outline, slot) => {
      starts.push((starts[slot] ?? 0) + even(outline.length))
      const { advance, bearing } = this.#tables.metrics(this.#glyphs[slot] ?? 0)
      hmtx.setUint16(4 * slot, advance)
      hmtx.setInt16(4 * slot + 2, bearing)
    })
    const size = starts[count] ?? 0
    const glyf = new Uint8Array(size)
    outlines.forEach((outline, slot) => glyf.set(outline, starts[slot]))
    const isLong = size > LONGEST_SHORT_OFFSET
    return [
      ['glyf', glyf],
      ['head', withUint16(withUint16(this.#tables.table('head'), 50, isLong ? 1 : 0), 8, 0, 4)],
      ['hhea', withUint16(this.#tables.table('hhea'), 34, count)],
      ['hmtx', new Uint8Array(hmtx.buffer)],
      ['loca', isLong ? uint32s(starts) : uint16s(starts.map((start) => start / 2))],
      ['maxp', withUint16(this.#tables.table('maxp'), 4, count)],
    ]
  }
}

/** The furthest that offsets of 16 bits reach, which count in pairs of bytes. */
const LONGEST_SHORT_OFFSET = 2 * 0xffff

const even = (length: number): number => (length + 1) & ~1
const padded = (length: number): number => (length + 3) & ~3

function uint16s(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * values.length))
  values.forEach((value, index) => view.setUint16(2 * index, value))
  return new Uint8Array(view.buffer)
}

function uint32s(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length))
  values.forEach((value, index) => view.setUint32(4 * index, value))
  return new Uint8Array(view.buffer)
}

/** Sets a 16-bit field, or clears `bytes` bytes from there when given. */
function withUint16(table: Uint8Array, offset: number, value: number, bytes?: number): Uint8Array {
  if (bytes !== undefined) table.fill(0, offset, offset + bytes)
  else viewOf(table).setUint16(offset, value)
  return table
}

/** A composite outline names its parts by glyph number; they get their slots in the subset. */
function withComponents(outline: Uint8Array, slotOf: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline
  const copy = outline.slice()
  const view = viewOf(copy)
  let at = 10
  let flags = MORE_COMPONENTS
  while (flags & MORE_COMPONENTS) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, slotOf(view.getUint16(at + 2)))
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2)
    if (flags & HAS_SCALE) at += 2
    else if (flags & HAS_TWO_SCALES) at += 4
    else if (flags & HAS_MATRIX) at += 8
  }
  return copy
}

/** A TrueType file of these tables, in the order of their tags. */
function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(entries.length))
  let offset = 12 + 16 * entries.length
  const file = new Uint8Array(entries.reduce((size, [, table]) => size + padded(table.length), offset))
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, entries.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (entries.length - 2 ** power))
  entries.forEach(([tag, table], index) => {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, tag.charCodeAt(letter))
    file.set(table, offset)
    view.setUint32(entry + 4, checksum(view, offset, table.length))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    offset += padded(table.length)
  })
  return file
}

function checksum(view: DataView, offset: number, length: number): number {
  let total = 0
  for (let at = offset; at < offset + padded(length); at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}
