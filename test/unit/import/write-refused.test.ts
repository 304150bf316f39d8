import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IMPORT_LIMITS } from '@core/registry/import-job'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { readXlsx } from '../../../electron/import/read-xlsx'
import { writeRefused } from '../../../electron/import/write-refused'

const folder = mkdtempSync(join(tmpdir(), '退回-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  "'=1",
  '"=1',
  "=cmd|'/c calc'!A1",
  '02017',
  '13800138000',
  '1.38E+10',
  '<b>&amp;',
  '𠮷',
  '',
]

describe('the refused rows', () => {
  it('come back as text, letter for letter, with nothing that calculates', async () => {
    const path = join(folder, '退回.xlsx')
    const headers = HOSTILE.map((_, i) => `列${i}`)
    const bytes = await writeRefused(path, [
      { name: '2013年', headers: [...headers, '错误说明'], rows: [[...HOSTILE, '日期认不出']] },
    ])
    const file = readFileSync(path)
    expect(bytes).toBe(file.length)
    expect(readdirSync(folder)).toEqual(['退回.xlsx'])
    const { sheets } = await readXlsx(file, '退回.xlsx', IMPORT_LIMITS)
    expect(sheets[0]?.name).toBe('2013年')
    const texts = sheets[0]?.rows[1]?.cells.map((cell) => (cell.type === 'text' ? cell.text : cell.type)) ?? []
    // XML turns a carriage return into a line feed unless it is escaped; both are white space to Excel.
    expect(texts.map((text) => text.replace('\r', '\n'))).toEqual([
      ...HOSTILE.map((text) => (text === '' ? 'empty' : text.replace('\r', '\n'))),
      '日期认不出',
    ])

    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    workbook.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => {
        expect([cell.type, cell.numFmt]).toEqual([ExcelJS.ValueType.String, '@'])
      }),
    )
  })

  it('keep their sheets apart under names that Excel accepts, and drop what XML cannot hold', async () => {
    const path = join(folder, '多表.xlsx')
    const sheet = (name: string, cell: string) => ({ name, headers: ['姓名'], rows: [[cell]] })
    await writeRefused(path, [
      sheet('甲/乙:丙', 'a\u0000b\u001f'),
      sheet('甲/乙:丙', '\ud800c'),
      sheet('', 'x'.repeat(40_000)),
      sheet('长'.repeat(60), 'd'),
    ])
    const { sheets } = await readXlsx(readFileSync(path), '多表.xlsx', IMPORT_LIMITS)
    expect(sheets.map(({ name }) => name)).toEqual(['甲_乙_丙', '甲_乙_丙_2', 'Sheet', '长'.repeat(28)])
    const cell = (index: number) => sheets[index]?.rows[1]?.cells[0]
    expect([cell(0), cell(1)]).toEqual([
      { type: 'text', text: 'ab' },
      { type: 'text', text: 'c' },
    ])
    expect(cell(2)).toMatchObject({ text: 'x'.repeat(32_767) })
  })

  it('leave nothing behind where they cannot be written', async () => {
    const path = join(folder, '没有这个文件夹', '退回.xlsx')
    await expect(writeRefused(path, [{ name: '表', headers: ['姓名'], rows: [] }])).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
      params: { at: '退回.xlsx' },
    })
  })
})
