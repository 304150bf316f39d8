import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coveredDays, fullMonths, gapDays, lengthInDays, monthPeriod, monthsOf, overlapDays } from '@core/posting/period'
import { addMonths, lastDayOfMonths, isWeekday, staffMonths, uncovered, weekdays } from '@core/posting/period'
import { addDays, daysBetween, isCalendarDate, type Period } from '@core/shared/calendar'
import { exact, exactText, sum } from '@core/shared/points'

/** Days of 1999 to 2005 and of 2011 to 2017: leap years, the leap year of a century, month ends. */
const day = fc.integer({ min: 0, max: 2400 }).chain((at) => fc.constantFrom(addDays('1999-01-01', at), addDays('2011-01-01', at)))
const period: fc.Arbitrary<Period> = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([startsOn, more]) => ({ startsOn, endsOn: addDays(startsOn, more) }))

/** The slow way: every day of a period by itself. */
const daysOf = ({ startsOn, endsOn }: Period): string[] =>
  Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, at) => addDays(startsOn, at))

test('overlap is what two periods count together less what they cover, and the same both ways', () => {
  fc.assert(
    fc.property(period, period, (a, b) => {
      const shared = daysOf(a).filter((one) => b.startsOn <= one && one <= b.endsOn).length
      expect(overlapDays(a, b)).toBe(shared)
      expect(overlapDays(b, a)).toBe(shared)
      expect(overlapDays(a, a)).toBe(lengthInDays(a))
    }),
  )
})

test('the gap between two persons is the days that neither covers', () => {
  fc.assert(
    fc.property(period, fc.integer({ min: -40, max: 400 }), (first, later) => {
      const nextStart = addDays(first.endsOn, later)
      expect(gapDays(first.endsOn, nextStart)).toBe(Math.max(0, later - 1))
    }),
  )
})

test('covered and uncovered days make up the whole, and no gap touches a period', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 5 }), period, (periods, within) => {
      const naive = daysOf(within).filter((one) => periods.some((p) => p.startsOn <= one && one <= p.endsOn)).length
      expect(coveredDays(periods, within)).toBe(naive)
      for (const gap of uncovered(periods, within)) {
        expect(gap.startsOn <= gap.endsOn).toBe(true)
        for (const p of periods) expect(overlapDays(gap, p)).toBe(0)
      }
    }),
  )
})

test('staff-months of the parts are those of the whole, exactly', () => {
  fc.assert(
    fc.property(period, (whole) => {
      const parts = monthsOf(whole).map((month) => staffMonths(overlapDays(whole, monthPeriod(month))))
      expect(exactText(sum(parts))).toBe(exactText(staffMonths(lengthInDays(whole))))
      expect(exactText(staffMonths(lengthInDays(whole)).mul(30))).toBe(exactText(exact(lengthInDays(whole))))
    }),
  )
})

test('so many months later is a day that exists, and their last day completes them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (startsOn, months) => {
      const later = addMonths(startsOn, months)
      const last = lastDayOfMonths(startsOn, months)
      expect(isCalendarDate(later)).toBe(true)
      expect(monthsOf({ startsOn, endsOn: later })).toHaveLength(months + 1)
      expect([0, 1]).toContain(daysBetween(last, later))
      expect(fullMonths({ startsOn, endsOn: last })).toBe(months)
      expect(fullMonths({ startsOn, endsOn: addDays(last, -1) })).toBe(months - 1)
    }),
  )
})

test('weekdays are counted as day by day', () => {
  fc.assert(
    fc.property(period, (one) => {
      expect(weekdays(one)).toBe(daysOf(one).filter(isWeekday).length)
    }),
  )
})

test.each([
  ['2012-01-31', '2012-02-28', 0],
  ['2012-01-31', '2012-02-29', 1],
  ['2013-01-31', '2013-02-28', 1],
  ['2013-01-31', '2013-02-27', 0],
  ['2013-03-04', '2013-09-03', 6],
  ['2013-02-01', '2013-07-31', 6],
  ['2012-02-29', '2013-02-27', 11],
  ['2012-02-29', '2013-02-28', 12],
])('%s to %s is %i whole months', (startsOn, endsOn, months) => {
  expect(fullMonths({ startsOn, endsOn })).toBe(months)
})
