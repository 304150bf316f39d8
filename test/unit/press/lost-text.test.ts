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
    expect(findLostText(ROWS, ['评价报告\nA1现场在 岗3.0 第1页 代码项目 A2 查房3.0 合计6.0'])).toBeNull()
  })

  it('names the place of a lost cell and of a lost row', () => {
    expect(findLostText(ROWS, ['评价报告 A1现场在岗3.0 A2 3.0 合计6.0'])).toEqual({ place: 'items.2', text: '查房' })
    expect(findLostText(ROWS, ['评价报告 A1现场在岗3.0 合计6.0'])).toMatchObject({ place: 'items.2', text: 'A2' })
  })

  it('is not content with the same text elsewhere', () => {
    expect(findLostText(ROWS, ['查房 评价报告 A1现场在岗3.0 A2 3.0 合计6.0'])).toMatchObject({ place: 'items.2' })
  })

  it('follows a text that goes on in later rows', () => {
    const long = '派驻人员长期不到岗考勤由他人代签书面说明未见整改情况复查'
    const rows = [row('1', 'B1', long), row('2', 'B2')]
    expect(findLostText(rows, [`B1${long.slice(0, 14)}B1（续）${long.slice(14)}B2`])).toBeNull()
    expect(findLostText(rows, [`B1${long.slice(0, 14)}B1（续）${long.slice(16)}B2`])).toMatchObject({ place: '1' })
  })

  describe('of a row that is taller than a page', () => {
    const text = (length: number, seed: number) =>
      Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919 + seed) % 20000))).join('')
    const [requirement, standard] = [text(300, 1), text(280, 5)]
    const rows = [row('1', 'A1', requirement, '查阅资料、人员访谈', standard, '1分'), row('2', 'A2', '查阅资料、人员访谈', '1分')]
    const page = (...texts: string[]) => `工作要求${texts.join('')}第1页`
    const cut = (from: number, to?: number) => [requirement.slice(from, to), standard.slice(from, to)] as const

    it('finds what stands beside a long text before its end, and short texts cut within a line', () => {
      const pages = [
        page('A1', cut(0, 140)[0], '查阅资料、', cut(0, 140)[1], '1分'),
        page('A1（续）', cut(140)[0], '人员访谈', cut(140)[1]),
        page('A2', '查阅资料、人员访谈', '1分'),
      ]
      expect(findLostText(rows, pages)).toBeNull()
    })

    it('notices lines that are lost at the end of a page', () => {
      const pages = [
        page('A1', cut(0, 140)[0], '查阅资料、人员访谈', cut(0, 140)[1], '1分'),
        page('A1（续）', cut(140)[0], cut(147)[1]),
        page('A2', '查阅资料、人员访谈', '1分'),
      ]
      expect(findLostText(rows, pages)).toEqual({ place: '1', text: standard })
      expect(findLostText(rows, pages.slice(0, 1))).toEqual({ place: '1', text: requirement })
      expect(findLostText(rows, [...pages.slice(0, 1), page(...cut(140))])).toEqual({ place: '2', text: 'A2' })
    })
  })

  it('notices every row that is left out', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1', '.'), minLength: 1, maxLength: 6 })
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.nat(), (drawn, pick) => {
        const all = drawn.map((texts, index) => row(`${index}`, `R${index}.`, ...texts))
        const print = (kept: typeof all) => kept.flatMap(({ texts }) => texts).join('\n')
        expect(findLostText(all, [print(all)])).toBeNull()
        const lost = pick % all.length
        expect(findLostText(all, [print(all.filter((_, index) => index !== lost))])).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})
