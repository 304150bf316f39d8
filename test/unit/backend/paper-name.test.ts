import { NAME_PARTS } from '@core/papers/name-part'
import { describe, expect, it } from 'vitest'
import { paperFileName, uniqueNames } from '../../../electron/backend/paper-name'

const named = (unit: string, paper = '评价报告', serial = 7) => paperFileName({ unit, paper, date: '2013-05-10', serial })

describe('paperFileName', () => {
  it('names unit, paper, day and number', () => {
    expect(named('上泉壕镇卫生院')).toBe('上泉壕镇卫生院_评价报告_2013-05-10_007.pdf')
    expect(named('卫生院', '评价报告', 1234)).toBe('卫生院_评价报告_2013-05-10_1234.pdf')
  })

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij'],
    ['..', '-'],
    [' 卫生院. ', '卫生院'],
    ['一_二', '一-二'],
    ['\u202egpj.卫生院\u0000\n', 'gpj.卫生院'],
    ['CON', 'CON-'],
    ['com1.txt', 'com1-.txt'],
    ['Console', 'Console'],
    ['', '-'],
  ])('makes %j fit for Windows', (unit, part) => {
    expect(named(unit)).toBe(`${part}_评价报告_2013-05-10_007.pdf`)
  })

  it('stays within what file systems take, whatever the characters', () => {
    for (const character of ['长', '𠮷', 'x']) {
      const name = named(character.repeat(300), character.repeat(300))
      expect(Buffer.byteLength(`${name}.part`)).toBeLessThanOrEqual(255)
      expect(name).not.toMatch(/\p{Surrogate}/u)
      const text = character.repeat(300)
      const [, second = ''] = uniqueNames(
        Array.from({ length: 2 }, () =>
          paperFileName({ unit: text, paper: text, round: text, date: '2013-05-10', serial: 2000 }, [...NAME_PARTS]),
        ),
      )
      expect(Buffer.byteLength(`${second}.part`)).toBeLessThanOrEqual(255)
    }
  })

  it('has the parts that were chosen, in their order; a paper of no round leaves it out', () => {
    const name = { unit: '卫生院', paper: '评价报告', date: '2013-05-10', serial: 7 }
    expect(paperFileName({ ...name, round: '督查' }, ['round', 'serial', 'unit'])).toBe('督查_007_卫生院.pdf')
    expect(paperFileName(name, ['round', 'date'])).toBe('2013-05-10.pdf')
    expect(paperFileName(name, ['round'])).toBe('评价报告.pdf')
  })
})

describe('uniqueNames', () => {
  it('numbers what has been taken, whatever its case', () => {
    expect(uniqueNames(['a.pdf', 'A.pdf', 'a（2）.pdf', 'b.pdf'])).toEqual(['a.pdf', 'A（2）.pdf', 'a（2）（2）.pdf', 'b.pdf'])
  })
})
