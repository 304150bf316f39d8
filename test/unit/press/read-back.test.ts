import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPress, type Press } from '../../../electron/press/pool'
import { readBack } from '../../../electron/press/read-back'
import { EVERY_PAPER, PAPER_KINDS } from '../../support/every-paper'
import { hostileWords } from '../../support/hostile-texts'
import { readPdf, textOf } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

describe('what is read back', () => {
  it.each(PAPER_KINDS)('of %s is what another reader finds in the file', async (kind) => {
    const target = join(tempFolder(), 'a.pdf')
    await press.print(EVERY_PAPER[kind](hostileWords(), 9), target)
    const { count, texts } = await readBack(readFileSync(target))
    const pages = await readPdf(target)
    expect(count).toBe(pages.length)
    expect(texts.map(withoutSpaces)).toEqual(pages.map((page) => textOf([page])))
  })

  it('is of the pages that were asked for', async () => {
    const target = join(tempFolder(), 'a.pdf')
    await press.print(EVERY_PAPER['visit-evaluation'](hostileWords(), 60), target)
    const bytes = readFileSync(target)
    const all = await readBack(bytes)
    const last = await readBack(bytes, (count) => [count])
    expect(last).toEqual({ count: all.count, texts: [all.texts.at(-1)] })
  })
})

it('does not see what stands off the page', async () => {
  const target = join(tempFolder(), 'a.pdf')
  await press.print(
    EVERY_PAPER.feedback((plain) => plain, 3),
    target,
  )
  const document = await PDFDocument.load(readFileSync(target))
  const before = await readBack(await document.save())
  const page = document.getPage(0)
  page.setMediaBox(0, 0, page.getWidth(), page.getHeight() / 2) // its upper half is off it now
  const after = await readBack(await document.save())
  expect(after.texts[0]!.length).toBeGreaterThan(0)
  expect(after.texts[0]!.length).toBeLessThan(before.texts[0]!.length)
})

describe('a broken file is refused', () => {
  /** A whole paper, its first font changed. */
  async function withFont(change: (font: PDFDict, document: PDFDocument) => void): Promise<Uint8Array> {
    const target = join(tempFolder(), 'a.pdf')
    await press.print(
      EVERY_PAPER['visit-evaluation']((plain) => plain, 3),
      target,
    )
    const document = await PDFDocument.load(readFileSync(target))
    const fonts = document.getPage(0).node.Resources()!.lookup(PDFName.of('Font'), PDFDict)
    change(fonts.lookup(fonts.keys()[0]!, PDFDict), document)
    return document.save()
  }

  const rawStream = (document: PDFDocument, ref: PDFRef): PDFRawStream => {
    const found = document.context.lookup(ref)
    if (!(found instanceof PDFRawStream)) throw new Error('no stream')
    return found
  }
  const stream = (document: PDFDocument, dict: PDFDict, name: string) => {
    const ref = dict.get(PDFName.of(name)) as PDFRef
    return { ref, bytes: inflateSync(rawStream(document, ref).contents) }
  }
  const replace = (document: PDFDocument, ref: PDFRef, bytes: Uint8Array) => {
    const old = rawStream(document, ref)
    document.context.assign(ref, PDFRawStream.of(old.dict, deflateSync(bytes)))
  }

  it('cut anywhere', async () => {
    const bytes = await withFont(() => undefined)
    await expect(readBack(bytes)).resolves.toBeDefined()
    for (const part of [0.1, 0.5, 0.9]) await expect(readBack(bytes.slice(0, bytes.length * part))).rejects.toThrow()
  })

  it('with a font that lacks the character of a glyph', async () => {
    const bytes = await withFont((font, document) => {
      const { ref, bytes: map } = stream(document, font, 'ToUnicode')
      replace(document, ref, Buffer.from(map.toString('latin1').replace(/ <[0-9a-f]{4}>\]/, ']'), 'latin1'))
    })
    await expect(readBack(bytes)).rejects.toThrow('a glyph without its character')
  })

  it.each([
    ['the whole program', () => new Uint8Array()],
    ['its outlines', (program: Uint8Array) => program.subarray(0, program.length / 2)],
  ])('with a font that lacks %s', async (_, cut) => {
    const bytes = await withFont((font, document) => {
      const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
      const { ref, bytes: program } = stream(document, descendant.lookup(PDFName.of('FontDescriptor'), PDFDict), 'FontFile2')
      replace(document, ref, cut(program))
    })
    await expect(readBack(bytes)).rejects.toThrow()
  })
})
