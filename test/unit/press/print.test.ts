import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '@core/papers/paper'
import { sheetReportView, type SheetReportSource, type SheetReportView } from '@core/papers/sheet-report-view'
import { planFonts } from '../../../electron/press/fonts'
import { openPress, type Press } from '../../../electron/press/pool'
import { Typecase } from '../../../electron/press/typecase'
import { sheetReport } from '../../../electron/reports/documents/sheet-report.doc'
import { pdfDocument } from '../../../electron/reports/pdf/pdf-document'
import { JPEG } from '../../support/photos'
import { FRAME, reportSource, ZH } from '../../support/papers'
import { readPdf, textOf } from '../../support/pdf'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const report = (rest: Partial<SheetReportSource> = {}, visit = 'YZ2013-V15'): Paper => ({
  kind: 'visit-evaluation',
  view: sheetReportView(reportSource(visit, 'SH-2025', rest), ZH, 'full'),
})

async function printed(paper: Paper) {
  const target = join(tempFolder(), '云泽市第四医院_评价报告.pdf')
  const file = await press.print(paper, target)
  return { file, target, pages: await readPdf(target) }
}

describe('a printed report', () => {
  it('is the file that was announced, and nothing else is left', async () => {
    const { file, target, pages } = await printed(report())
    const bytes = readFileSync(target)
    expect(file).toEqual({
      pages: pages.length,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      missingCharacters: '',
    })
    expect(readdirSync(join(target, '..'))).toEqual(['云泽市第四医院_评价报告.pdf'])
    expect(file.bytes).toBeLessThanOrEqual(130_000)
  })

  it('shows the photos of the sheet, each over its caption, and names the files; their texts are looked for', async () => {
    const path = join(tempFolder(), 'copy.jpg')
    writeFileSync(path, JPEG)
    const ids = ['1', '2', '3', '4'].map((nth) => `photo-${nth}`)
    const photos = ids.map((id, at) => ({ id, code: 'B5', number: at + 1, caption: '三楼诊室', takenAt: '2013-04-11T09:42:10' }))
    const evidence = { photos, files: [{ code: 'C2', number: 1, name: '考勤表.pdf' }] }
    const plain = await printed(report())
    const paper = { ...report({ evidence }), pictures: ids.map((id) => ({ id, path })) } as Paper
    const { file, pages } = await printed(paper)
    const text = pages.map((page) => textOf([page])).join('')
    expect(text).toContain('B5-404-1109:42三楼诊室')
    expect(text).toContain('C2-1考勤表.pdf')
    expect(readFileSync((await printed(paper)).target, 'latin1').match(/\/Subtype \/Image/g)).toHaveLength(ids.length)
    expect(file.bytes - plain.file.bytes).toBeLessThan(20_000)
    expect(textOf(plain.pages)).not.toContain('证据照片')
  })

  it('carries signatures, drawn and on paper', async () => {
    const signed = { signer: '示例甲', signedOn: '2013-05-13' }
    const signatures = [
      { ...signed, place: '检查组组长（签字）', strokes: [[20, 90, 120, 20, 200, 100, 380, 30]] },
      { ...signed, place: '检查组成员（签字）', strokes: null },
    ]
    const { pages } = await printed(report({ signatures }))
    expect(textOf([pages.at(-1)!]).replaceAll(/\s/g, '')).toContain('示例甲2013年5月13日（纸上签名）')
  })

  it('has the pages that were reckoned before pdfmake saw it', async () => {
    const typecase = new Typecase(planFonts(bundledFonts()))
    for (const remarks of [{}, { A2: '现场查看。'.repeat(500) }]) {
      const paper = report({ remarks })
      const { content } = pdfDocument(sheetReport(paper.view as SheetReportView), typecase)
      const breaks = (content as { pageBreak?: string }[]).filter((node) => node.pageBreak === 'before')
      expect((await printed(paper)).pages.length).toBe(1 + breaks.length)
    }
  })

  it('is the same, byte for byte, when it is printed again', async () => {
    const [first, second] = [await printed(report()), await printed(report())]
    expect(second.file.sha256).toBe(first.file.sha256)
  })

  it('carries foot, page number and sample mark on each page', async () => {
    const { pages } = await printed(report())
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      const text = textOf([page])
      expect(text).toContain('核对码7c41a90e55d218bf打印2013-04-1116:02经办示例丙')
      expect(text).toContain(`第${index + 1}页共${pages.length}页`)
      expect(text).toContain('样例数据')
    })
  })

  it('has no sample mark once the data are real', async () => {
    const { pages } = await printed(report({ frame: { ...FRAME, isSample: false } }))
    expect(textOf(pages)).not.toContain('样例数据')
  })

  it('shows the conclusion as the largest text under the title', async () => {
    const { pages } = await printed(report())
    const sizes = [...pages.flat()].sort((a, b) => b.size - a.size)
    expect(sizes[0]?.text).toBe('支援医院现场检查评价报告（全部项目）')
    expect(sizes[1]?.text.replace(/\s/g, '')).toMatch(/^38\.80分/)
  })

  it('repeats the heads of a table that goes on', async () => {
    const { pages } = await printed(report())
    const heads = pages.map((page) => textOf([page]).split('代码项目满分得分事实与依据失分').length - 1)
    expect(heads.slice(0, 2)).toEqual([1, 1])
  })

  it('can neither run nor reach anything', async () => {
    const { target } = await printed(report({ remarks: { A1: 'https://example.invalid <script>' } }))
    expect(readFileSync(target, 'latin1')).not.toMatch(/\/(JS|JavaScript|URI|Launch|OpenAction|AA|EmbeddedFile)\b/)
  })
})

