import { describe, expect, it } from 'vitest'
import { searchKeys } from '../../../electron/backend/search-keys'
import { bestMatches, matchedPart, matches } from '../../../renderer/components/matching'

const shangquanhao = ['上泉壕镇中心卫生院', '02034', 'shangquanhaozhenzhongxinweishengyuan', 'sqhzzxwsy']

describe('matches', () => {
  it.each(['sqh', 'SQH', 'ｓｑｈ', '泉壕', '2034', 'quanhao', '上泉 壕', ''])('finds by %s', (typed) => {
    expect(matches(shangquanhao, typed)).toBe(true)
  })

  it('does not find what is in no key', () => {
    expect(matches(shangquanhao, 'yz2y')).toBe(false)
  })
})

describe('the part of a name that was typed', () => {
  const name = '重堡西卫生院'
  const keys = searchKeys({ name, code: '02018' })

  it.each([
    ['堡西', '堡西'],
    ['zbx', '重堡西'],
    ['cbx', '重堡西'],
    ['chongbao', '重堡'],
    ['堡xi', '堡西'],
    ['ＷＳ', '卫生'],
    ['重 堡', '重堡'],
  ])('is found for %s', (typed, shown) => {
    const part = matchedPart(name, keys, typed)
    expect(part && name.slice(part.from, part.to)).toBe(shown)
  })

  it.each(['', ' ', '02018', 'xyz'])('is none for "%s"', (typed) => {
    expect(matchedPart(name, keys, typed)).toBeNull()
  })

  it('is not guessed in a name that its key does not spell character by character', () => {
    expect(matchedPart('重堡 西', searchKeys({ name: '重堡 西', code: '' }), 'bx')).toBeNull()
  })
})

describe('bestMatches', () => {
  const named = (...searchKeys: string[]) => ({ searchKeys })
  const inside = named('xsqh')
  const first = named('sqh')

  it('puts first what begins with the typed text, and keeps the order otherwise', () => {
    expect(bestMatches([inside, first, named('abc')], 'sqh', 10)).toEqual([first, inside])
  })

  it('gives no more than asked', () => {
    expect(bestMatches([inside, first], '', 1)).toEqual([inside])
  })
})
