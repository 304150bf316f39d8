import { expect, test } from 'vitest'
import { mostLostFirst } from '@core/evaluation/item-marks'
import { points } from '@core/shared/points'

test('whoever lost most on an item comes first, equals in the order that is given', () => {
  const lostBy = (['a 1', 'b 2.5', 'c 1', 'd 2.25', 'e 1'] as const).map((line) => {
    const [subjectCode, lost] = line.split(' ') as [string, string]
    return { subjectCode, lost: points(lost) }
  })
  expect(mostLostFirst({ lostBy }, ['c', 'a', 'b', 'd'])).toEqual(['b', 'd', 'c', 'a', 'e'])
  expect(mostLostFirst({ lostBy: [] }, ['a'])).toEqual([])
})
