import { expect, test } from 'vitest'
import { forecast, remainingWords, type Forecast } from '../../../renderer/data/remaining-time'

const begun: Forecast = { since: 0, doneThen: 0, endsAt: null }

test('nothing is said before there is a rate', () => {
  const first = forecast(null, 0, 100, 5000)
  expect(first).toEqual({ since: 5000, doneThen: 0, endsAt: null })
  expect(remainingWords(first, 5000)).toBeNull()
  expect(forecast(first, 1, 100, 9000)).toBe(first)
  expect(forecast(first, 50, 100, 5900)).toBe(first)
})

test('what was done before watching began does not count into the rate', () => {
  const taken = forecast(null, 80, 100, 0)
  expect(forecast(taken, 90, 100, 10_000).endsAt).toBe(20_000)
})

test('the end is kept as long as it holds, and put anew when it does not', () => {
  const told = forecast(begun, 10, 110, 10_000)
  expect(told.endsAt).toBe(110_000)
  expect(forecast(told, 21, 110, 20_000)).toBe(told)
  expect(forecast(told, 30, 110, 20_000).endsAt).toBeCloseTo(73_333, 0)
})

test('work that begins anew is reckoned anew', () => {
  expect(forecast({ since: 0, doneThen: 50, endsAt: 1 }, 3, 10, 700)).toEqual({ since: 700, doneThen: 3, endsAt: null })
})

test.each([
  [1500, { unit: 'soon' }],
  [2001, { unit: 'seconds', count: 5 }],
  [19_000, { unit: 'seconds', count: 20 }],
  [45_000, { unit: 'seconds', count: 45 }],
  [45_001, { unit: 'minutes', count: 1 }],
  [61_000, { unit: 'minutes', count: 2 }],
])('%d ms are told as %o', (left, words) => {
  expect(remainingWords({ ...begun, endsAt: left }, 0)).toEqual(words)
})
