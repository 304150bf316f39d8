import { mean, trimmedMean, weightedMean } from '@core/evaluation/combine-totals'
import { compositeResult } from '@core/evaluation/composite-result'
import { rank } from '@core/evaluation/rank'
import { assessSheet, type Assessment } from '@core/evaluation/several-assessors'
import { decidedFacts, sideBySide, type Opinion } from '@core/evaluation/side-by-side'
import { STAGES } from '@core/inspection/stage'
import { staffMonths } from '@core/evaluation/staff-months'
import { scoreSheet } from '@core/scoring/score-sheet'
import { daysBetween } from '@core/shared/calendar'
import { decimalText, exact, exactText, points, roundHalfUp, sum, type Points } from '@core/shared/points'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsIn, sheet, template } from './score-arbitraries'

/*
 * Mutations: each of these rules was broken once, and the test above its list was the first to fail (properties ran first).
 *   means trimmed: what is added beyond both ends changes nothing
 *     - assessors: only the lowest is trimmed
 *   several-assessors.test.ts: assessSheet shows an incomplete sheet and leaves it out; trimming waits for five
 *     - assessors: four are enough to trim
 *   several-assessors.test.ts: assessSheet takes each section from its owner, and every veto
 *     - assessors: vetoes of the first alone
 *     - assessors: every section from the first owner
 *   round-options.test.ts: weighted results of hospitals weigh each clinic by the staff-months posted there within the scheme
 *     - hospital: weights without effect
 *   round-options.test.ts: weighted results of hospitals let several sheets of a clinic share its weight
 *     - hospital: each sheet of a clinic has its whole weight
 *   staffMonths are the days within the period ÷ 30, whether a posting is told whole or in two pieces
 *     - staff-months: without the last day
 *     - staff-months: beyond the scheme
 *   evaluate-round.prop.test.ts: evaluateRound never counts a missing or incomplete sheet as 0: a mean lies between its complete totals
 *     - hospital: an incomplete sheet is 0
 *   evaluate-round.prop.test.ts: evaluateRound lists every subject with a sheet once, and nobody with a veto or without a total in the ranking
 *     - hospital: a veto on one sheet leaves the ranking
 *   compositeResult lies within its parts, and redistributing equals a rule without the missing part
 *     - composite: redistributing does not scale
 *     - composite: a missing part is 0
 *   rank is one more than the number of better ones, with or without a tie-break, in any order
 *     - ranking: 1, 1, 2
 *     - ranking: ties are never broken
 *   sideBySide keeps everything that was said, once, and lets exactly one of each item count: no earlier decision than another
 *     - side by side: a late self-assessment counts
 *     - side by side: the stage decides, not the time
 */

const RUNS = { numRuns: 2000 }
const VERSION = { sha256: 'f'.repeat(64) }

const total = fc.integer({ min: 0, max: 10_500 }).map((n) => (n / 100).toFixed(2))
const totals = (minLength: number) => fc.array(total, { minLength, maxLength: 12 })
const numbers = (texts: readonly string[]): Points[] => texts.map(points)
const turned = <T>(list: readonly T[]): T[] => [...list].reverse()
const lies = (value: Points, among: readonly Points[]): boolean =>
  among.some((one) => value.gte(one)) && among.some((one) => value.lte(one))

