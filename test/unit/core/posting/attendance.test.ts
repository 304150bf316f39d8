import { describe, expect, test } from 'vitest'
import { attendanceFigures, attendanceRatio, EMPTY_MONTH, readMark, stateOf, symbolOf, withMark } from '@core/posting/attendance'
import { findingOf } from '@core/posting/spot-check'
import { exactText } from '@core/shared/points'
import { NO_HOLIDAYS } from '../../../support/registry-file'

test.each([
  ['√', 'present'],
  ['✓', 'present'],
  ['１', 'present'],
  ['病假', 'sick'],
  ['3', 'personal'],
  ['A', 'annual'],
  ['公', 'official'],
  ['Ｘ', 'absent'],
  [' ', null],
  ['休', undefined],
  ['7', undefined],
])('"%s" is read as %s', (text, state) => {
  expect(readMark(text)).toBe(state)
})

/** April 2013 begins on a Monday. */
const APRIL = { startsOn: '2013-04-01', endsOn: '2013-04-14' }
const marks = (text: string) => text.padEnd(31, '.')

describe('figures', () => {
  test('planned are Mondays to Fridays; √ counts wherever it stands, leave does not', () => {
    const figures = attendanceFigures(APRIL, [{ month: '2013-04', days: marks('PPSPO.P.XPPP') }], NO_HOLIDAYS, '2013-04-30')
    expect(figures).toEqual({
      plannedDays: 10,
      recordedDays: 10,
      presentDays: 7,
      markedDays: 10,
      byState: { present: 7, sick: 1, personal: 0, annual: 0, official: 1, absent: 1 },
      unmarkedDays: 1, // the 8th
    })
    expect(exactText(attendanceRatio(figures)!)).toBe('7/10')
  })

  test('marks outside the period do not count, nor does what lies before or after', () => {
    const days = marks('PPPPPPPPPPPPPPPPPPPPPPPPPPPPPP')
    expect(
      attendanceFigures(
        { startsOn: '2013-04-29', endsOn: '2013-05-03' },
        [{ month: '2013-04', days }],
        NO_HOLIDAYS,
        '2013-05-03',
      ),
    ).toMatchObject({
      plannedDays: 5,
      presentDays: 2,
      unmarkedDays: 3,
    })
    expect(attendanceFigures(null, [{ month: '2013-04', days }], NO_HOLIDAYS, '2013-05-03')).toMatchObject({
      plannedDays: 0,
      presentDays: 0,
    })
  })

  test('a month nobody filled in is not counted against the person, a running one is up to its last mark', () => {
    const period = { startsOn: '2013-03-01', endsOn: '2013-04-14' }
    const april = { month: '2013-04', days: marks('PPX') }
    const figures = (day: string) => attendanceFigures(period, [{ month: '2013-03', days: marks('') }, april], NO_HOLIDAYS, day)
    expect(figures('2013-04-14')).toMatchObject({ plannedDays: 31, recordedDays: 3, presentDays: 2 })
    // the posting ended on the 14th, and April is over
    expect(figures('2013-05-20')).toMatchObject({ plannedDays: 31, recordedDays: 10, presentDays: 2 })
  })

  test('more days than planned are no more than all; nothing planned has no ratio', () => {
    expect(exactText(attendanceRatio({ recordedDays: 5, presentDays: 7 })!)).toBe('1')
    expect(attendanceRatio({ recordedDays: 0, presentDays: 0 })).toBeNull()
  })
})

test('one day of a month is changed and taken back', () => {
  const changed = withMark(EMPTY_MONTH, '2013-04-11', 'absent')
  expect([changed.length, stateOf(changed[10]), symbolOf(changed[10])]).toEqual([31, 'absent', '旷'])
  expect(withMark(changed, '2013-04-11', null)).toBe(EMPTY_MONTH)
})

test.each([
  [false, 'present', 'contradicts'],
  [true, 'present', 'agrees'],
  [false, 'sick', 'agrees'],
  [false, 'official', 'agrees'],
  [true, 'absent', 'contradicts'],
  [false, null, 'unmarked'],
] as const)('found %s on a day marked %s %s', (isFound, state, finding) => {
  expect(findingOf({ isFound }, state)).toBe(finding)
})
