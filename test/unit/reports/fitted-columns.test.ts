import { describe, expect, it } from 'vitest'
import type { Column, TableBlock } from '../../../electron/reports/model/document'
import { fittedColumns } from '../../../electron/reports/model/fitted-columns'

const EVEN: readonly Column[] = [
  [100, 'center', 'figure'],
  [100, 'left'],
  [100, 'left'],
]

const tableOf = (rows: readonly (readonly string[])[], columns = EVEN, total: readonly string[] | null = null): TableBlock => ({
  ...{ kind: 'table', name: 'table', columns },
  content: { head: ['名次', '单位', '备注'], rows, total },
})

const sharesOf = (table: TableBlock, width = 300) => fittedColumns(table, width).map(([share]) => share)

describe('columns of a table', () => {
  it('fill its width, and keep side and kind', () => {
    const fitted = fittedColumns(tableOf([['1', '示例镇卫生院', '未检查：示例镇中心卫生院、示例二镇卫生院']]), 300)
    expect(fitted.reduce((sum, [share]) => sum + share, 0)).toBeCloseTo(300 - 2.4 - 2 * 0.75)
    expect(fitted.map(([, ...rest]) => rest)).toEqual(EVEN.map(([, ...rest]) => rest))
  })

  it('give what they can spare to the one whose texts would break', () => {
    const [rank = 0, unit = 0, note = 0] = sharesOf(tableOf([['1', '示例镇卫生院', '未检查：示例镇中心卫生院、示例二镇卫生院']]))
    expect(rank).toBeLessThan(100)
    expect(unit).toBeGreaterThan(6 * 10.5) // the name of the unit stands in one line
    expect(note).toBeGreaterThan(100)
  })

  it('never tear a grade, a day or a number', () => {
    const long = '示例'.repeat(60)
    const [grade = 0, day = 0] = sharesOf(tableOf([['不合格', '2013-04-30', long]]), 200)
    expect(grade).toBeGreaterThan(3 * 10.5)
    expect(day).toBeGreaterThan(10 * 5.25)
  })

  it('keep the room to write in where a column is empty', () => {
    const [, , note = 0] = sharesOf(tableOf([['1', '示例镇中心卫生院住院部', '']]))
    expect(note).toBeGreaterThanOrEqual(100)
  })

  it('reckon a name that stands once for several rows by all of them', () => {
    const rows = ['甲', '乙', '丙', '丁'].map((one) => ['云泽市示例旗第一人民医院', one, '现场查看台账、签到表和影像资料'])
    const alone = sharesOf(tableOf(rows))
    const shared = sharesOf(tableOf(rows, [[100, 'center', 'category'], EVEN[1] ?? [1, 'left'], EVEN[2] ?? [1, 'left']]))
    expect(shared[2]).toBeGreaterThan(alone[2] ?? 0)
  })

  it('stay as they were drawn where their words alone are wider', () => {
    const table = tableOf([['1'.repeat(20), '2'.repeat(20), '3'.repeat(20)]])
    expect(fittedColumns(table, 120)).toBe(table.columns)
  })

  it('have heads of two lines where many stand beside each other, and names of categories in a column that can be read', () => {
    const head = ['支援医院', '住院管床', '疑难讨论', '教学查房', '手术示教']
    const rows = [['云泽市第四医院', '1', '2', '3', '4']]
    const columns = head.map((_, at): Column => (at === 0 ? [40, 'left', 'category'] : [40, 'right']))
    const table: TableBlock = { kind: 'table', name: 'table', columns, content: { head, rows, total: null } }
    const [name = 0, ...figures] = sharesOf(table, 190)
    expect(name).toBeGreaterThan(4 * 10.5)
    for (const share of figures) expect(share).toBeGreaterThan(2 * 10.5 + 10)
  })
})
