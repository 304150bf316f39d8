import { isBehind, type AgreementGoal } from '@core/pairing/agreement'
import { lastSupportersOf, nextPeriod } from '@core/pairing/next-period'
import type { Pairing } from '@core/pairing/pairing'
import { describe, expect, it } from 'vitest'

const term = { startsOn: '2013-01-01', endsOn: '2013-12-31' }
const goal = (more: Partial<AgreementGoal>): AgreementGoal => ({
  metric: '教学查房',
  unit: '次',
  target: 12,
  dueOn: null,
  progress: 0,
  ...more,
})

describe('a goal is behind', () => {
  it.each([
    ['before the term begins nothing is', {}, '2012-12-31', false],
    ['on the first day nothing is', {}, '2013-01-01', false],
    ['a month of twelve gone, nothing done', {}, '2013-01-31', true],
    ['one a year is not before its day', { target: 1 }, '2013-12-30', false],
    ['half the year gone, less than half done', { progress: 5 }, '2013-07-02', true],
    ['half the year gone, half done and a little', { progress: 6.1 }, '2013-07-02', false],
    ['reached early', { progress: 12 }, '2013-02-01', false],
    ['its day is over and it is not reached', { progress: 11, dueOn: '2013-03-31' }, '2013-04-01', true],
    ['its day is over and it is reached', { progress: 12, dueOn: '2013-03-31' }, '2013-04-01', false],
    ['due before the term begins', { progress: 1, dueOn: '2012-06-30' }, '2013-01-01', true],
  ])('%s', (_name, more, day, behind) => {
    expect(isBehind(goal(more), term, day)).toBe(behind)
  })
})

const pairing = (supporterId: string, startsOn: string, endsOn: string): Pairing => ({
  id: `${supporterId} ${startsOn}`,
  supporterId,
  recipientId: 'r',
  startsOn,
  endsOn,
  departments: [],
  agreementNumber: '',
  note: '',
  endReason: null,
})

describe('the year that is proposed for', () => {
  it('follows the end that most running pairings have, the earlier of two that are equally frequent', () => {
    const running = [
      pairing('a', '2013-01-01', '2013-12-31'),
      pairing('b', '2013-01-01', '2013-12-31'),
      pairing('c', '2013-01-01', '2015-12-31'),
      pairing('d', '2012-01-01', '2012-12-31'),
    ]
    expect(nextPeriod(running, '2013-06-10', 2)).toEqual({ startsOn: '2014-01-01', endsOn: '2014-12-31' })
    expect(nextPeriod(running.slice(1), '2013-06-10', 2)).toEqual({ startsOn: '2014-01-01', endsOn: '2014-12-31' })
  })

  it('is the present one while fewer than half of the clinics are supported and it lasts a month more', () => {
    const running = [{ ...pairing('a', '2013-01-01', '2013-12-31'), recipientId: 'one' }]
    expect(nextPeriod(running, '2013-06-10', 3)).toEqual({ startsOn: '2013-06-10', endsOn: '2013-12-31' })
    expect(nextPeriod(running, '2013-12-01', 3)).toEqual({ startsOn: '2014-01-01', endsOn: '2014-12-31' })
    expect(nextPeriod(running, '2013-06-10', 2)).toEqual({ startsOn: '2014-01-01', endsOn: '2014-12-31' })
  })

  it('begins on the day itself when none runs', () => {
    expect(nextPeriod([], '2012-02-29', 3)).toEqual({ startsOn: '2012-02-29', endsOn: '2013-02-28' })
  })
})

describe('who supported a clinic last', () => {
  it('is who ended last within a year, all of the same day, each once', () => {
    const all = [
      pairing('old', '2010-01-01', '2010-12-31'),
      pairing('early', '2013-01-01', '2013-06-30'),
      pairing('b', '2013-01-01', '2013-12-31'),
      pairing('a', '2013-07-01', '2013-12-31'),
      pairing('next', '2014-01-01', '2014-12-31'),
    ]
    expect(lastSupportersOf(all, '2014-01-01')).toEqual(['a', 'b'])
    expect(lastSupportersOf(all.slice(0, 1), '2014-01-01')).toEqual([])
  })
})
