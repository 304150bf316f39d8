import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openEntries } from '../../../electron/press/archive'
import { wordFile } from '../../../electron/press/word-file'
import { workbookFile } from '../../../electron/press/workbook-file'
import { categoryCount, sharedCells } from '../../../electron/reports/model/categories'
import type { Block, PaperDocument, TableBlock } from '../../../electron/reports/model/document'
import { documentRows } from '../../../electron/reports/model/document-rows'
import { A4_PORTRAIT } from '../../../electron/reports/model/page'

const TABLE: TableBlock = {
  kind: 'table',
  name: 'table',
  columns: [
    [60, 'center', 'category'],
    [80, 'left', 'category'],
    [150, 'left'],
    [60, 'right'],
  ],
  content: {
    head: ['旗县区', '医院', '卫生院', '人数'],
    rows: [
      ['固林县', '第一医院', '甲镇', '2'],
      ['固林县', '第一医院', '乙镇', '3'],
      ['固林县', '第二医院', '丙镇', '1'],
      ['云泽区', '第二医院', '丁镇', '4'],
    ],
    total: ['合计', '', '', '10'],
  },
  notes: [{ label: '注', text: '人数为期末数。' }],
}

const paperOf = (...blocks: readonly Block[]): PaperDocument => ({
  title: '结对一览表',
  page: A4_PORTRAIT,
  marks: { language: 'zh-CN', printedAt: '2013-04-11 16:02', sample: null, foot: '核对码 7C41', pageNumber: '{page}/{pages}' },
  continued: '（续）',
  parts: [blocks],
})

describe('neighbouring rows of a category', () => {
  it('share the cells that say the same, and none under a category that differs', () => {
    const shared = TABLE.content.rows.map((_, index) => sharedCells(TABLE.content.rows, index, categoryCount(TABLE.columns)))
    expect(shared).toEqual([0, 2, 1, 0])
  })

  it('are looked for with their category once', () => {
    expect(documentRows(paperOf(TABLE)).map(({ texts }) => texts)).toEqual([
      TABLE.content.head,
      ['固林县', '第一医院', '甲镇', '2'],
      ['乙镇', '3'],
      ['第二医院', '丙镇', '1'],
      ['云泽区', '第二医院', '丁镇', '4'],
      ['合计', '', '', '10'],
      ['注', '人数为期末数。'],
    ])
  })

  it('have one cell in Word', async () => {
    const read = await openEntries(await wordFile(paperOf(TABLE), {}))
    const xml = await read('word/document.xml')
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(3)
    expect(xml.match(/固林县/g)).toHaveLength(1)
  })

  it('have one cell in Excel, and figures stay numbers', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(await workbookFile(paperOf(TABLE))).buffer)
    const [sheet] = workbook.worksheets
    expect(sheet!.getCell('A5').master.address).toBe('A4')
    expect(sheet!.getCell('A6').master.address).toBe('A4')
    expect(sheet!.getCell('B5').master.address).toBe('B4')
    expect(sheet!.getCell('B6').master.address).toBe('B6')
    expect(sheet!.getCell('B7').value).toBe('第二医院')
    expect([4, 5, 6, 7].map((row) => sheet!.getCell(row, 4).value)).toEqual([2, 3, 1, 4])
  })
})

it('rows of a workbook are as high as their texts, also where a name covers them', async () => {
  const workbook = new ExcelJS.Workbook()
  const rows = [
    ['固林县', '第一医院', '甲镇'.repeat(40), '2'],
    ['云\n泽\n区\n城\n关\n片', '第二医院', '乙镇', '3'],
    ['云\n泽\n区\n城\n关\n片', '第二医院', '丙镇', '1'],
  ]
  const total = ['合计', '', '', '6']
  await workbook.xlsx.load(
    new Uint8Array(await workbookFile(paperOf({ ...TABLE, content: { ...TABLE.content, rows, total } }))).buffer,
  )
  const [sheet] = workbook.worksheets
  const heights = [4, 5, 6, 7].map((row) => sheet!.getRow(row).height)
  expect(heights[0]).toBeGreaterThanOrEqual(4 * 15)
  expect(heights[1]! + heights[2]!).toBeGreaterThanOrEqual(6 * 15)
  expect(heights[3]).toBe(15.5)
  expect(sheet!.getCell('C7').master.address).toBe('A7')
})

it('bars are numbers in Excel, under what they are', async () => {
  const bars = [
    { label: 'B2 请销假手续', figures: ['46.5', '53.4%'], length: 0.534 },
    { label: 'F2 月报报送', figures: ['36.0', '41.4%'], length: 0.414 },
  ]
  const workbook = new ExcelJS.Workbook()
  const paper = paperOf({ kind: 'bars', name: 'bars', head: ['项目', '失分', '失分率'], bars })
  await workbook.xlsx.load(new Uint8Array(await workbookFile(paper)).buffer)
  const [sheet] = workbook.worksheets
  const rows = [3, 4, 5].map((row) => [1, 2, 3].map((column) => sheet!.getCell(row, column).value))
  expect(rows).toEqual([
    ['项目', '失分', '失分率'],
    ['B2 请销假手续', 46.5, 0.534],
    ['F2 月报报送', 36, 0.414],
  ])
  expect(sheet!.getCell('C4').numFmt).toBe('0.0%')
})
