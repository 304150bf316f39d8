import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLostText } from '../../../electron/press/lost-text'

const row = (place: string, ...texts: string[]) => ({ place, texts })
const ROWS = [
  row('title', '评价报告'),
  row('items.1', 'A1', '现场 在岗', '3.0'),
  row('items.2', 'A2', '查房', '3.0'),
  row('total', '合计', '6.0'),
]

describe('findLostText', () => {
  it('finds everything, whatever spaces and repeated heads stand between', () => {
    expect(findLostText(ROWS, '评价报告\nA1现场在 岗3.0 第1页 代码项目 A2 查房3.0 合计6.0')).toBeNull()
  })

  it('names the place of a lost cell and of a lost row', () => {
    expect(findLostText(ROWS, '评价报告 A1现场在岗3.0 A2 3.0 合计6.0')).toEqual({ place: 'items.2', text: '查房' })
    expect(findLostText(ROWS, '评价报告 A1现场在岗3.0 合计6.0')).toMatchObject({ place: 'items.2', text: 'A2' })
  })

  it('is not content with the same text elsewhere', () => {
    expect(findLostText(ROWS, '查房 评价报告 A1现场在岗3.0 A2 3.0 合计6.0')).toMatchObject({ place: 'items.2' })
  })

  it('follows a text that goes on in later rows', () => {
    const long = '派驻人员长期不到岗考勤由他人代签书面说明未见整改情况复查'
    const rows = [row('1', 'B1', long), row('2', 'B2')]
    expect(findLostText(rows, `B1${long.slice(0, 14)}B1（续）${long.slice(14)}B2`)).toBeNull()
    expect(findLostText(rows, `B1${long.slice(0, 14)}B1（续）${long.slice(16)}B2`)).toMatchObject({ place: '1' })
  })

  it('notices every row that is left out', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1', '.'), minLength: 1, maxLength: 6 })
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.nat(), (drawn, pick) => {
        const all = drawn.map((texts, index) => row(`${index}`, `R${index}.`, ...texts))
        const print = (kept: typeof all) => kept.flatMap(({ texts }) => texts).join('\n')
        expect(findLostText(all, print(all))).toBeNull()
        const lost = pick % all.length
        expect(findLostText(all, print(all.filter((_, index) => index !== lost)))).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})
