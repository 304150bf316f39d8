import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { charactersOf } from '@core/papers/characters'
import { fileFormatsOf } from '@core/papers/file-format'
import type { Paper } from '@core/papers/paper'
import { openCoverage } from '../../electron/press/coverage'
import { planFonts } from '../../electron/press/fonts'
import { openPress, type Press } from '../../electron/press/pool'
import { asWritten, EVERY_PAPER, PAPER_KINDS, typicalPaper, type Wording } from '../support/every-paper'
import { hostileWords, longWords, unbrokenWords } from '../support/hostile-texts'
import { paperText } from '../support/paper-rows'
import { readPdf, textOf } from '../support/pdf'
import { builtPrintWorker, bundledFonts } from '../support/press'
import { tempFolder } from '../support/temp-folder'

/**
 * Every paper, with whatever people type into it: all of the text is in the file, what no font has is named and stands as □, and
 * no document hangs (the press ends one that is past its deadline; the papers here would reach it if they hung).
 */

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 2 })
})
afterAll(() => press.close())

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

/** How often each character stands in a text. */
const counts = (text: string) =>
  [...text.replace(INVISIBLE, '')].reduce((all, one) => all.set(one, (all.get(one) ?? 0) + 1), new Map<string, number>())

/** Prints and reads back; every character is there as often as the paper has it, or as a □. */
async function expectWhole(paper: Paper): Promise<{ readonly pages: number; readonly missing: string }> {
  const target = join(tempFolder(), '文书.pdf')
  const { missingCharacters: missing, pages } = await press.print(paper, target)
  expect(readdirSync(join(target, '..'))).toEqual(['文书.pdf'])
  const read = counts(textOf(await readPdf(target)))
  let boxes = 0
  for (const [character, count] of counts(paperText(paper))) {
    if (missing.includes(character)) boxes += count
    else expect(read.get(character) ?? 0, `${paper.kind}: ${character}`).toBeGreaterThanOrEqual(count)
  }
  expect(read.get('□') ?? 0).toBeGreaterThanOrEqual(boxes)
  return { pages, missing }
}

/** The first of the fields that take any text have these, all others are as they were written. */
function inFields(...texts: readonly string[]): Wording {
  let field = 0
  return (plain, most) => (most === undefined ? (texts[field++] ?? plain) : plain)
}

describe.each(PAPER_KINDS)('%s', (kind) => {
  const make = EVERY_PAPER[kind]

  it('prints of a round in which nothing happened, and of texts of one character', async () => {
    await Promise.all([expectWhole(make(asWritten, 0)), expectWhole(make((plain) => plain.slice(0, 1), 3))])
  })

  it('holds three hundred rows, two hundred photos and whatever people type', async () => {
    const paper = make(hostileWords(), 300)
    const [{ missing }] = await Promise.all([
      expectWhole(paper),
      ...fileFormatsOf(kind)
        .filter((format) => format !== 'pdf')
        .map((format) => press.print(paper, join(tempFolder(), `文书.${format}`), format)), // read back by the press itself
    ])
    const named = openCoverage(planFonts(bundledFonts()))(charactersOf(paper.view)) // before printing
    if (kind === 'evaluation-summary')
      expect([...missing].filter((one) => !named.includes(one))).toEqual([]) // it leaves texts out
    else expect(named.split('').sort()).toEqual(missing.split('').sort())
  })

  it('holds a thousand characters in every field, and fifty thousand in one beside a word without a break', async () => {
    const most = inFields(longWords(50_000)(''), unbrokenWords(5_000)(''))
    await Promise.all([expectWhole(make(longWords(1_000), 1)), expectWhole(make(most, 1))])
  })
})

it('a word of fifty thousand characters is broken wherever a line ends', async () => {
  await expectWhole(EVERY_PAPER['rectification-notice'](inFields('', unbrokenWords(50_000)('')), 1))
})

it('a document that is past its deadline is given up, and leaves nothing', async () => {
  const hasty = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 }, { deadlineMs: 40 })
  const target = join(tempFolder(), '文书.pdf')
  await expect(hasty.print(typicalPaper('visit-evaluation'), target)).rejects.toMatchObject({ code: 'REPORT_TOO_SLOW' })
  await hasty.close()
  expect([target, `${target}.part`].filter(existsSync)).toEqual([])
})
