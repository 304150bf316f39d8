import { expect, test } from 'vitest'
import { workingDay } from '@core/scheme/working-day'

const scheme = { startsOn: '2013-04-01', endsOn: '2013-06-10' }

test.each(['2013-03-31', '2013-05-05', '2013-06-11', '2026-03-09'])('%s is itself, also outside the scheme', (today) => {
  expect(workingDay(today, scheme, false)).toBe(today)
  expect(workingDay(today, null, false)).toBe(today)
})

test('the sample county is read as of its own time', () => {
  expect(workingDay('2026-03-09', scheme, true)).toBe('2013-06-10')
  expect(workingDay('2013-05-05', scheme, true)).toBe('2013-05-05')
})
