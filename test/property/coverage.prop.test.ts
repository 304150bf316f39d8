import { coverageOf, type CoverageTerms } from '@core/pairing/coverage'
import { loadsFrom } from '@core/pairing/load'
import { checkPairing, pairingsOverlap, type Pairing } from '@core/pairing/pairing'
import { isContinued, lastDayOfYearFrom, nextYearOf, renewalOf } from '@core/pairing/renew'
import { addDays, daysBetween, isCalendarDate } from '@core/shared/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const nearDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2012-02-10', days))
const departments = fc.subarray(['内科', '外科', '儿科'])
const pairing = fc
  .record({ supporter: fc.nat(3), recipient: fc.nat(4), startsOn: nearDay, length: fc.nat(30), departments })
  .map(({ supporter, recipient, startsOn, length, departments }) => ({
    supporterId: `s${supporter}`,
    recipientId: `r${recipient}`,
    startsOn,
    endsOn: addDays(startsOn, length),
    departments,
  }))
const pairings = fc
  .array(pairing, { maxLength: 12 })
  .map((all) => all.map((one, at): Pairing => ({ ...one, id: `p${at}`, agreementNumber: '', note: '', endReason: null })))

const terms: fc.Arbitrary<CoverageTerms> = fc
  .record({
    day: nearDay,
    pairings,
    capacities: fc.array(fc.option(fc.nat(2), { nil: null }), { minLength: 4, maxLength: 4 }),
    required: fc.array(fc.option(fc.nat(3), { nil: null }), { minLength: 5, maxLength: 5 }),
    posted: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    agreements: fc.array(fc.option(nearDay, { nil: null }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ day, pairings, capacities, required, posted, agreements }) => ({
    day,
    pairings,
    organizations: [
      ...capacities.map((_, at) => ({ id: `s${at}`, kind: 'supporting' as const, requiredHeadcount: null })),
      ...required.map((requiredHeadcount, at) => ({ id: `r${at}`, kind: 'recipient' as const, requiredHeadcount })),
    ],
    capacities: new Map(capacities.flatMap((capacity, at) => (capacity === null ? [] : [[`s${at}`, capacity] as const]))),
    agreements: new Map(
      agreements.flatMap((endsOn, at) => (endsOn === null ? [] : [[`p${at}`, { startsOn: '2000-01-01', endsOn }] as const])),
    ),
    postedAt: new Map(posted.map((count, at) => [`r${at}`, count])),
  }))

/** Most clinics at once, found by looking at every day. */
const mostFrom = (pairings: readonly Pairing[], day: string): number =>
  Math.max(
    ...Array.from({ length: 120 }, (_, days) => addDays(day, days)).map(
      (one) => new Set(pairings.filter((own) => own.startsOn <= one && one <= own.endsOn).map((own) => own.recipientId)).size,
    ),
  )

describe('coverage of a day', () => {
  test('agrees with looking at every clinic and every hospital by itself', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const found = coverageOf(given)
        const running = given.pairings.filter(({ startsOn, endsOn }) => startsOn <= given.day && given.day <= endsOn)
        for (const { id, kind, requiredHeadcount } of given.organizations) {
          const own = running.filter(({ recipientId }) => recipientId === id)
          const posted = given.postedAt.get(id) ?? 0
          const gap = found.uncovered.find(({ recipientId }) => recipientId === id)
          expect(gap !== undefined).toBe(kind === 'recipient' && own.length === 0)
          const later = given.pairings.filter(({ recipientId, startsOn }) => recipientId === id && startsOn > given.day)
          const next = given.pairings.find((one) => one.id === gap?.nextPairingId)
          if (gap !== undefined) expect(next?.startsOn).toBe(later.map(({ startsOn }) => startsOn).sort()[0])
          expect(found.understaffed.some(({ recipientId }) => recipientId === id)).toBe(
            own.length > 0 && requiredHeadcount !== null && posted < requiredHeadcount,
          )
          const load = mostFrom(
            given.pairings.filter(({ supporterId }) => supporterId === id),
            given.day,
          )
          expect(loadsFrom(given.pairings, given.day).get(id) ?? 0).toBe(load)
          const capacity = given.capacities.get(id)
          expect(found.overCapacity.some(({ supporterId }) => supporterId === id)).toBe(capacity !== undefined && load > capacity)
        }
        const ofClinic = (id: string) => given.pairings.filter(({ recipientId }) => recipientId === id)
        for (const one of running) {
          const endsOn = [one.endsOn, given.agreements.get(one.id)?.endsOn ?? one.endsOn].sort()[0] ?? ''
          const isTold = !isContinued(one, ofClinic(one.recipientId)) && daysBetween(given.day, endsOn) <= 30
          expect(found.expiring.some(({ pairingId }) => pairingId === one.id)).toBe(isTold)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('two pairings overlap exactly where two hospitals share a clinic, the day and a department', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const told = coverageOf(given).overlaps.map(({ pairingIds }) => [...pairingIds].sort().join())
        const seen = given.pairings.flatMap((a, at) =>
          given.pairings
            .slice(at + 1)
            .filter(
              (b) =>
                a.recipientId === b.recipientId &&
                a.supporterId !== b.supporterId &&
                pairingsOverlap(a, b) &&
                [a, b].every(({ startsOn, endsOn }) => startsOn <= given.day && given.day <= endsOn),
            )
            .map((b) => [a.id, b.id].sort().join()),
        )
        expect([...told].sort()).toEqual([...seen].sort())
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('renewal', () => {
  test('continues on the next day, lasts one year, and may stand beside the former pairing', () => {
    fc.assert(
      fc.property(day, fc.nat(900), departments, (startsOn, length, given) => {
        const former: Pairing = {
          id: 'p',
          supporterId: 's',
          recipientId: 'r',
          startsOn,
          endsOn: addDays(startsOn, length),
          departments: given,
          agreementNumber: '旧',
          note: '',
          endReason: null,
        }
        const next = nextYearOf(former)
        expect(daysBetween(former.endsOn, next.startsOn)).toBe(1)
        expect([365, 366]).toContain(daysBetween(next.startsOn, next.endsOn) + 1)
        // the year is over just when the same day comes round again
        const round = addDays(next.endsOn, 1)
        const sameDay = `${Number(next.startsOn.slice(0, 4)) + 1}${next.startsOn.slice(4)}`
        expect(round).toBe(isCalendarDate(sameDay) ? sameDay : `${sameDay.slice(0, 4)}-03-01`)
        const renewed = renewalOf(former, { ...next, id: 'q', agreementNumber: '新' })
        checkPairing(renewed, [former])
        expect(isContinued(former, [former, renewed])).toBe(true)
        expect(isContinued(renewed, [former, renewed])).toBe(false)
        // another hospital goes on only from the next day
        const other = { ...renewed, supporterId: 't' }
        expect(isContinued(former, [other])).toBe(true)
        expect(isContinued(former, [{ ...other, startsOn: addDays(other.startsOn, 1) }])).toBe(false)
        expect(renewed).toEqual({ ...former, ...next, id: 'q', agreementNumber: '新' })
      }),
      { numRuns: 2_000 },
    )
  })

  test('a year from the leap day ends on 28 February', () => {
    expect(lastDayOfYearFrom('2012-02-29')).toBe('2013-02-28')
    expect(lastDayOfYearFrom('2011-03-01')).toBe('2012-02-29')
    expect(lastDayOfYearFrom('2013-01-01')).toBe('2013-12-31')
  })
})
