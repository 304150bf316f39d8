import { describe, expect, test } from 'vitest'
import {
  coversYear,
  dayOf,
  isWorkday,
  nextWorkday,
  restDayName,
  weekdayOf,
  workdays,
  workdaysAfter,
  type WorkCalendar,
} from '@core/scheme/work-calendar'
import { statutoryDays, workCalendarWith } from '../../../../electron/backend/holidays'
import shipped from '../../../../node_modules/chinese-days/package.json'

const calendar = workCalendarWith({})
const own = (days: WorkCalendar['ownDays']): WorkCalendar => workCalendarWith(days)

describe('the statutory calendar', () => {
  test('is of the edition that is shipped, and knows the years since 2004', () => {
    expect(statutoryDays().edition).toBe(`${shipped.name} ${shipped.version}`)
    expect(statutoryDays()).toMatchObject({ firstYear: 2004, lastYear: 2026 })
    expect(['2003-12-31', '2004-01-01', '2026-12-31', '2027-01-01'].map((date) => coversYear(calendar, date))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('has the days of 2013 as the State Council set them', () => {
    expect(
      ['2013-04-27', '2013-04-28', '2013-04-29', '2013-04-30', '2013-05-01', '2013-05-02'].map((d) => dayOf(calendar, d)),
    ).toMatchObject([
      { kind: 'made_up', isWorking: true, name: '劳动节' },
      { kind: 'made_up', isWorking: true, name: '劳动节' },
      { kind: 'holiday', isWorking: false, name: '劳动节' },
      { kind: 'holiday', isWorking: false, name: '劳动节' },
      { kind: 'holiday', isWorking: false, name: '劳动节' },
      { kind: 'workday', isWorking: true, name: '' },
    ])
    expect([
      restDayName(calendar, '2013-06-10'),
      restDayName(calendar, '2013-05-11'),
      restDayName(calendar, '2013-05-10'),
    ]).toEqual(['端午', '', null])
  })

  test('leaves fifteen working days for the visits from 10 to 30 May 2013', () => {
    expect(workdays(calendar, '2013-05-10', '2013-05-30')).toHaveLength(15)
    expect(workdays(calendar, '2013-05-30', '2013-05-10')).toEqual([])
  })
})

describe('a day off', () => {
  test('leads to the next working day, over holidays and made-up days', () => {
    expect(nextWorkday(calendar, '2013-04-30')).toBe('2013-05-02')
    expect(nextWorkday(calendar, '2013-04-27')).toBe('2013-04-27')
    expect(nextWorkday(calendar, '2013-06-10')).toBe('2013-06-13')
    expect(workdaysAfter(calendar, '2013-06-07', 3)).toBe('2013-06-13')
  })

  test('of the bureau goes before the state, both ways', () => {
    const mine = own({ '2013-05-02': { isWorking: false, name: '示例活动' }, '2013-05-01': { isWorking: true, name: '' } })
    expect(nextWorkday(mine, '2013-04-30')).toBe('2013-05-01')
    expect(restDayName(mine, '2013-05-02')).toBe('示例活动')
    expect(dayOf(mine, '2013-05-01')).toMatchObject({ kind: 'own_work', isWorking: true })
    expect(isWorkday(calendar, '2013-05-02')).toBe(true)
  })
})

test('weekdays are right before and after 1970', () => {
  expect(['1949-10-01', '1970-01-04', '2000-02-29', '2013-05-10', '2026-11-22'].map(weekdayOf)).toEqual([6, 7, 2, 5, 7])
})
