import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib'
import { inflateSync } from 'node:zlib'
import { remembered } from '../core/shared/remembered'

/**
 * Reads a PDF back, page by page, in the order of printing. Reads what the press writes, no more: text by the numbers of glyphs
 * of its own embedded fonts, in lines that begin on the page (ADR 0049). A text that is written in any other way is not seen, and so
 * counts as lost.
 * @param wanted Numbers of pages from 1, once it is known how many there are; all of them unless given.
 * @throws Error when the file is broken: an object or a font that is not there or not whole, a glyph without its character.
 */
export async function readBack(
  pdf: Uint8Array,
  wanted: (count: number) => readonly number[] = (count) => Array.from({ length: count }, (_, index) => index + 1),
): Promise<{ readonly count: number; readonly texts: readonly string[] }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true })
  const pages = document.getPages()
  const charactersIn = remembered((font: PDFObject) => charactersOf(document.context.lookup(font, PDFDict))) // pages share fonts
  const texts = wanted(pages.length).map((number) => {
    const node = pages[number - 1]?.node
    if (node === undefined) throw new Error(`no page ${number}`)
    const page = node.MediaBox().asRectangle()
    const named = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? []
    const faces = new Map(named.map(([name, font]) => [name.decodeText(), charactersIn(font)]))
    return streamsOf(node.Contents())
      .map((content) => textOf(content, faces, page))
      .join('')
  })
  return { count: pages.length, texts }
}

/** By the number of a glyph. */
type Characters = readonly string[]

function streamsOf(contents: PDFObject | undefined): readonly string[] {
  if (contents === undefined) return []
  const streams =
    contents instanceof PDFArray ? Array.from({ length: contents.size() }, (_, at) => contents.lookup(at)) : [contents]
  return streams.map((stream) => inflated(stream).toString('latin1'))
}

function inflated(stream: PDFObject | undefined): Buffer {
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream')
  return inflateSync(stream.contents)
}

/** The characters of a font by its ToUnicode map, once its program is known to hold their glyphs. */
function charactersOf(font: PDFDict): Characters {
  const characters = [
    ...inflated(font.lookup(PDFName.of('ToUnicode')))
      .toString('latin1')
      .matchAll(RANGE),
  ].flatMap(([, list]) => [...(list ?? '').matchAll(/<([^>]*)>/g)].map(([, codes]) => fromUtf16(codes ?? '')))
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const program = inflated(descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2')))
  if (glyphCountOf(program) < characters.length) throw new Error('a font lacks glyphs')
  return characters
}

/** pdfkit writes ranges of glyphs that go on from each other, each with the list of its characters. */
const RANGE = /<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g

const fromUtf16 = (codes: string): string =>
  String.fromCharCode(...(codes.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))

/** Glyphs that a TrueType program has outlines for, each within the program. */
function glyphCountOf(program: Buffer): number {
  const table = (wanted: string): Buffer => {
    for (let entry = 12; entry < 12 + 16 * program.readUInt16BE(4); entry += 16) {
      if (program.toString('latin1', entry, entry + 4) !== wanted) continue
      const [start, length] = [program.readUInt32BE(entry + 8), program.readUInt32BE(entry + 12)]
      if (start + length <= program.length) return program.subarray(start, start + length)
    }
    throw new Error(`a font lacks its ${wanted}`)
  }
  const count = table('maxp').readUInt16BE(4)
  const [offsets, outlines] = [table('loca'), table('glyf')]
  const end = table('head').readUInt16BE(50) === 0 ? 2 * offsets.readUInt16BE(2 * count) : offsets.readUInt32BE(4 * count)
  if (end > outlines.length) throw new Error('a font lacks outlines')
  return count
}

/** Where a line begins, a choice of font, or glyphs with the space between them. */
const SHOWN = /(\S+) (\S+) Tm|\/(\S+) [\d.]+ Tf|\[([^\]]*)\] TJ/g

interface Page {
  readonly width: number
  readonly height: number
}

/** A line that begins off the page is not on it, and counts as lost. */
function textOf(content: string, faces: ReadonlyMap<string, Characters>, page: Page): string {
  let characters: Characters = []
  let isOnPage = true
  const text: string[] = []
  for (const [, x, y, face, shown] of content.matchAll(SHOWN)) {
    if (x !== undefined) isOnPage = isUpTo(page.width, Number(x)) && isUpTo(page.height, Number(y))
    if (face !== undefined) characters = faces.get(face) ?? []
    for (const [, glyphs = ''] of (isOnPage && shown?.matchAll(/<([0-9a-f]*)>/g)) || [])
      for (let at = 0; at < glyphs.length; at += 4) {
        const character = characters[Number.parseInt(glyphs.slice(at, at + 4), 16)]
        if (character === undefined) throw new Error('a glyph without its character')
        text.push(character)
      }
  }
  return text.join('')
}

const isUpTo = (most: number, value: number): boolean => 0 <= value && value <= most
