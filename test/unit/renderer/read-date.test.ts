import { describe, expect, it } from 'vitest'
import { readTypedDate } from '../../../renderer/i18n/read-date'

describe('readTypedDate', () => {
  it.each(['2013-4-1', '2013.4.1', '2013/04/01', '20130401', '2013年4月1日', '２０１３．４．１', ' 2013-04-01 '])(
    'reads %s',
    (text) => {
      expect(readTypedDate(text)).toEqual({ kind: 'date', date: '2013-04-01' })
    },
  )

  it.each([
    ['2013-02-30', 2, 30],
    ['20130431', 4, 31],
    ['2013.13.1', 13, 1],
  ])('names the day that does not exist: %s', (text, month, day) => {
    expect(readTypedDate(text)).toEqual({ kind: 'no-such-day', month, day })
  })

  it.each(['明天', '2013', '13-4-1', '2013.4', '一三年四月'])('does not guess: %s', (text) => {
    expect(readTypedDate(text)).toEqual({ kind: 'not-a-date' })
  })

  it('takes white space for nothing', () => {
    expect(readTypedDate(' 　')).toEqual({ kind: 'empty' })
  })
})
