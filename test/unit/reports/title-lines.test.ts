import { expect, it } from 'vitest'
import { titleLines } from '../../../electron/reports/official/title-lines'

/** Chinese characters are an em wide, others half. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 256 ? 0.5 : 1), 0)
const lines = (title: string): readonly string[] => titleLines(title, 20, widthOf)

it('leaves a short title in one line', () => {
  expect(lines('关于召开督查工作会议的通知')).toEqual(['关于召开督查工作会议的通知'])
})

it('breaks between words into even lines, none of them too wide', () => {
  const title = '关于2013年二级以上医疗卫生机构对口支援苏木乡镇卫生院专项督查情况的通报'
  const broken = lines(title)
  expect(broken.join('')).toBe(title)
  expect(broken).toHaveLength(2)
  for (const line of broken) {
    expect(widthOf(line)).toBeLessThanOrEqual(20)
    expect(line).not.toMatch(/^(支援|的|生院)/)
  }
})

it('keeps the breaks of a person, and every character of a title that is none', () => {
  expect(lines('关于督查情况\n的通报')).toEqual(['关于督查情况', '的通报'])
  const endless = '督查'.repeat(3000)
  expect(lines(endless).join('')).toBe(endless)
})
