import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sheetReportView } from '@core/papers/sheet-report-view'
import { readSheetInput } from '@core/scoring/read-sheet-input'
import { scoreSheet } from '@core/scoring/score-sheet'
import { openPress, type Press } from '../../../electron/press/pool'
import { naiveTotal } from '../../property/score-naive'
import { longText } from '../../support/long-text'
import { LONG_FACTS, LONG_SHEET } from '../../support/long-sheet'
import { reportSource, ZH } from '../../support/papers'
import { readPdf, textOf, type PrintedText } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

/** Every text anywhere in a view. */
const textsIn = (part: unknown): string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
const bare = (text: string): string => text.replace(/\s/g, '')

/** The text of each column from the first page to the last: what is taller than a page goes on below the next head. */
function columnsOf(pages: readonly (readonly PrintedText[])[]): readonly string[] {
  const byPlace = new Map<number, string>()
  for (const { x, text } of pages.flat()) byPlace.set(Math.round(x), (byPlace.get(Math.round(x)) ?? '') + text)
  return [...byPlace.values()].map((column) => bare(column).replaceAll(/S\d+-\d+（续）/g, ''))
}

it('the report of 200 items with texts of 2,000 characters has every text, and the total of a second calculation', async () => {
  const template = LONG_SHEET
  const input = readSheetInput(template, { facts: LONG_FACTS })
  const remarks = Object.fromEntries(
    Object.keys(LONG_FACTS)
      .slice(0, 10)
      .map((code, at) => [code, longText(2000, 3000 + at)]),
  )
  const score = scoreSheet(template, input, { sha256: 'ab'.repeat(32) })
  const view = sheetReportView(
    reportSource('YZ2013-V15', 'RC-2025', { template, input, ...score, vetoEvidence: {}, remarks }),
    ZH,
    'full',
  )
  const target = join(tempFolder(), '报告.pdf')
  const file = await press.print({ kind: 'visit-evaluation', view }, target)
  expect(file.missingCharacters).toBe('')
  const pages = await readPdf(target)
  const paper = textOf(pages)
  const columns = columnsOf(pages)
  const isPrinted = (text: string) => paper.includes(text) || columns.some((column) => column.includes(text))
  const { sections, items: rows, remarks: notes, rules, signatures } = view
  const lost = textsIn([sections, rows, notes, rules, signatures])
    .map(bare)
    .filter((text) => !isPrinted(text))
  expect(lost).toEqual([])
  expect(file.pages).toBeGreaterThan(100)
  const total = naiveTotal(template, input, {}, 0)
  expect(score.score.total).toBe(total)
  expect(paper).toContain(bare(total!))
})
