import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, evenLines } from '../../../electron/reports/typesetting/lines'
import { BODY } from '../../../electron/reports/typesetting/typeface'
import { SQUARE_TYPE } from '../../support/papers'

/** Lines of a column that is `ems` Chinese characters wide. */
const linesOf = (text: string, ems: number) => breakLines(text, ems * BODY.size, BODY, SQUARE_TYPE).map((line) => line.text)
const widthOf = (text: string) => [...text].reduce((total, one) => total + SQUARE_TYPE.widthOf(one, BODY.face), 0)

describe('breaking', () => {
  it('fills lines with Chinese characters', () => {
    expect(linesOf('现场在岗核查记录', 4)).toEqual(['现场在岗', '核查记录'])
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(linesOf('未见花名册。考勤表', 5)).toEqual(['未见花名', '册。考勤表'])
    expect(linesOf('无故不在（−2）', 5)).toEqual(['无故不在', '（−2）'])
  })

  it('keeps words and figures whole', () => {
    expect(linesOf('满意率 41.7%，目标 100%', 7)).toEqual(['满意率 41.7%，', '目标 100%'])
    expect(linesOf('see the record', 4)).toEqual(['see the', 'record'])
  })

  it('keeps a measure with its figure', () => {
    expect(linesOf('每缺一次扣2分', 6)).toEqual(['每缺一次扣', '2分'])
    expect(linesOf('失分 3 项，满分 6 项', 9)).toEqual(['失分 3 项，满分', '6 项'])
    expect(linesOf('先进单位2等', 5)).toEqual(['先进单位2', '等'])
  })

  it('cuts only the word that is wider than the column', () => {
    expect(linesOf('编号 ABCDEFGHIJ', 4)).toEqual(['编号', 'ABCDEFGH', 'IJ'])
  })

  it('ends a line where the text does', () => {
    expect(linesOf('一\n\n二', 4)).toEqual(['一', '', '二'])
    expect(linesOf('', 4)).toEqual([''])
  })
})

it('breaks a title into lines of even length, paragraph by paragraph', () => {
  const even = (text: string) => evenLines(text, 5 * BODY.size, BODY, SQUARE_TYPE).map((line) => line.text)
  expect(even('B\n人员派驻与管理\n（30 分）')).toEqual(['B', '人员派驻', '与管理', '（30 分）'])
  expect(even('')).toEqual([''])
})

const TEXT = fc.string({
  unit: fc.constantFrom('测', '，', '（', '）', '。', 'a', 'B', '1', '.', '−', '%', ' ', '\n', '𠮷', '“', '”'),
  maxLength: 200,
})

it('loses nothing but spaces and lets no line run over', () => {
  fc.assert(
    fc.property(TEXT, fc.integer({ min: 3, max: 30 }), (text, ems) => {
      const lines = linesOf(text, ems)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(ems)
    }),
    { numRuns: 2000 },
  )
})
