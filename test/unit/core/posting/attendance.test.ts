import { describe, expect, test } from 'vitest'
import { EMPTY_MONTH, readMark, stateOf, symbolOf, withMark } from '@core/posting/attendance'
import { attendanceFiguresBy, attendanceRatio, daysByState } from '@core/posting/attendance-figures'
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
  test('due are Mondays to Fridays without duty elsewhere; √ of a rest day is no day on post, leave is none', () => {
    const months = [{ month: '2013-04', days: marks('PPSPO.P.XPPP') }]
    const figures = attendanceFiguresBy(NO_HOLIDAYS, '2013-04-30')(APRIL, months)
    expect(figures).toEqual({
      plannedDays: 9, // the 5th is duty elsewhere
      dueDays: 9,
      presentDays: 6, // the 7th is a Sunday
      markedDays: 10,
      unmarkedDays: 1, // the 8th
    })
    expect(exactText(attendanceRatio(figures)!)).toBe('2/3')
    expect(daysByState(APRIL, months)).toEqual({ present: 7, sick: 1, personal: 0, annual: 0, official: 1, absent: 1 })
  })

  test('a holiday of the calendar is not due, a Saturday that is worked is', () => {
    const calendar = { ...NO_HOLIDAYS, restDays: { '2013-04-04': '清明节' }, workDays: { '2013-04-07': '清明节' } }
    const months = [{ month: '2013-04', days: marks('PPPPP.P') }]
    expect(attendanceFiguresBy(calendar, '2013-04-07')({ ...APRIL, endsOn: '2013-04-07' }, months)).toMatchObject({
      dueDays: 5,
      presentDays: 5,
    })
  })

  test('marks outside the period do not count, nor does what lies before or after', () => {
    const days = marks('PPPPPPPPPPPPPPPPPPPPPPPPPPPPPP')
    const figures = attendanceFiguresBy(NO_HOLIDAYS, '2013-05-03')
    expect(figures({ startsOn: '2013-04-29', endsOn: '2013-05-03' }, [{ month: '2013-04', days }])).toMatchObject({
      plannedDays: 5,
      presentDays: 2,
      unmarkedDays: 3,
    })
    expect(figures(null, [{ month: '2013-04', days }])).toMatchObject({ plannedDays: 0, presentDays: 0 })
  })

  test('a month nobody filled in is not counted against the person, a running one is up to its last mark', () => {
    const period = { startsOn: '2013-03-01', endsOn: '2013-04-14' }
    const april = { month: '2013-04', days: marks('PPX') }
    const figures = (day: string) => attendanceFiguresBy(NO_HOLIDAYS, day)(period, [{ month: '2013-03', days: marks('') }, april])
    expect(figures('2013-04-14')).toMatchObject({ plannedDays: 31, dueDays: 3, presentDays: 2 })
    // the posting ended on the 14th, and April is over
    expect(figures('2013-05-20')).toMatchObject({ plannedDays: 31, dueDays: 10, presentDays: 2 })
  })

  test('where nothing is due there is no ratio', () => {
    expect(attendanceRatio({ dueDays: 0, presentDays: 0 })).toBeNull()
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
