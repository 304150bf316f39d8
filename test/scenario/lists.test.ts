import ExcelJS from 'exceljs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmptyOffice } from '../support/backend'
import { failureOf } from '../support/failure'
import { fakePress } from '../support/fake-press'
import { tempFolder } from '../support/temp-folder'

const columns = [
  { header: '代码', isNumber: false, width: 8 },
  { header: '名称', isNumber: false, width: 20 },
  { header: '床位', isNumber: true, width: 8 },
]

test('a list becomes a workbook under its title, with the line of those who answer for it', async () => {
  const office = await openEmptyOffice()
  const path = join(tempFolder(), '机构.xlsx')
  const rows = [
    ['02001', '=1+1', '12'],
    ['', '+cmd|calc', ''],
    ['0', '@SUM(A1)', '−3.5'],
    ['7', '甲_x000D_乙', '007'],
  ]
  const saved = await office.call.import.saveList({
    requestId: randomUUID(),
    grant: office.grant(path),
    title: '机构[全部]',
    columns,
    rows,
  })
  expect(saved).toEqual({ rows: 4 })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  expect(sheet?.name).toBe('机构 全部')
  expect(sheet?.getCell('A1').value).toBe('机构[全部]')
  expect(sheet?.getCell('C1').master.address).toBe('A1')
  expect(sheet?.getCell('A1').alignment).toMatchObject({ horizontal: 'center' })
  expect(sheet?.getCell('A2').text).toMatch(/^单位：.+填报人：.+审核人：.+日期：\d{4}-\d\d-\d\d$/)
  expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 3 }])
  expect(sheet?.getColumn(2).width).toBe(20)
  const cells = [3, 4, 5, 6, 7].map((row) => ['A', 'B', 'C'].map((column) => sheet?.getCell(`${column}${row}`).value ?? null))
  expect(cells).toEqual([
    ['代码', '名称', '床位'],
    ['02001', '=1+1', 12],
    [null, '+cmd|calc', null],
    ['0', '@SUM(A1)', -3.5],
    ['7', '甲_x000D_乙', '007'],
  ])
  expect(sheet?.getCell('B4').type).toBe(ExcelJS.ValueType.String)
})

test('a place that cannot be written to is named', async () => {
  const office = await openEmptyOffice()
  const grant = office.grant(join(tempFolder(), 'missing', '机构.xlsx'))
  const refused = await failureOf(
    office.call.import.saveList({ requestId: randomUUID(), grant, title: '机构', columns, rows: [] }),
  )
  expect(refused.code).toBe('FILE_NOT_WRITABLE')
})

test.each(['pdf', 'docx'])('a list becomes a paper where its name ends in .%s, and stands in the register', async (ending) => {
  const press = fakePress()
  const office = await openEmptyOffice({ press })
  const path = join(tempFolder(), `机构.${ending}`)
  const rows = [['02001', '示例镇卫生院', '12']]
  const asked = { requestId: randomUUID(), grant: office.grant(path), title: '机构', columns, rows }
  expect(await office.call.import.saveList(asked)).toEqual({ rows: 1 })
  expect(press.printed.map(({ paper, target }) => [paper.kind, target])).toEqual([['list', path]])
  expect(JSON.stringify(press.printed[0]?.paper.view)).toContain('示例镇卫生院')
  const issued = await office.call.report.listIssued({ limit: 5 })
  expect(issued).toMatchObject([{ kind: 'list', fileName: `机构.${ending}` }])
})

test('a list that is too long for a paper says what to do instead, and writes nothing', async () => {
  const press = fakePress()
  const office = await openEmptyOffice({ press })
  const grant = office.grant(join(tempFolder(), '机构.pdf'))
  const rows = Array.from({ length: 5001 }, () => ['02001', '示例镇卫生院', '12'])
  const asked = { requestId: randomUUID(), grant, title: '机构', columns, rows }
  expect((await failureOf(office.call.import.saveList(asked))).code).toBe('LIST_TOO_LONG')
  expect(press.printed).toEqual([])
})
