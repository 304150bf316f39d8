import { assignmentCost, assignmentProblem, NOBODY, NOT_ALLOWED } from '@core/pairing/proposal/assignment-problem'
import { linearProgram } from '@core/pairing/proposal/linear-program'
import { cheaperPairs, provesLeastCost } from '@core/pairing/proposal/prices'
import { assignmentOf, couplesOf, effectsOf, explainProposal } from '@core/pairing/proposal/proposal'
import type { Couple, ProposalTerms } from '@core/pairing/proposal/terms'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propose } from '../../electron/solver/propose'
import { solveAssignment } from '../../electron/solver/solve-assignment'

const DEPARTMENTS = ['03', '03.04', '04.03', '05', '50', '30']
const COUNTIES = ['990201', '990202', '990301', '980101']

const place = fc.record({
  divisionCode: fc.constantFrom(...COUNTIES),
  latitude: fc.option(fc.integer({ min: 38, max: 42 }), { nil: null, freq: 3 }),
  longitude: fc.option(fc.integer({ min: 108, max: 113 }), { nil: null, freq: 3 }),
})
const supporter = fc.record({ capacity: fc.integer({ min: 0, max: 3 }), offers: fc.subarray(DEPARTMENTS), place })
const recipient = fc.record({
  needs: fc.array(fc.record({ department: fc.constantFrom(...DEPARTMENTS), weight: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 4,
  }),
  last: fc.option(fc.nat(), { nil: null }),
  pin: fc.option(fc.nat(), { nil: null, freq: 4 }),
  forbids: fc.array(fc.nat(), { maxLength: 2 }),
  place,
})
const weight = fc.integer({ min: 0, max: 10 })

/** Up to 3 hospitals and 5 clinics, with too little capacity, pins and forbidden pairs among them. */
const smallTerms: fc.Arbitrary<ProposalTerms> = fc
  .record({
    supporters: fc.array(supporter, { minLength: 1, maxLength: 3 }),
    recipients: fc.array(recipient, { minLength: 1, maxLength: 5 }),
    weights: fc.record({ department: weight, distance: weight, continuity: weight, fairness: weight }),
  })
  .map(({ supporters, recipients, weights }) => {
    const idOf = (at: number) => `s${at % supporters.length}`
    const pins = recipients.flatMap((one, r) => (one.pin === null ? [] : [{ recipientId: `r${r}`, supporterId: idOf(one.pin) }]))
    const isPinned = (couple: Couple) =>
      pins.some((pin) => pin.recipientId === couple.recipientId && pin.supporterId === couple.supporterId)
    return {
      supporters: supporters.map((one, s) => ({
        id: `s${s}`,
        capacity: one.capacity,
        departments: one.offers.map((department) => ({ department, experts: 1 })),
        ...one.place,
      })),
      recipients: recipients.map((one, r) => ({
        id: `r${r}`,
        needs: [...new Map(one.needs.map((need) => [need.department, need])).values()],
        lastSupporterIds: one.last === null ? [] : [idOf(one.last)],
        ...one.place,
      })),
      pins,
      forbidden: recipients
        .flatMap((one, r) => one.forbids.map((at) => ({ recipientId: `r${r}`, supporterId: idOf(at) })))
        .filter((couple) => !isPinned(couple)),
      weights,
    }
  })

/** Every assignment within capacity, pins and forbidden pairs, tried one after the other. */
function bruteForce(terms: ProposalTerms): { readonly paired: number; readonly cost: number } {
  const allowed = terms.recipients.map(({ id }) =>
    terms.supporters.filter(
      (one) =>
        !terms.forbidden.some((no) => no.recipientId === id && no.supporterId === one.id) &&
        terms.pins.every((pin) => pin.recipientId !== id || pin.supporterId === one.id),
    ),
  )
  let best = { paired: -1, cost: 0 }
  const walk = (at: number, chosen: readonly Couple[]): void => {
    const recipient = terms.recipients[at]
    if (recipient === undefined) {
      const cost = naiveCost(terms, chosen)
      if (chosen.length > best.paired || (chosen.length === best.paired && cost < best.cost))
        best = { paired: chosen.length, cost }
      return
    }
    walk(at + 1, chosen)
    for (const { id, capacity } of allowed[at] ?? []) {
      if (chosen.filter(({ supporterId }) => supporterId === id).length < capacity)
        walk(at + 1, [...chosen, { recipientId: recipient.id, supporterId: id }])
    }
  }
  walk(0, [])
  return best
}

/** The objective as its decision record words it, written without the code it checks. */
function naiveCost({ supporters, recipients, weights }: ProposalTerms, couples: readonly Couple[]): number {
  let cost = 0
  for (const { recipientId, supporterId } of couples) {
    const clinic = recipients.find(({ id }) => id === recipientId)
    const hospital = supporters.find(({ id }) => id === supporterId)
    if (clinic === undefined || hospital === undefined) throw new Error('unknown')
    // 内科 helps in 心内科 and the reverse; 心内科 does not help in 消化内科
    const helps = (want: string) =>
      hospital.departments.some(({ department: has }) => has === want || has.split('.')[0] === want || want.split('.')[0] === has)
    const whole = clinic.needs.reduce((sum, need) => sum + need.weight, 0)
    const part = clinic.needs.filter(({ department }) => !helps(department)).reduce((sum, need) => sum + need.weight, 0)
    cost += weights.department * (whole === 0 ? 0 : Math.floor((part * 100) / whole))
    cost += weights.distance * naiveDistance(clinic, hospital)
    if (clinic.lastSupporterIds.length > 0 && !clinic.lastSupporterIds.includes(supporterId)) cost += weights.continuity * 100
  }
  for (const { id, capacity } of supporters) {
    const load = couples.filter(({ supporterId }) => supporterId === id).length
    for (let k = 1; k <= load; k++) cost += weights.fairness * Math.floor((100 * (2 * k - 1)) / (2 * capacity))
  }
  return cost
}

function naiveDistance(a: ProposalTerms['recipients'][number], b: ProposalTerms['supporters'][number]): number {
  if (a.latitude !== null && a.longitude !== null && b.latitude !== null && b.longitude !== null) {
    const rad = Math.PI / 180
    const cosine =
      Math.sin(a.latitude * rad) * Math.sin(b.latitude * rad) +
      Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.cos((a.longitude - b.longitude) * rad)
    return Math.min(100, Math.floor(Math.round(6371 * Math.acos(Math.min(1, cosine))) / 2))
  }
  if (a.divisionCode === b.divisionCode) return 25
  if (a.divisionCode.slice(0, 4) === b.divisionCode.slice(0, 4)) return 50
  return a.divisionCode.slice(0, 2) === b.divisionCode.slice(0, 2) ? 75 : 100
}

describe('the proposal', () => {
  test('pairs as many clinics, and costs as little, as the best of all assignments tried one by one', async () => {
    let withoutRoom = 0
    await fc.assert(
      fc.asyncProperty(smallTerms, async (terms) => {
        const couples = await propose(terms)
        const best = bruteForce(terms)
        expect({ paired: couples.length, cost: naiveCost(terms, couples) }).toEqual(best)
        if (best.paired < terms.recipients.length) withoutRoom += 1
        // what is told about it adds up to the same
        const problem = assignmentProblem(terms)
        const told = explainProposal(terms, couples, problem)
        expect(told.cost - told.unpaired.length * problem.unpaired).toBe(best.cost)
      }),
      { numRuns: 200, seed: 20130411 },
    )
    expect(withoutRoom).toBeGreaterThan(20)
  }, 60_000)

  test('names for every clinic without a hospital a limit, and limits are short by exactly those clinics', async () => {
    await fc.assert(
      fc.asyncProperty(smallTerms, async (terms) => {
        const { unpaired, limits } = explainProposal(terms, await propose(terms))
        const short = limits.reduce(
          (sum, limit) => sum + (limit.code === 'ONLY_FORBIDDEN' ? 1 : 'short' in limit ? limit.short : 0),
          0,
        )
        expect(short).toBe(unpaired.length)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  test('a limit that is relaxed by what it is short of is gone', async () => {
    await fc.assert(
      fc.asyncProperty(smallTerms, async (terms) => {
        const { limits } = explainProposal(terms, await propose(terms))
        for (const limit of limits) {
          if (limit.code !== 'HOSPITALS_FULL' && limit.code !== 'PINS_OVER_CAPACITY') continue
          const ids = limit.code === 'HOSPITALS_FULL' ? limit.supporterIds : [limit.supporterId]
          const supporters = terms.supporters.map((one) =>
            ids.includes(one.id) ? { ...one, capacity: one.capacity + limit.short } : one,
          )
          const before = explainProposal(terms, await propose(terms)).unpaired.length
          const wider = { ...terms, supporters }
          expect(explainProposal(wider, await propose(wider)).unpaired.length).toBeLessThan(before)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('is the same when it is asked for again', async () => {
    await fc.assert(
      fc.asyncProperty(smallTerms, async (terms) => {
        expect(await propose(terms)).toEqual(await propose(terms))
      }),
      { numRuns: 50 },
    )
  }, 60_000)
})

describe('the proof of least cost', () => {
  test('refuses an assignment that costs more, and one that overfills a hospital', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(smallTerms, fc.nat(), async (terms, pick) => {
        const problem = assignmentProblem(terms)
        const { supporterOf, prices } = await solveAssignment(problem)
        expect(provesLeastCost(problem, prices, supporterOf)).toBe(true)
        expect(cheaperPairs(problem, prices, 9)).toEqual([])
        const other = [...supporterOf]
        other[pick % other.length] = pick % (problem.supporters + 1) === 0 ? NOBODY : pick % problem.supporters
        const at = (pick % other.length) * problem.supporters + (other[pick % other.length] ?? 0)
        if (other[pick % other.length] !== NOBODY && problem.costs[at] === NOT_ALLOWED) return
        if (assignmentCost(problem, other) === assignmentCost(problem, supporterOf)) return
        expect(provesLeastCost(problem, prices, other)).toBe(false)
        refused += 1
      }),
      { numRuns: 200, seed: 7 },
    )
    expect(refused).toBeGreaterThan(50)
  }, 60_000)

  test('the program is that of a network: one +1 among the clinics, one ±1 among the hospitals', () => {
    fc.assert(
      fc.property(smallTerms, (terms) => {
        const problem = assignmentProblem(terms)
        const all = terms.recipients.flatMap((_, recipient) =>
          terms.supporters.map((__, supporter) => ({ kind: 'pair' as const, recipient, supporter })),
        )
        for (const { coefficients } of linearProgram(problem, all).columns) {
          expect(coefficients.filter(([row]) => row < problem.recipients).every(([, value]) => value === 1)).toBe(true)
          expect(coefficients.filter(([row]) => row < problem.recipients).length).toBeLessThanOrEqual(1)
          expect(coefficients.filter(([row]) => row >= problem.recipients).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('a change by hand', () => {
  test('has the effect that was told before', async () => {
    await fc.assert(
      fc.asyncProperty(smallTerms, fc.nat(), async (terms, pick) => {
        const couples = await propose(terms)
        const recipientId = `r${pick % terms.recipients.length}`
        for (const effect of effectsOf(terms, couples, recipientId)) {
          const others = couples.filter((couple) => couple.recipientId !== recipientId)
          const after = explainProposal(terms, [...others, { recipientId, supporterId: effect.supporterId }])
          expect(after.loads.find(({ supporterId }) => supporterId === effect.supporterId)?.load).toBe(effect.load)
          const percentOf = (pairs: typeof after.pairs) =>
            pairs.find((pair) => pair.recipientId === recipientId)?.fit.percent ?? 0
          expect(percentOf(after.pairs) - percentOf(explainProposal(terms, couples).pairs)).toBe(effect.change)
        }
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  test('couples and positions say the same', async () => {
    await fc.assert(
      fc.asyncProperty(smallTerms, async (terms) => {
        const couples = await propose(terms)
        expect(couplesOf(terms, assignmentOf(terms, couples))).toEqual(couples)
      }),
      { numRuns: 50 },
    )
  }, 60_000)
})