describe('means', () => {
  it('lie within what they are of, do not depend on the order, and agree with each other', () => {
    fc.assert(
      fc.property(totals(1), fc.integer({ min: 1, max: 90 }), (texts, days) => {
        const values = numbers(texts)
        const months = points(`${days}/30`)
        expect(lies(mean(values), values)).toBe(true)
        expect(exactText(mean(turned(values)))).toBe(exactText(mean(values)))
        const even = weightedMean(values.map((value) => ({ total: value, weight: months })))
        expect(exactText(even!)).toBe(exactText(mean(values)))
        expect(weightedMean(values.map((value) => ({ total: value, weight: points('0') })))).toBeNull()
      }),
      RUNS,
    )
  })

  it('trimmed: what is added beyond both ends changes nothing', () => {
    fc.assert(
      fc.property(totals(3), (texts) => {
        const values = numbers(texts)
        const low = values.reduce((a, b) => (a.lt(b) ? a : b))
        const high = values.reduce((a, b) => (a.gt(b) ? a : b))
        const padded = [...values, low.sub(1), high.add(1)]
        expect(exactText(trimmedMean(padded))).toBe(exactText(mean(values)))
        expect(exactText(trimmedMean(turned(padded)))).toBe(exactText(mean(values)))
      }),
      RUNS,
    )
  })

  it('weighted: more weight on a value never moves the result away from it', () => {
    const weighted = fc.array(fc.record({ total, days: fc.integer({ min: 0, max: 400 }) }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(weighted, fc.nat(), fc.integer({ min: 1, max: 100 }), (list, n, more) => {
        const parts = list.map(({ total: text, days }) => ({ total: points(text), weight: points(`${days}/30`) }))
        const chosen = parts[n % parts.length]!
        const before = weightedMean(parts)
        const after = weightedMean(parts.map((part) => (part === chosen ? { ...part, weight: part.weight.add(more) } : part)))
        fc.pre(before !== null)
        const distance = (value: Points) => value.sub(chosen.total).abs()
        expect(distance(after!).lte(distance(before))).toBe(true)
        expect(
          lies(
            before,
            parts.map((part) => part.total),
          ),
        ).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('staffMonths', () => {
  it('are the days within the period ÷ 30, whether a posting is told whole or in two pieces', () => {
    const day = fc.integer({ min: 0, max: 1460 }).map((n) => new Date(Date.UTC(2012, 0, 1 + n)).toISOString().slice(0, 10))
    const next = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    const period = { startsOn: '2013-04-01', endsOn: '2014-03-31' }
    fc.assert(
      fc.property(fc.tuple(day, day, day), (days) => {
        const [startsOn = '', middle = '', endsOn = ''] = [...days].sort()
        const whole = staffMonths({ startsOn, endsOn }, period)
        const first = staffMonths({ startsOn, endsOn: middle }, period)
        const second = middle === endsOn ? points('0') : staffMonths({ startsOn: next(middle), endsOn }, period)
        expect(exactText(first.add(second))).toBe(exactText(whole))
        expect(whole.gte(0)).toBe(true)
        expect(whole.mul(30).lte(daysBetween(period.startsOn, period.endsOn) + 1)).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('compositeResult', () => {
  it('lies within its parts, and redistributing equals a rule without the missing part', () => {
    const parts = fc.array(fc.record({ points: total, weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 9 }), (list, missing) => {
        // Shares with three decimals that sum to 1: the last takes what is left.
        const all = [...list.map(({ weight }) => weight), missing]
        const weights = all.reduce((a, b) => a + b, 0)
        const thousandths = all.slice(0, -1).map((weight) => Math.floor((weight * 1000) / weights))
        const shares = [...thousandths, 1000 - thousandths.reduce((a, b) => a + b, 0)].map((n) => n / 1000)
        const named = list.map(({ points: value }, index) => ({ part: `p${index}`, value, share: shares[index]! }))
        const rule = { parts: [...named, { part: 'gone', share: shares.at(-1)! }].map(({ part, share }) => ({ part, share })) }
        const values = Object.fromEntries(named.map(({ part, value }) => [part, value]))

        const whole = compositeResult(rule, { ...values, gone: '50.00' })
        const naive = sum(
          [...named, { part: 'gone', value: '50.00', share: shares.at(-1)! }].map((one) =>
            points(one.value).mul(exact(one.share)),
          ),
        )
        expect(whole.total).toBe(decimalText(naive, 2))

        fc.pre(named.some(({ share }) => share > 0))
        const without = compositeResult({ ...rule, redistribute: true }, values)
        const present = sum(named.map(({ share }) => exact(share)))
        expect(without.total).toBe(decimalText(sum(named.map((one) => points(one.value).mul(exact(one.share)))).div(present), 2))
        expect(exactText(sum(without.parts.map((one) => points(one.share))))).toBe('1')
        expect(() => compositeResult(rule, values)).toThrow(expect.objectContaining({ code: 'PART_MISSING' }))
      }),
      RUNS,
    )
  })
})

describe('rank', () => {
  const competitors = fc
    .array(fc.record({ total, tie: fc.nat(2) }), { maxLength: 20 })
    .map((list) =>
      list.map(({ total: text, tie }, index) => ({ subjectCode: `s${index}`, total: text.slice(0, -3), tieBreak: [`${tie}/3`] })),
    )

  it('is one more than the number of better ones, with or without a tie-break, in any order', () => {
    fc.assert(
      fc.property(competitors, fc.boolean(), (list, breaks) => {
        const own = breaks ? list : list.map(({ tieBreak: _, ...one }) => one)
        const ranked = rank(own)
        const isBetter = (a: (typeof own)[number], b: (typeof own)[number]) => {
          const [x, y] = [points(a.total), points(b.total)]
          if (!x.equals(y) || !breaks) return x.gt(y)
          return points(list.find((one) => one.subjectCode === a.subjectCode)!.tieBreak[0]!).gt(
            points(list.find((one) => one.subjectCode === b.subjectCode)!.tieBreak[0]!),
          )
        }
        for (const one of ranked) expect(one.rank).toBe(own.filter((other) => isBetter(other, one)).length + 1)
        expect(rank(turned(own))).toEqual(ranked)
      }),
      RUNS,
    )
  })
})

describe('assessSheet', () => {
  const assessed = sheet.chain(([one, input]) =>
    fc.integer({ min: 1, max: 4 }).map((count) => ({
      one,
      assessments: Array.from({ length: count }, (_, index): Assessment => ({ assessor: `示例评${index}`, input })),
      input,
    })),
  )

  it('gives what one of them gives when all agree, whatever the method', () => {
    fc.assert(
      fc.property(assessed, ({ one, assessments, input }) => {
        const { score } = scoreSheet(one, input, VERSION)
        const owners = Object.fromEntries(
          one.categories.map(({ code }, index) => [code, assessments[index % assessments.length]!.assessor]),
        )
        const methods = [
          assessSheet(one, assessments, { kind: 'mean' }, VERSION),
          assessSheet(one, assessments, { kind: 'by_section', owners, bonusOwner: assessments[0]!.assessor }, VERSION),
          assessSheet(one, assessments.slice(0, 1), { kind: 'consensus' }, VERSION),
        ]
        for (const result of methods) {
          expect(result.total).toBe(score.total)
          expect(result.reason === null).toBe(score.ranked)
          if (score.total !== null) expect(result.grade).toBe(score.grade)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('rounds a mean once, half up, and reads the grade from it', () => {
    const two = fc.tuple(sheet, fc.integer({ min: 0, max: 3 })).filter(([[one]]) => itemsIn(one).length > 0)
    fc.assert(
      fc.property(two, ([[one, input], n]) => {
        const other = { ...input, facts: Object.fromEntries(Object.entries(input.facts).filter((_, index) => index % 4 !== n)) }
        const assessments = [
          { assessor: '甲', input },
          { assessor: '乙', input: other },
        ]
        const found = assessments.flatMap(({ input: own }) => scoreSheet(one, own, VERSION).score.total ?? [])
        const result = assessSheet(one, assessments, { kind: 'mean' }, VERSION)
        const decimals = one.totalDecimals ?? 2
        expect(result.total).toBe(found.length === 0 ? null : decimalText(roundHalfUp(mean(numbers(found)), decimals), decimals))
      }),
      { numRuns: 500 },
    )
  })
})

describe('sideBySide', () => {
  const opinions = template.chain((one) =>
    fc
      .array(
        fc.record({
          stage: fc.constantFrom(...STAGES),
          item: fc.constantFrom(...itemsIn(one).map((item) => item.code)),
          day: fc.integer({ min: 10, max: 20 }),
          author: fc.constantFrom('示例甲', '示例乙'),
        }),
        { maxLength: 20 },
      )
      .map((list) => ({
        one,
        said: list.map(({ stage, item, day, author }, index): Opinion => ({
          stage,
          item,
          author,
          at: `2013-05-${30 - day}T00:00:00.000Z`,
          seq: day,
          reason: `第${index}次`,
          fact: { override: { points: 0, reason: `第${index}次` } },
        })),
      })),
  )

  it('keeps everything that was said, once, and lets exactly one of each item count: no earlier decision than another', () => {
    fc.assert(
      fc.property(opinions, ({ one, said }) => {
        const rows = sideBySide(one, said)
        expect(rows.flatMap((row) => row.opinions).length).toBe(said.length)
        for (const { opinions: own } of rows) {
          const [counting, ...others] = own.filter((opinion) => opinion.counts)
          expect(others).toEqual([])
          const decisions = own.filter(({ stage }) => stage !== 'self')
          expect((decisions.length > 0 ? decisions : own).every(({ seq }) => seq <= counting!.seq)).toBe(true)
          expect(counting!.stage === 'self').toBe(decisions.length === 0)
        }
        expect(sideBySide(one, turned(said))).toEqual(rows)
        const decided = rows.map(({ code, opinions: own }) => [code, own.find((opinion) => opinion.counts)!.fact])
        expect(decidedFacts(said)).toEqual(Object.fromEntries(decided))
      }),
      RUNS,
    )
  })
})
