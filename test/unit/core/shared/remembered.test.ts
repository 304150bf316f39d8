import { expect, it } from 'vitest'
import { remembered } from '@core/shared/remembered'

it('works an answer out once, null too, and tries again what was thrown', () => {
  const asked: string[] = []
  const lengthOf = remembered((text: string) => {
    asked.push(text)
    if (asked.length === 1) throw new Error('not yet')
    return text === '' ? null : text.length
  })
  expect(() => lengthOf('甲乙')).toThrow('not yet')
  expect([lengthOf('甲乙'), lengthOf('甲乙'), lengthOf(''), lengthOf('')]).toEqual([2, 2, null, null])
  expect(asked).toEqual(['甲乙', '甲乙', ''])
})
