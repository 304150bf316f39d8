import { describe, expect, it } from 'vitest'
import { bestMatches, matches } from '../../../renderer/components/matching'

const shangquanhao = ['上泉壕镇中心卫生院', '02034', 'shangquanhaozhenzhongxinweishengyuan', 'sqhzzxwsy']

describe('matches', () => {
  it.each(['sqh', 'SQH', 'ｓｑｈ', '泉壕', '2034', 'quanhao', '上泉 壕', ''])('finds by %s', (typed) => {
    expect(matches(shangquanhao, typed)).toBe(true)
  })

  it('does not find what is in no key', () => {
    expect(matches(shangquanhao, 'yz2y')).toBe(false)
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
