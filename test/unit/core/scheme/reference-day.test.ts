import { expect, test } from 'vitest'
import { referenceDay } from '@core/scheme/reference-day'

const scheme = { startsOn: '2013-04-01', endsOn: '2013-06-10' }

test.each([
  ['2013-03-31', '2013-04-01'],
  ['2013-04-01', '2013-04-01'],
  ['2013-05-05', '2013-05-05'],
  ['2013-06-10', '2013-06-10'],
  ['2026-03-09', '2013-06-10'],
])('%s is read as %s', (today, day) => {
  expect(referenceDay(today, scheme)).toBe(day)
})

test('without a scheme it is today', () => {
  expect(referenceDay('2026-03-09', null)).toBe('2026-03-09')
})
