import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATTENDANCE, stateOf } from '@core/posting/attendance'
import type { Figures } from '@core/posting/figure'
import { offersOf } from '@core/posting/offers'
import { isWeekday, monthPeriod, monthsOf } from '@core/posting/period'
import { registryFigures } from '@core/posting/registry-facts'
import type { RecordedPosting, RegistryFile, RegistrySubject } from '@core/posting/registry-file'
import { readFact } from '@core/scoring/read-fact'
import { readScoredTemplate } from '@core/scoring/read-scored-template'
import { allItems } from '@core/scoring/template-items'
import { addDays, daysBetween } from '@core/shared/calendar'
import { exact, exactText } from '@core/shared/points'
import { recordedPosting, registryFile } from '../support/registry-file'

const templates = ['01-supporting-hospital', '02-recipient-clinic', '03-dispatched-doctor'].map((name) =>
  readScoredTemplate(
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../resources/templates/${name}.json`), 'utf8')),
    '',
  ),
)

const day = fc.integer({ min: 0, max: 400 }).map((at) => addDays('2012-11-15', at))
const month = fc.constantFrom(...monthsOf({ startsOn: '2012-10-01', endsOn: '2014-01-31' }))
const days = fc
  .array(fc.constantFrom('.', 'P', ...ATTENDANCE.map(({ mark }) => mark)), { minLength: 31, maxLength: 31 })
  .map((marks) => marks.join(''))
const figure = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null })
/** Everybody is in one place a day, and known by a name of his own. */
const PERSON: Readonly<Record<string, Pick<RecordedPosting, 'staffId' | 'staffName'>>> = {
  p1: { staffId: 's1', staffName: '示例甲' },
  p2: { staffId: 's2', staffName: '示例乙' },
  p3: { staffId: 's3', staffName: '示例丙' },
}
const posting: fc.Arbitrary<RecordedPosting> = fc
  .record({
    id: fc.constantFrom('p1', 'p2', 'p3'),
    supporterId: fc.constantFrom('h1', 'h2'),
    title: fc.constantFrom('主治医师', '医师', '院长', ''),
    specialty: fc.constantFrom('内科', '骨科', '未定'),
    licenceNumber: fc.constantFrom('', '110'),
    replacedBy: fc.constantFrom('', '示例甲', '示例乙'),
    startsOn: day,
    length: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    attendance: fc.uniqueArray(fc.record({ month, days }), { selector: (one) => one.month, maxLength: 16 }),
    spotChecks: fc.array(
      fc.record({
        checkedOn: day,
        isFound: fc.boolean(),
        state: fc.option(fc.constantFrom(...ATTENDANCE.map(({ state }) => state)), { nil: null }),
      }),
      { maxLength: 4 },
    ),
    workload: fc.uniqueArray(
      fc.record({
        month,
        figures: fc.record({ teachingRounds: figure, freeClinics: figure, newTechniques: figure, newProjects: figure }),
      }),
      { selector: (one) => one.month, maxLength: 16 },
    ),
  })
  .map(({ length, ...more }) =>
    recordedPosting({ ...more, ...PERSON[more.id], endsOn: length === null ? null : addDays(more.startsOn, length) }),
  )
const file: fc.Arbitrary<RegistryFile> = fc
  .record({
    day,
    since: fc.option(day, { nil: null }),
    subject: fc.constantFrom<RegistrySubject>(
      { role: 'supporting_org', supporterId: 'h1' },
      { role: 'recipient_org' },
      { role: 'dispatched_staff', postingId: 'p1' },
    ),
    requiredHeadcount: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    postings: fc.uniqueArray(posting, { selector: ({ id }) => id, maxLength: 3 }),
  })
  .map(registryFile)

const texts = (figures: Figures) => Object.fromEntries([...figures].map(([word, { value }]) => [word, exactText(value)]))

test('the order of postings says nothing, nor does anything that happened after the visit', () => {
  fc.assert(
    fc.property(file, (now) => {
      const later = now.postings.map((one) => ({
        ...one,
        spotChecks: one.spotChecks.filter(({ checkedOn }) => checkedOn <= now.day),
        workload: one.workload.filter((line) => `${line.month}-01` <= now.day),
        attendance: one.attendance.filter((line) => `${line.month}-01` <= now.day),
      }))
      const figures = texts(registryFigures(now))
      expect(texts(registryFigures({ ...now, postings: now.postings.toReversed() }))).toEqual(figures)
      expect(texts(registryFigures({ ...now, postings: later.filter(({ startsOn }) => startsOn <= now.day) }))).toEqual(figures)
    }),
  )
})

test('attendance of a doctor is counted day by day, and known only when every month that is over has a mark', () => {
  fc.assert(
    fc.property(posting, day, (one, at) => {
      const doctor: RegistrySubject = { role: 'dispatched_staff', postingId: one.id }
      const figures = registryFigures(registryFile({ subject: doctor, day: at, postings: [one] }))
      const last = one.endsOn !== null && one.endsOn < at ? one.endsOn : at
      const all = Array.from({ length: Math.max(0, daysBetween(one.startsOn, last) + 1) }, (_, n) => addDays(one.startsOn, n))
      const marksOf = (of: string) => one.attendance.find((line) => line.month === of)?.days ?? ''
      const isMarked = (of: string) => [...marksOf(of)].some((mark) => stateOf(mark) !== null)
      const months = [...new Set(all.map((date) => date.slice(0, 7)))]
      const isOver = (of: string) => monthPeriod(of).endsOn < at || last < at
      const present = all.filter((date) => isWeekday(date) && marksOf(date.slice(0, 7))[Number(date.slice(8)) - 1] === 'P')
      const shown = figures.get('attendance.presentDays')
      if (months.some((of) => isOver(of) && !isMarked(of))) expect(shown).toBeUndefined()
      else if (shown !== undefined) {
        expect(exactText(shown.value)).toBe(String(present.length))
        const due = figures.get('attendance.dueDays')!.value
        expect(due.gte(shown.value)).toBe(true)
        expect(due.lte(exact(all.filter(isWeekday).length))).toBe(true)
      } else expect(present).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('what is taken away makes a figure unknown or leaves it the sum of what is there, never 0 for what is missing', () => {
  fc.assert(
    fc.property(file, (now) => {
      const bare = now.postings.map((one) => ({ ...one, workload: [], attendance: [], spotChecks: [] }))
      const words = [...registryFigures({ ...now, postings: bare }).keys()]
      expect(words.filter((word) => /^(workload|attendance|spotCheck)\./.test(word))).toEqual([])
      const none = [...registryFigures({ ...now, postings: [] }).keys()]
      expect(none.filter((word) => !/^posting\.required/.test(word))).toEqual([])
    }),
  )
})

test('an offer is whole only with a fact that the item takes, and only words of the registry stand in it', () => {
  fc.assert(
    fc.property(file, fc.constantFrom(...templates), (now, template) => {
      const offers = offersOf(template, registryFigures(now))
      for (const item of allItems(template)) {
        const offer = offers[item.code]
        if (offer === undefined) continue
        expect(item.source).toBeDefined()
        expect(offer.basis.length).toBeGreaterThan(0)
        if (offer.fact !== null) expect(readFact(item, offer.fact)).toEqual(offer.fact)
      }
    }),
  )
})
