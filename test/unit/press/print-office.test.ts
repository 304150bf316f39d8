import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileFormat } from '@core/papers/file-format'
import type { Paper } from '@core/papers/paper'
import { officialParagraphs } from '@core/papers/official/official-paragraphs'
import type { OfficialView } from '@core/papers/official/official-view'
import { pairingLetterView } from '@core/papers/pairing-letter-view'
import { rosterView, type RosterLine } from '@core/papers/posting-table-view'
import { sheetReportView, type SheetReportSource } from '@core/papers/sheet-report-view'
import { openPress, type Press } from '../../../electron/press/pool'
import { openEntries } from '../../../electron/press/archive'
import { readWorkbook } from '../../../electron/workbook/read-workbook'
import { longText } from '../../support/long-text'
import { FRAME, reportSource, ZH } from '../../support/papers'
import { circular } from '../../support/official'
import { JPEG } from '../../support/photos'
import { builtPrintWorker, bundledFonts } from '../../support/press'
import { tempFolder } from '../../support/temp-folder'

let press: Press
beforeAll(async () => {
  press = openPress({ workerFile: await builtPrintWorker(), fontsFolder: bundledFonts(), threads: 1 })
})
afterAll(() => press.close())

const report = (rest: Partial<SheetReportSource> = {}): Paper => ({
  kind: 'visit-evaluation',
  view: sheetReportView(reportSource('YZ2013-V15', 'SH-2025', rest), ZH, 'full'),
})

const person: RosterLine = {
  ...{ name: '示例甲', sex: '女', idNumber: '', licenceNumber: '02017', specialty: '内科', title: '主治医师' },
  ...{ supporter: '云泽市第四医院', recipient: '上泉壕镇卫生院', startsOn: '2013-01-01', endsOn: null },
  ...{ replacedBy: '', phone: '000-00000001' },
}
const roster = (lines: readonly RosterLine[]): Paper => ({
  kind: 'posting-table',
  view: rosterView({ frame: FRAME, listedOn: '2013-06-10', lines }, ZH),
})

const letter: Paper = {
  kind: 'pairing-letter',
  view: pairingLetterView(
    {
      ...{ frame: FRAME, to: 'county', name: '塔林图右旗', schemeName: null, startsOn: '2014-01-01', endsOn: '2014-12-31' },
      ...{ number: '云卫函〔2013〕26号', writtenOn: '2013-12-20', pairs: [] },
    },
    ZH,
  ),
}

/** Every file is read back before it stands: a text that is lost fails it. */
async function saved(paper: Paper, format: FileFormat) {
  const target = join(tempFolder(), `文书.${format}`)
  const file = await press.print(paper, target, format)
  expect(readdirSync(join(target, '..'))).toEqual([`文书.${format}`])
  return { file, bytes: readFileSync(target) }
}

const entryText = async (bytes: Uint8Array, name: string) => (await openEntries(bytes))(name)

describe('a paper for Word', () => {
  it('stands on A4 with head, foot and page numbers, its tables under heads that repeat', async () => {
    const { bytes } = await saved(report(), 'docx')
    const body = await entryText(bytes, 'word/document.xml')
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(5) // sections, items, bonus, vetoes, remarks; there are no findings
    expect(body).toContain('w:eastAsia="仿宋"')
    expect(await entryText(bytes, 'word/header1.xml')).toContain('样例数据')
    const foot = await entryText(bytes, 'word/footer1.xml')
    expect([foot.includes('PAGE'), foot.includes('NUMPAGES'), foot.includes('{page')]).toEqual([true, true, false])
  })

  it('lies where its paper lies, and each letter begins a page', async () => {
    const body = await entryText((await saved(roster([person]), 'docx')).bytes, 'word/document.xml')
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect((await saved(letter, 'docx')).file.pages).toBe(0)
  })

  it('is the same, byte for byte, when it is written again', async () => {
    const [first, second] = [await saved(report(), 'docx'), await saved(report(), 'docx')]
    expect(second.file.sha256).toBe(first.file.sha256)
  })

  it('shows the photos of the sheet', async () => {
    const path = join(tempFolder(), 'copy.jpg')
    writeFileSync(path, JPEG)
    const ids = ['1', '2', '3', '4']
    const photos = ids.map((id) => ({ id, code: 'B5', number: Number(id), caption: '三楼诊室', takenAt: null }))
    const paper = { ...report({ evidence: { photos, files: [] } }), pictures: ids.map((id) => ({ id, path })) } as Paper
    const body = await entryText((await saved(paper, 'docx')).bytes, 'word/document.xml')
    expect(body.match(/<w:drawing>/g)).toHaveLength(ids.length)
  })
})

