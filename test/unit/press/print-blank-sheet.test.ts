import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BlankSheetView } from '@core/papers/blank-sheet-view'
import { PAPER_FORMATS, type PaperFormat } from '@core/papers/paper-format'
import { openPress, type Press } from '../../../electron/press/pool'
import { blankView, groupsOf, itemOf, linesOf, shippedTemplates, templateOf, textsOf } from '../../support/blank-sheets'
import { longText } from '../../support/long-text'
import { readPdf, textOf, type PrintedText } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

async function printed(view: BlankSheetView, format: PaperFormat) {
  const target = join(tempFolder(), '空白表.pdf')
  const file = await press.print({ kind: 'blank-sheet', format, view }, target)
  return { file, pages: await readPdf(target) }
}

const bare = (text: string) => text.replace(/\s/g, '')

describe.each(PAPER_FORMATS)('on %s', (format) => {
  it.each(shippedTemplates().map((template) => [template.id, template] as const))(
    'every text of %s is printed',
    async (_id, template) => {
      const view = blankView(template)
      const { file, pages } = await printed(view, format)
      expect(file.missingCharacters).toBe('')
      const paper = textOf(pages)
      const texts = [
        view.title,
        ...view.fields.map(({ label }) => label),
        ...view.intro.flatMap(textsOf),
        ...groupsOf(view).flatMap((group) => [group.title, ...linesOf(group).flatMap(textsOf)]),
        ...view.signatures,
      ]
      for (const text of texts) expect(paper).toContain(bare(text))
      pages.forEach((page, index) => {
        const text = textOf([page])
        expect(text).toContain(`第${index + 1}页共${pages.length}页`)
        expect(text).toContain(`${bare(template.id)}${template.version}版核对码7c41a90e55d218bf`)
        expect(text).toContain('样例数据')
        expect(text).toContain(bare(view.head.join('')))
      })
    },
  )
})

it('stands within the margins of every paper', async () => {
  const widths = { a4: 595, 'a4-landscape': 842, a3: 1191 } as const
  for (const format of PAPER_FORMATS) {
    const { pages } = await printed(blankView(shippedTemplates()[0]!), format)
    for (const { x } of pages.flat()) {
      expect(x).toBeGreaterThan(62)
      expect(x).toBeLessThan(widths[format] - 53)
    }
  }
})

/** All text of the column in which a text begins, without the names of rows that go on. */
function columnOf(pages: readonly (readonly PrintedText[])[], text: string): string {
  const all = pages.flat()
  const x = all.find((item) => item.text.length > 3 && text.startsWith(item.text))!.x
  const column = all.filter((item) => Math.abs(item.x - x) < 0.5)
  return bare(column.map((item) => item.text).join('')).replaceAll(/[A-E]\d+（续）/g, '')
}

it('prints 200 items with texts of 2,000 characters and loses nothing', async () => {
  const rules = [{ id: 'd1', label: '漏报', unit: '次', pointsPerUnit: 1 }]
  const texts = Array.from({ length: 200 }, (_, at) => longText(2000, at))
  const items = texts.map((text, at) => {
    const code = `${'ABCDE'[Math.floor(at / 40)]}${(at % 40) + 1}`
    return at % 2 === 0 ? itemOf(code, { requirement: text }) : itemOf(code, { scoring: { kind: 'deduct', rules, text } })
  })
  const sections = Array.from({ length: 5 }, (_, at) => items.slice(at * 40, at * 40 + 40))
  const { file, pages } = await printed(blankView(templateOf(sections)), 'a4-landscape')
  expect(file.pages).toBe(pages.length)
  const columns = [columnOf(pages, texts[0]!), columnOf(pages, texts[1]!)]
  texts.forEach((text, at) => expect(columns[at % 2]).toContain(text))
})

it('goes on on the next page where a text is taller than a page', async () => {
  const text = longText(3000)
  const { pages } = await printed(blankView(templateOf([[itemOf('A1', { requirement: text }), itemOf('A2')]])), 'a4')
  expect(columnOf(pages, text)).toContain(text)
  expect(textOf(pages)).toContain('A1（续）')
})
