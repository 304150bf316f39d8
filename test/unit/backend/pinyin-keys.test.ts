import { matches } from '@core/registry/search'
import { describe, expect, it } from 'vitest'
import { pinyinKeys, soundsOf } from '../../../electron/backend/pinyin-keys'

const found = (name: string, query: string) => matches(query, [name, '02034', ...pinyinKeys(name)])

describe('a name', () => {
  it.each([
    ['上泉壕镇中心卫生院', 'sqh'],
    ['上泉壕镇中心卫生院', 'shangquan'],
    ['上泉壕镇中心卫生院', 'shquh'],
    ['上泉壕镇中心卫生院', '上quan'],
    ['上泉壕镇中心卫生院', '上泉'],
    ['上泉壕镇中心卫生院', ' SQ H'],
    ['上泉壕镇中心卫生院', 'ｓｑｈ'],
    ['上泉壕镇中心卫生院', '0203'],
    ['包头2院', 'bt2y'],
    ['女贞镇卫生院', 'nvz'],
  ])('%s is found from its start by "%s"', (name, query) => {
    expect(found(name, query)).toBe('start')
  })

  it('is found further on by its inner characters', () => {
    expect([
      found('上泉壕镇中心卫生院', 'qhz'),
      found('上泉壕镇中心卫生院', '中心'),
      found('上泉壕镇中心卫生院', 'zxwsy'),
    ]).toEqual(['inside', 'inside', 'inside'])
  })

  it.each([
    ['重澜镇', 'chonglan', 'zhonglan'],
    ['单五窑', 'danwu', 'shanwu'],
    ['乐垣镇', 'leyuan', 'laoyuan'],
    ['校尉堡镇', 'xwb', 'jwp'],
  ])('%s answers to each reading', (name, one, other) => {
    expect([found(name, one), found(name, other)]).toEqual(['start', 'start'])
  })

  it('keeps characters that the table does not know', () => {
    expect([found('𠮷村卫生院', '𠮷c'), found('a|b(示例)', 'ab(s')]).toEqual(['start', 'start'])
  })

  it('is not found by what it does not hold', () => {
    expect([found('上泉壕镇', 'sqx'), found('上泉壕镇', 'shangquanhaozhenz'), found('上泉壕镇', '泉上'), found('', 'a')]).toEqual(
      [null, null, null, null],
    )
  })

  it('is found by nothing typed', () => {
    expect(found('上泉壕镇', ' ')).toBe('start')
  })
})

describe('how names sound', () => {
  it('is the same for names that are heard alike as they are read in words', () => {
    const sounds = soundsOf(['重庆路卫生院', '崇庆路卫生院', '中庆路卫生院'])
    expect(sounds.get('重庆路卫生院')).toBe('chong qing lu wei sheng yuan')
    expect(sounds.get('崇庆路卫生院')).toBe('chong qing lu wei sheng yuan')
    expect(sounds.get('中庆路卫生院')).toBe('zhong qing lu wei sheng yuan')
  })

  it('is not worked out for a name that no other one can sound like', () => {
    expect(soundsOf(['上泉壕镇卫生院', '重澜镇卫生院', '上泉壕镇卫生院'])).toEqual(new Map())
  })
})
