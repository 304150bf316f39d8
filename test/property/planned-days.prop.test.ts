import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plannedDaysBy } from '@core/posting/planned-days'
import { workdays, type WorkCalendar } from '@core/scheme/work-calendar'
import { addDays } from '@core/shared/calendar'
import { NO_HOLIDAYS } from '../support/registry-file'

const day = fc.integer({ min: 0, max: 120 }).map((at) => addDays('2013-02-01', at))
const days = <T>(value: fc.Arbitrary<T>) => fc.dictionary(day, value, { maxKeys: 20 })
const calendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    restDays: days(fc.constant('示例节')),
    workDays: days(fc.constant('示例节')),
    ownDays: days(fc.record({ isWorking: fc.boolean(), name: fc.constant('') })),
  })
  .map((own) => ({ ...NO_HOLIDAYS, ...own }))

test('planned days are the working days of the calendar, counted one by one', () => {
  fc.assert(
    fc.property(calendar, day, fc.integer({ min: 0, max: 90 }), (of, startsOn, more) => {
      const endsOn = addDays(startsOn, more)
      expect(plannedDaysBy(of)({ startsOn, endsOn })).toBe(workdays(of, startsOn, endsOn).length)
    }),
    { numRuns: 500 },
  )
})
