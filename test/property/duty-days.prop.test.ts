import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATTENDANCE, UNMARKED } from '@core/posting/attendance'
import { attendanceFacts } from '@core/posting/attendance-facts'
import { attendanceFiguresBy } from '@core/posting/attendance-figures'
import { addDays } from '@core/shared/calendar'
import { exactText } from '@core/shared/points'
import { NO_HOLIDAYS, recordedPosting } from '../support/registry-file'

const calendar = { ...NO_HOLIDAYS, restDays: { '2013-05-01': '劳动节' }, workDays: { '2013-04-27': '劳动节' } }
const letters = fc.constantFrom(UNMARKED, ...ATTENDANCE.map(({ mark }) => mark))
const month = (name: string, days: number) =>
  fc
    .array(letters, { minLength: days, maxLength: days })
    .map((marks) => ({ month: name, days: marks.join('').padEnd(31, UNMARKED) }))
const day = fc.integer({ min: 0, max: 75 }).map((after) => addDays('2013-04-01', after))

test('page and list count as the facts that are offered to the sheet', () => {
  fc.assert(
    fc.property(month('2013-04', 30), month('2013-05', 31), day, day, (april, may, one, other) => {
      const [startsOn, at] = one <= other ? [one, other] : [other, one]
      const posting = recordedPosting({ startsOn, endsOn: null, attendance: [april, may] })
      const period = { startsOn, endsOn: at }
      const facts = new Map(attendanceFacts([{ posting, period }], at, calendar))
      const figures = attendanceFiguresBy(calendar, at)(period, posting.attendance)
      expect(figures.presentDays).toBeLessThanOrEqual(figures.dueDays)
      expect(figures.dueDays).toBeLessThanOrEqual(figures.plannedDays)
      const due = facts.get('attendance.dueDays')
      if (due === undefined) return
      expect(exactText(due.value)).toBe(String(figures.dueDays))
      expect(exactText(facts.get('attendance.presentDays')!.value)).toBe(String(figures.presentDays))
    }),
  )
})
