import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isWorkday, nextWorkday, weekdayOf, workdays, workdaysAfter, type OwnDay } from '@core/scheme/work-calendar'
import { addDays, daysBetween } from '@core/shared/calendar'
import { workCalendarWith } from '../../electron/backend/holidays'

const date = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2000-01-01', days))
const ownDays = fc
  .array(fc.tuple(date, fc.record({ isWorking: fc.boolean(), name: fc.string() })), { maxLength: 30 })
  .map((days): Record<string, OwnDay> => Object.fromEntries(days))

describe('the work calendar', () => {
  it('finds the first working day not before a day', () => {
    fc.assert(
      fc.property(date, ownDays, (day, own) => {
        const calendar = workCalendarWith(own)
        const next = nextWorkday(calendar, day)
        expect(isWorkday(calendar, next) && next >= day).toBe(true)
        expect(workdays(calendar, day, next)).toEqual([next])
      }),
    )
  })

  it('counts working days one by one', () => {
    fc.assert(
      fc.property(date, ownDays, fc.integer({ min: 1, max: 40 }), (day, own, count) => {
        const calendar = workCalendarWith(own)
        const last = workdaysAfter(calendar, day, count)
        expect(workdays(calendar, addDays(day, 1), last)).toHaveLength(count)
        expect(daysBetween(day, last)).toBeGreaterThanOrEqual(count)
      }),
    )
  })

  it('says of every day by whose word it is worked or free', () => {
    fc.assert(
      fc.property(date, ownDays, (day, own) => {
        const calendar = workCalendarWith(own)
        const { kind, isWorking } = dayOf(calendar, day)
        expect(kind.startsWith('own')).toBe(Object.hasOwn(own, day))
        if (kind === 'weekend' || kind === 'workday') expect(isWorking).toBe(weekdayOf(day) < 6)
        if (kind === 'holiday') expect(isWorking).toBe(false)
        if (kind === 'made_up') expect([isWorking, weekdayOf(day) > 5]).toEqual([true, true])
      }),
    )
  })
})
