import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkbookCell } from '@core/drafting/exchange/workbook'
import { fileFormatsOf, type FileFormat } from '@core/papers/file-format'
import type { Paper } from '@core/papers/paper'
import { openPress, type Press } from '../../electron/press/pool'
import { isOfficial } from '../../electron/reports/documents/paper-document'
import { readWorkbook } from '../../electron/workbook/read-workbook'
import { EVERY_PAPER, PAPER_KINDS, typicalPaper } from '../support/every-paper'
import { hostileWords } from '../support/hostile-texts'
import { convert, readCells, soffice } from '../support/libreoffice'
import { paperRows } from '../support/paper-rows'
import { readPdf, textOf } from '../support/pdf'
import { builtPrintWorker, bundledFonts } from '../support/press'
import { sharedFolder } from '../support/temp-folder'

/** Files of Word and Excel as another program than ours opens them. */

const HOSTILE_ROWS = 40 // each hostile text stands in some field of each kind
const kindsIn = (format: FileFormat) => PAPER_KINDS.filter((kind) => fileFormatsOf(kind).includes(format))
const folder = sharedFolder()
const inFolder = (name: string) => join(folder, name)

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 2 })
})
afterAll(() => press.close())

async function written(papers: readonly (readonly [name: string, paper: Paper])[], format: FileFormat): Promise<string[]> {
  return Promise.all(
    papers.map(async ([name, paper]) => {
      const file = inFolder(`${name}.${format}`)
      await press.print(paper, file, format)
      return file
    }),
  )
}

if (soffice === null)
  console.warn('SKIPPED: LibreOffice is not on this machine, no file was opened in it (apt: libreoffice-writer-nogui)')

describe.skipIf(soffice === null)('Word files', () => {
  beforeAll(async () => {
    const files = await written(
      kindsIn('docx').map((kind) => [kind, typicalPaper(kind)]),
      'docx',
    )
    await convert(files, 'pdf', folder, inFolder('profile'))
  }, 120_000)

  it.each(kindsIn('docx'))('%s: every word of it, its head, foot and page numbers on each page', async (kind) => {
    const paper = typicalPaper(kind)
    const pages = (await readPdf(inFolder(`${kind}.pdf`))).map((page) => textOf([page]))
    const all = pages.join('')
    for (const { place, texts } of paperRows(paper))
      for (const word of texts.flatMap(wordsOf)) expect(all, `${place} of ${kind}`).toContain(word)
    const { foot, sample } = paper.view.marks
    pages.forEach((page, index) => {
      expect(page).toContain(pageNumberOf(paper, index + 1, pages.length))
      expect(page).toContain(foot.replace(/\s/g, ''))
      expect(page).toContain(sample)
    })
  })
})

/** An official paper has the number of the norm; a letter none on its first page. */
function pageNumberOf(paper: Paper, page: number, pages: number): string {
  if (!isOfficial(paper)) return `第${page}页共${pages}页`
  return paper.view.form === 'letter' && page === 1 ? '' : `—${page}—`
}

/** A text is broken by lines and cells; what stands between its signs is not. */
const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s\p{P}\p{S}]+/u).flatMap((word) => word.match(/.{1,3}/gu) ?? [])

const OPENS_FORMULA = /^[=+\-@\t\r]/

/** What stands in the cells, in their order; which signs break a line is the business of a program. */
const inOrder = (cells: readonly WorkbookCell[]) =>
  cells
    .map((cell) => (typeof cell === 'string' ? cell.replace(/[\s\p{Cc}\ufffd]|[\ud800-\udfff]/gu, '') : cell))
    .filter((cell) => cell !== null && cell !== '')

describe.skipIf(soffice === null)('workbooks', () => {
  beforeAll(async () => {
    const papers = kindsIn('xlsx').flatMap((kind): [string, Paper][] => [
      [`${kind}-typical`, typicalPaper(kind)],
      [`${kind}-hostile`, EVERY_PAPER[kind](hostileWords(), HOSTILE_ROWS)],
    ])
    await convert(await written(papers, 'xlsx'), 'fods', folder, inFolder('profile'))
  }, 120_000)

  it.each(kindsIn('xlsx'))('%s: opened, it has the same texts and numbers, and no formula', async (kind) => {
    for (const name of [`${kind}-typical`, `${kind}-hostile`]) {
      const ours = (await readWorkbook(readFileSync(inFolder(`${name}.xlsx`)))).flatMap(({ rows }) => rows.flat())
      const { cells, active } = readCells(inFolder(`${name}.fods`))
      expect(active).toEqual([])
      expect(inOrder(cells)).toEqual(inOrder(ours))
      if (name.endsWith('hostile')) expect(ours.filter((cell) => OPENS_FORMULA.test(String(cell))).length).toBeGreaterThan(2)
    }
  })
})
