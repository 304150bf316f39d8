import { describe, expect, it } from 'vitest'
import { annexSetting } from '../../../electron/reports/official/annex-table'

const HEAD = ['名次', '受援卫生院', '旗县区', '得分', '等次']
const row = (at: number, total = '85.00'): readonly string[] => [String(at + 1), `示例${at + 1}镇卫生院`, '示例旗', total, '良好']
const table = (rows: readonly (readonly string[])[]) => ({ heading: '', head: HEAD, rows, total: null, empty: null })
const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => row(at))

describe('the table of an annex', () => {
  it('keeps the usual print where it fits a page, and where the next page is well filled', () => {
    expect([5, 27, 45].map((count) => annexSetting(table(rowsOf(count))).size)).toEqual([10.5, 10.5, 10.5])
  })

  it('is set smaller rather than leaving a few rows on the last page', () => {
    expect([28, 29, 31].map((count) => annexSetting(table(rowsOf(count))).size)).toEqual([10, 9.5, 9])
  })

  it('is set smaller rather than breaking names', () => {
    const vetoed = ['—', '示例苏木中心卫生院第二分院', '示例右翼联合旗', '77.10（一票否决：不合格）', '不合格']
    const { size, columns } = annexSetting(table([...rowsOf(3), vetoed]))
    expect(size).toBeLessThan(10.5)
    expect(columns[3]?.[1]).toBe('center') // points stand in the middle also beside the word on a veto
  })

  it('breaks between the days of a period and before a telephone number rather than in a name', () => {
    const pair = ['1', '示例镇中心卫生院', '示例医学院第一附属医院', '2012-12-01 至 2013-12-31', '示例甲子 000-00000101']
    const head = ['序号', '受援卫生院', '支援医院', '起止日期', '联系人']
    const { size, columns } = annexSetting({ ...table([pair, pair]), head })
    const all = columns.reduce((sum, [share]) => sum + share, 0)
    const room = columns.map(([share]) => ((share / all) * 442.2) / size - 1.2)
    expect(size).toBe(10.5)
    expect([room[1]! >= 8, room[2]! >= 11, room[3]! >= 6.5, room[3]! < 12]).toEqual([true, true, true, true])
    // rows of two lines: 17 of them would leave one on a second page in the usual print
    expect(annexSetting({ ...table(Array.from({ length: 17 }, () => pair)), head }).size).toBeLessThan(10.5)
  })
})
