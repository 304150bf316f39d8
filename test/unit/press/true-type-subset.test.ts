import { create, type FontkitFont } from 'fontkit'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TrueTypeSubset, TrueTypeTables } from '../../../electron/press/true-type-subset'
import { bundledFonts } from '../../support/press'

/** What fontkit can tell of a glyph beside what the press asks. */
interface Outlined {
  readonly advanceWidth: number
  readonly path: { toSVG(): string }
}
type Outlines = FontkitFont & { getGlyph(slot: number): Outlined; glyphForCodePoint(codePoint: number): Outlined }

const open = (file: string) => create(readFileSync(file)) as Outlines
const codeOf = (character: string) => character.codePointAt(0)!

/** The subset of these characters, opened as a font of its own, with the slot of each. */
function subsetOf(font: FontkitFont, text: string) {
  const subset = new TrueTypeSubset(new TrueTypeTables(font), (codePoint) => font.glyphForCodePoint(codePoint).id)
  const slots = [...text].map((character) => subset.includeGlyph(codeOf(character)))
  return { slots, cut: create(subset.encode()) as Outlines }
}

/** Has accented letters that are put together from two glyphs; the bundled faces have none. */
const LIBERATION = resolve(import.meta.dirname, '../../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')

describe.each([
  ['a bundled face', join(bundledFonts(), 'NotoSerifSC_400Regular.ttf'), '云泽市一二三 1.0−é'],
  ['a face with composite glyphs', LIBERATION, 'éàñÅü eaA'],
])('a subset of %s', (_, file, text) => {
  const font = open(file)
  const { slots, cut } = subsetOf(font, text)

  it('has the outlines and advances of its characters', () => {
    ;[...text].forEach((character, index) => {
      const [whole, part] = [font.glyphForCodePoint(codeOf(character)), cut.getGlyph(slots[index]!)]
      expect(part.path.toSVG(), character).toBe(whole.path.toSVG())
      expect(part.advanceWidth, character).toBe(whole.advanceWidth)
    })
  })

  it('leaves the font as it was', () => {
    expect(Buffer.compare(Buffer.from(font.stream.buffer), readFileSync(file))).toBe(0)
  })

  it('gives a character one slot, and keeps slot 0 for what is missing', () => {
    expect(new Set(slots).size).toBe(new Set(text).size)
    expect(slots).not.toContain(0)
  })
})

it('is a fraction of its font', () => {
  const font = open(join(bundledFonts(), 'NotoSerifSC_400Regular.ttf'))
  const subset = new TrueTypeSubset(new TrueTypeTables(font), (codePoint) => font.glyphForCodePoint(codePoint).id)
  for (const character of '支援医院现场检查评价报告') subset.includeGlyph(codeOf(character))
  expect(subset.encode().length).toBeLessThan(font.stream.buffer.length / 500)
})