/** Where the foot of a page begins, points. */
const FOOT = 790

describe('long texts', () => {
  it.each([1, 100, 5_000, 50_000])('of %i characters lose nothing', async (length) => {
    // the place of each character can be told from its neighbours
    const text = Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 2000))).join('')
    const { pages, file } = await printed(report({ remarks: { A2: text } }))
    expect(file.missingCharacters).toBe('')
    const first = pages.flat().find((item) => item.text !== '' && text.startsWith(item.text))
    const column = pages.flat().filter(({ x, y }) => Math.abs(x - (first?.x ?? 0)) < 4 && y < FOOT)
    expect(column.map((item) => item.text).join('')).toContain(text)
  })

  it('lose nothing when several columns of a row are long', async () => {
    const problem = '派驻人员长期不到岗。'.repeat(300)
    const requirement = '十日内补足人员并书面说明！'.repeat(400)
    const finding = { itemCode: 'B1', problem, requirement, dueOn: '2013-06-30', severity: 'serious' } as const
    const { pages } = await printed(report({ findings: [finding] }))
    const text = textOf(pages)
    expect(text.split('派驻人员长期不到岗').length - 1).toBeGreaterThan(250) // the others are cut by a line's end
    expect([...text].filter((one) => one === '！').length).toBe(400)
    expect(text).toContain('（续）')
  })
})

describe('characters', () => {
  it('that no font has print as a box and are named', async () => {
    const { pages, file } = await printed(report({ remarks: { A1: '𠮷林、𠮷祥、🚑' } }))
    expect(file.missingCharacters).toBe('𠮷🚑')
    expect(textOf(pages)).toContain('□林、□祥、□')
  })

  it('without a picture of their own are left out', async () => {
    const { pages, file } = await printed(report({ remarks: { A1: '考\u200b勤\ufeff表\u0007\t齐\u{fe0f}全' } }))
    expect(file.missingCharacters).toBe('')
    expect(textOf(pages)).toContain('考勤表齐全')
  })

  it('that share a picture are still read as they were written', async () => {
    const { pages } = await printed(report({ remarks: { A1: '一⼀二⼆' } })) // each pair has one glyph in some fonts
    expect(textOf(pages)).toContain('一⼀二⼆')
  })
})

describe('failures', () => {
  it('leave no file', async () => {
    const folder = tempFolder()
    await expect(press.print(report(), join(folder, 'no-such-folder', '报告.pdf'))).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
      params: { at: '报告.pdf' },
    })
    mkdirSync(join(folder, '报告.pdf'))
    await expect(press.print(report(), join(folder, '报告.pdf'))).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' })
    expect(readdirSync(folder)).toEqual(['报告.pdf'])
  })

  it('name a font that is missing', async () => {
    const bare = openPress({ workerFile: await builtPrintWorker(), fontsFolder: tempFolder(), threads: 1 })
    await expect(bare.print(report(), join(tempFolder(), '报告.pdf'))).rejects.toMatchObject({ code: 'FONT_MISSING' })
    await bare.close()
  })
})
