import { expect, test } from 'vitest'
import { daysLeft, pairingState, pairingWarnings } from '@core/pairing/pairing-state'

const period = { startsOn: '2013-01-01', endsOn: '2013-06-30' }

test.each([
  ['2012-12-31', 'future', 181],
  ['2013-01-01', 'active', 180],
  ['2013-05-30', 'active', 31],
  ['2013-05-31', 'expiring', 30],
  ['2013-06-30', 'expiring', 0],
  ['2013-07-01', 'ended', -1],
] as const)('on %s it is %s', (day, state, left) => {
  expect([pairingState(period, day), daysLeft(period, day)]).toEqual([state, left])
})

const enough = { posted: 2, required: 2 }

test.each([
  ['2013-06-30', '2013-12-31', []],
  ['2013-07-01', '2013-12-31', ['PERIOD_OUTSIDE_SCHEME']],
  ['2012-01-01', '2012-12-31', ['PERIOD_OUTSIDE_SCHEME']],
  ['2012-01-01', '2013-01-01', []],
])('a scheme from %s to %s warns %j', (startsOn, endsOn, warnings) => {
  expect(pairingWarnings(period, 'active', { startsOn, endsOn }, enough)).toEqual(warnings)
})

test('too few posted persons are told while the pairing runs, when the number is known', () => {
  const few = { posted: 1, required: 2 }
  expect(pairingWarnings(period, 'active', null, few)).toEqual(['UNDERSTAFFED'])
  expect(pairingWarnings(period, 'expiring', null, few)).toEqual(['UNDERSTAFFED'])
  expect(pairingWarnings(period, 'ended', null, few)).toEqual([])
  expect(pairingWarnings(period, 'future', null, few)).toEqual([])
  expect(pairingWarnings(period, 'active', null, enough)).toEqual([])
  expect(pairingWarnings(period, 'active', null, { posted: 0, required: null })).toEqual([])
})
