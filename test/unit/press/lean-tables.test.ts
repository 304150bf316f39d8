import { create, type FontkitFont } from 'fontkit'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contoursOf, hasContours, outlineOf, type OutlinePoint } from '../../../electron/press/glyph-outline'
import { LeanTables } from '../../../electron/press/lean-tables'
import { TrueTypeSubset, TrueTypeTables } from '../../../electron/press/true-type-subset'
import { bundledFonts } from '../../support/press'

const FACES = readdirSync(bundledFonts()).filter((name) => name.endsWith('.ttf'))
/** Characters of every shape: figures, round, many strokes, few, brackets, dots. */
const TEXT = [
  ...new Set(
    '0123456789.−%（）〔〕、。○●□abgQ&@支援医院现场检查评价报告云泽市卫生局派驻人员满意度鼎龘壕镇示例一丨丿心乙永〇'.split(''),
  ),
]
/** A thousandth of an em. */
const UNIT = 4

type Point = Pick<OutlinePoint, 'x' | 'y'>
interface Stroke {
  readonly from: Point
  readonly by: Point
  readonly to: Point
}

const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** The strokes of a contour; a line has its control point in its middle. */
function strokesOf(points: readonly OutlinePoint[]): readonly Stroke[] {
  const all = points.flatMap((point, at) => {
    const next = points[(at + 1) % points.length]!
    if (point.isOn === next.isOn) return [point, { ...middle(point, next), isOn: !point.isOn }]
    return [point]
  })
  const first = all.findIndex(({ isOn }) => isOn)
  const ring = [...all.slice(first), ...all.slice(0, first + 1)]
  return Array.from({ length: (ring.length - 1) / 2 }, (_, at) => ({
    from: ring[2 * at]!,
    by: ring[2 * at + 1]!,
    to: ring[2 * at + 2]!,
  }))
}

function drawn({ from, by, to }: Stroke, pieces: number): readonly Point[] {
  return Array.from({ length: pieces + 1 }, (_, piece) => {
    const part = piece / pieces
    const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2]
    return { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y }
  })
}

function toLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square))
  return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy)
}

/** How far points of the one shape are at most from the other. */
function farthest(ones: readonly Stroke[], others: readonly Stroke[]): number {
  const lines = others
    .map((stroke) => drawn(stroke, 16))
    .flatMap((points) => points.slice(1).map((to, at) => [points[at]!, to] as const))
  return Math.max(
    ...ones.flatMap((stroke) => drawn(stroke, 4)).map((point) => Math.min(...lines.map(([from, to]) => toLine(point, from, to)))),
  )
}

/** Sharpest turn from one stroke to the next, in degrees. */
function sharpestTurn(strokes: readonly Stroke[]): number {
  const way = (from: Point, to: Point) => Math.atan2(to.y - from.y, to.x - from.x)
  return Math.max(
    ...strokes.map((stroke, at) => {
      const before = strokes.at(at - 1)!
      const turn = Math.abs(way(before.by, before.to) - way(stroke.from, stroke.by))
      return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI
    }),
  )
}

describe.each(FACES)('%s, made lean', (file) => {
  const font = create(readFileSync(join(bundledFonts(), file))) as FontkitFont & { readonly numGlyphs: number }
  const tables = new TrueTypeTables(font)
  const lean = new LeanTables(tables, font.unitsPerEm)
  const glyphOf = (character: string) => font.glyphForCodePoint(character.codePointAt(0)!).id
  const shapesOf = (outline: Uint8Array) => contoursOf(outline).map(strokesOf)
  const scaled = (strokes: readonly Stroke[]) => {
    const times = ({ x, y }: Point) => ({ x: x * UNIT, y: y * UNIT })
    return strokes.map(({ from, by, to }) => ({ from: times(from), by: times(by), to: times(to) }))
  }

  it('has no glyph that is put together of others', () => {
    for (let glyph = 0; glyph < font.numGlyphs; glyph += 1) {
      const outline = tables.outline(glyph)
      expect(outline.length === 0 || hasContours(outline), String(glyph)).toBe(true)
    }
  })

  it('draws what it drew, within a hundredth of an em, with a third of the points fewer', () => {
    let [before, after] = [0, 0]
    for (const character of TEXT) {
      const [whole, part] = [tables.outline(glyphOf(character)), lean.outline(glyphOf(character))]
      before += contoursOf(whole).flat().length
      after += contoursOf(part).flat().length
      const [was, is] = [shapesOf(whole).flat(), shapesOf(part).map(scaled).flat()]
      expect(farthest(is, was), character).toBeLessThanOrEqual(8)
      expect(farthest(was, is), character).toBeLessThanOrEqual(8)
    }
    expect(after / before).toBeLessThan(0.67)
  })

  it('leaves round shapes round', () => {
    for (const character of '0〇。●○') {
      for (const [at, shape] of shapesOf(lean.outline(glyphOf(character))).entries()) {
        const was = sharpestTurn(shapesOf(tables.outline(glyphOf(character)))[at]!)
        expect(sharpestTurn(shape), `${character} ${at}`).toBeLessThanOrEqual(was + 20) // a small round is a few steps of the grid wide
      }
    }
  })

  it('is a font that opens, with the same advances', () => {
    const subset = new TrueTypeSubset(lean, (codePoint) => font.glyphForCodePoint(codePoint).id)
    const slots = TEXT.map((character) => subset.includeGlyph(character.codePointAt(0)!))
    const cut = create(subset.encode()) as FontkitFont & {
      getGlyph(slot: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } }
    }
    expect(cut.unitsPerEm).toBe(font.unitsPerEm / UNIT)
    TEXT.forEach((character, at) => {
      const glyph = cut.getGlyph(slots[at]!)
      expect(
        Math.abs(glyph.advanceWidth * UNIT - font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth),
      ).toBeLessThanOrEqual(UNIT / 2)
      expect(glyph.path.toSVG()).toMatch(/^M/)
    })
  })
})

describe('the contours of a glyph', () => {
  it('are the same after they were written', () => {
    const font = create(readFileSync(join(bundledFonts(), FACES[0]!)))
    const tables = new TrueTypeTables(font)
    for (const character of TEXT) {
      const contours = contoursOf(tables.outline(font.glyphForCodePoint(character.codePointAt(0)!).id))
      expect(contoursOf(outlineOf(contours, { xMin: 0, yMin: 0, xMax: 1, yMax: 1 }))).toEqual(contours)
    }
  })
})
