import { describe, expect, it } from 'vitest'
import { officialParagraphs, placeholdersIn } from '@core/papers/official/official-paragraphs'

const one = (line: string) => officialParagraphs(line)[0]

describe('paragraphs of an official paper', () => {
  it.each([
    ['现将有关情况通报如下：', 0, 0],
    ['一、基本情况', 1, 6],
    ['十二、其他', 1, 5],
    ['（一）组织领导有力。市医院由院长负总责。', 2, 10],
    ['(二)带教', 2, 5],
    ['1. 派驻人员数不足。', 3, 0],
    ['1.5万人次', 0, 0],
    ['（3）档案', 4, 5],
    ['一是加强领导。', 0, 0],
  ])('reads %s as level %i with a heading of %i characters', (text, level, headingLength) => {
    expect(one(text)).toEqual({ level, headingLength, text })
  })

  it('leaves out empty lines and the spaces that a person indented by', () => {
    expect(officialParagraphs('　　甲\n\n  乙  \n').map(({ text }) => text)).toEqual(['甲', '乙'])
  })

  it('finds what is still to be filled in', () => {
    expect(placeholdersIn('按照【通知名称】安排，【开始日期】起')).toEqual(['【通知名称】', '【开始日期】'])
    expect(placeholdersIn('没有')).toEqual([])
  })
})
