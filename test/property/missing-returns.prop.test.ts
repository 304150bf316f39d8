import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthPeriod, monthsOf } from '@core/posting/period'
import { periodUpTo } from '@core/posting/posting'
import { addDays, daysBetween } from '@core/shared/calendar'
import { missingReturns, RETURN_KINDS, type ReportedPosting, type ReturnFacts } from '@core/workbench/missing-returns'

const UNITS = ['h1', 'h2', 'c1', 'c2', 'c3']
const DAY = '2013-06-10'
const date = fc.integer({ min: -150, max: 60 }).map((after) => addDays(DAY, after))
const months = fc
  .uniqueArray(fc.constantFrom('2013-01', '2013-02', '2013-03', '2013-04', '2013-05', '2013-06'))
  .map((all) => new Set(all))
const posting: fc.Arbitrary<ReportedPosting> = fc
  .record({
    recipientId: fc.constantFrom('c1', 'c2', 'c3', 'gone'),
    staffName: fc.constantFrom('示例甲', '示例乙', '示例丙'),
    startsOn: date,
    length: fc.option(fc.integer({ min: 0, max: 200 })),
    attendance: months,
    workload: months,
  })
  .map(({ length, ...one }) => ({ ...one, endsOn: length === null ? null : addDays(one.startsOn, length) }))
const facts: fc.Arbitrary<ReturnFacts> = fc.record({
  units: fc.shuffledSubarray(UNITS),
  contacts: fc.record({ dueOn: fc.option(date), named: fc.subarray(UNITS).map((all) => new Set(all)) }),
  pairings: fc.array(
    fc
      .record({
        supporterId: fc.constantFrom('h1', 'h2'),
        recipientName: fc.constantFrom('甲院', '乙院'),
        startsOn: date,
        isSigned: fc.boolean(),
      })
      .map((one) => ({ ...one, endsOn: addDays(one.startsOn, 90) })),
  ),
  postings: fc.array(posting, { maxLength: 6 }),
  since: fc.option(date),
  until: fc.constant(DAY),
  selfAssessments: fc.record({
    dueOn: fc.option(date),
    missing: fc.array(fc.record({ unitId: fc.constantFrom(...UNITS), subjectName: fc.constantFrom('甲院', '示例甲') })),
  }),
  problems: fc.constant([]),
})

test('units stand in their order, each kind once, in the order of the paper', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const found = missingReturns(given, DAY)
      const places = found.map(
        ({ unitId, kind }) => given.units.indexOf(unitId) * RETURN_KINDS.length + RETURN_KINDS.indexOf(kind),
      )
      expect(found.every(({ unitId }) => given.units.includes(unitId))).toBe(true)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      for (const { dueOn, daysLate } of found) expect(daysLate).toBe(dueOn === null ? null : Math.max(0, daysBetween(dueOn, DAY)))
    }),
  )
})

test('a unit owes its contact exactly when nobody was named', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const owing = missingReturns(given, DAY).filter(({ kind }) => kind === 'contact')
      expect(owing.map(({ unitId }) => unitId)).toEqual(given.units.filter((id) => !given.contacts.named.has(id)))
    }),
  )
})

test('the months of a paper that are told are those that are over and were not returned, each with its persons', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom('attendance' as const, 'workload' as const), (given, kind) => {
      const told = missingReturns(given, DAY)
        .filter((one) => one.kind === kind)
        .flatMap(({ unitId, items }) =>
          items.flatMap(({ names, months: span }) =>
            monthsOf({ startsOn: `${span!.from}-01`, endsOn: `${span!.to}-01` }).flatMap((month) =>
              names.map((name) => `${unitId} ${month} ${name}`),
            ),
          ),
        )
      const owed = given.postings.flatMap((one) => {
        const served = periodUpTo(one, DAY)
        if (served === null || !given.units.includes(one.recipientId)) return []
        return monthsOf(served)
          .filter((month) => given.since === null || month >= given.since.slice(0, 7))
          .filter((month) => monthPeriod(month).endsOn < DAY || (one.endsOn !== null && one.endsOn < DAY))
          .filter((month) => !one[kind].has(month) && (given.since === null || served.endsOn >= given.since))
          .map((month) => `${one.recipientId} ${month} ${one.staffName}`)
      })
      expect([...new Set(told)].sort()).toEqual([...new Set(owed)].sort())
      expect(told).toHaveLength(new Set(told).size)
    }),
  )
})

test('what has been returned is owed no more', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const all = new Set(['2013-01', '2013-02', '2013-03', '2013-04', '2013-05', '2013-06'])
      const returned: ReturnFacts = {
        ...given,
        contacts: { ...given.contacts, named: new Set(given.units) },
        pairings: given.pairings.map((one) => ({ ...one, isSigned: true })),
        postings: given.postings.map((one) => ({ ...one, attendance: all, workload: all })),
        selfAssessments: { ...given.selfAssessments, missing: [] },
      }
      expect(missingReturns(returned, DAY)).toEqual([])
    }),
  )
})