describe('an official paper for Word', () => {
  const mm = (twips: string | undefined): number => (Number(twips) / 20 / 72) * 25.4
  const official = (rest: Partial<OfficialView> = {}): Paper => ({ kind: 'official', view: circular(rest) })
  const table = { heading: '', head: ['名次', '单位'], rows: [['1', '示例乡卫生院']], total: null, empty: null }

  it('has the measures of GB/T 9704-2012: area, lines, sizes, faces', async () => {
    const read = await openEntries((await saved(official(), 'docx')).bytes)
    const body = await read('word/document.xml')
    const [, top, right, bottom, left] = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(body) ?? []
    expect([top, right, bottom, left].map((twips) => Math.round(mm(twips)))).toEqual([37, 26, 35, 28])
    const text = /<w:p>(?:(?!<\/w:p>).)*按照《关于开展.*?<\/w:p>/.exec(body)?.[0] ?? ''
    expect(text).toContain('w:line="579" w:lineRule="exact"') // 28.95 points
    expect(text).toContain('<w:sz w:val="32"/>') // 3号, in half points
    expect(text).toContain('w:eastAsia="仿宋"')
    expect(body).toMatch(/w:eastAsia="黑体"(?:(?!<w:r>).)*一、基本情况/)
    expect(body).toMatch(/w:eastAsia="楷体"(?:(?!<w:r>).)*（一）组织领导有力。/)
    expect(body).toMatch(/<w:color w:val="D7000F"\/>(?:(?!<w:r>).)*云泽市卫生局文件/)
    expect(body).toMatch(/<w:bottom w:val="single" w:color="D7000F"/)
  })

  it('numbers odd pages at the right and even ones at the left; each annex is a section', async () => {
    const annexes = ['附件1', '附件2'].map((label) => ({ label, title: '得分排名表', table, notes: [] }))
    const read = await openEntries((await saved(official({ annexes }), 'docx')).bytes)
    expect(await read('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const body = await read('word/document.xml')
    expect(body.match(/<w:sectPr/g)).toHaveLength(4) // the text, the annexes, 版记 on the back
    expect(body.lastIndexOf('抄送：')).toBeGreaterThan(body.lastIndexOf('附件2'))
    const feet = await Promise.all(['footer1', 'footer2', 'footer3'].map((name) => read(`word/${name}.xml`)))
    expect(feet.filter((foot) => foot.includes('<w:jc w:val="right"/>'))).toHaveLength(1)
    expect(feet.filter((foot) => foot.includes('<w:jc w:val="left"/>'))).toHaveLength(1)
  })

  it('has 版记 under the text of an even page, else on an even page of its own', async () => {
    const bodyOf = async (lines: number) => {
      const body = officialParagraphs(Array.from({ length: lines }, (_, at) => `第${at}行内容。`).join('\n'))
      const { bytes } = await saved(official({ body, annexNames: [], note: '' }), 'docx')
      return entryText(bytes, 'word/document.xml')
    }
    const isAlone = async (lines: number) => (await bodyOf(lines)).includes('<w:type w:val="evenPage"/>')
    expect([await isAlone(2), await isAlone(20), await isAlone(40)]).toEqual([true, false, true])
  })

  it('keeps figures and days whole in cells that hold words too', async () => {
    const cells = [
      '77.10（一票否决：不合格）',
      '2012-11-01 至 2013-12-31',
      '云卫支协〔2012〕010号',
      '77.10',
      '示例甲 000-00000101',
    ]
    const rows = [cells]
    const annex = { label: '附件', title: '示例名单', table: { ...table, head: ['甲', '乙', '丙', '丁', '戊'], rows }, notes: [] }
    const body = await entryText((await saved(official({ annexes: [annex] }), 'docx')).bytes, 'word/document.xml')
    const runOf = (text: string) => body.split('<w:r>').find((run) => run.includes(`>${text}<`)) ?? ''
    expect(cells.map((text) => runOf(text).includes('<w:lang w:val="en-US"'))).toEqual([true, true, true, false, false])
  })

  it('keeps figures whole in its text', async () => {
    const body = officialParagraphs('最高94.80分，失分率60.0%。')
    const text = await entryText((await saved(official({ body }), 'docx')).bytes, 'word/document.xml')
    expect(/<w:r>(?:(?!<\/w:r>).)*最高94\.80分/.exec(text)?.[0]).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>')
  })

  it('as a letter has its own first page, between double lines', async () => {
    const body = await (await openEntries((await saved(letter, 'docx')).bytes))('word/document.xml')
    expect(body).toMatch(/<w:titlePg\/>|<w:titlePg w:val="true"\/>/)
    expect(body).toContain('w:val="thickThinMediumGap"')
    expect(/<w:framePr[^>]*w:x="(\d+)"/.exec(body)?.[1]).toBe(String(Math.round((20 / 25.4) * 72 * 20)))
  })
})

describe('a paper for Excel', () => {
  it('holds its figures as numbers, each table on a sheet of its own', async () => {
    const sheets = await readWorkbook((await saved(report(), 'xlsx')).bytes)
    const sections = sheets.find(({ name }) => name.startsWith('一、'))!
    expect(sections.rows.slice(2, 4)).toEqual([
      ['代码', '部分', '满分', '应得', '得分', '失分'],
      ['A', '组织与协议', 18, 18, 7, 11],
    ])
    expect(sections.rows.find(([first]) => first === '合计')).toEqual(['合计', null, 100, 100, 37.8, 62.2])
    expect(sheets[0]?.rows.flat().join('')).toContain('一票否决：不合格')
    expect(sheets.at(-1)?.rows.flat().join('')).toContain('检查组组长（签字）')
  })

  it('is the same, byte for byte, when it is written again', async () => {
    const [first, second] = [await saved(roster([person]), 'xlsx'), await saved(roster([person]), 'xlsx')]
    expect(second.file.sha256).toBe(first.file.sha256)
  })

  it('keeps texts that look like formulas or figures as texts', async () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '02017', '_x0041_']
    const lines = hostile.map((specialty) => ({ ...person, specialty }))
    const { bytes } = await saved(roster(lines), 'xlsx')
    const [sheet] = await readWorkbook(bytes)
    expect(sheet?.rows.slice(3, 9).map((row) => [row[0], row[5]])).toEqual(hostile.map((text, index) => [index + 1, text]))
    expect(await entryText(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })
})

describe('texts of any length', () => {
  const names = ['𠮷村示例·甲', 'a'.repeat(200), '\ud842', '一\u0000二', '<&>"']
  it.each(['docx', 'xlsx'] as const)('are all in the %s: 50,000 characters, rare ones, three hundred rows', async (format) => {
    await saved(report({ remarks: { A2: longText(50_000), B1: names.join('，') } }), format)
    const lines = Array.from({ length: 300 }, (_, index) => ({ ...person, name: `${names[index % names.length]}${index}` }))
    const { bytes } = await saved(roster(lines), format)
    expect(bytes.length).toBeLessThan(200_000)
  })
})

it('a format that a paper does not come in is refused, and leaves no file', async () => {
  const folder = tempFolder()
  await expect(press.print(letter, join(folder, '函.xlsx'), 'xlsx')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  expect(readdirSync(folder)).toEqual([])
})
