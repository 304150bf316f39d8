import { checkTemplate } from '@core/scoring/check-template'
import type { Fact, Facts, SheetInput } from '@core/scoring/fact'
import { fullFact } from '@core/scoring/quick-facts'
import { readSheetInput } from '@core/scoring/read-sheet-input'
import { readTemplate } from '@core/scoring/read-template'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { ScoredTemplate } from '@core/scoring/template'
import { exactText, points, sum } from '@core/shared/points'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFact, itemsIn, ruleFact, sheet, template } from './score-arbitraries'
import { naiveShown, naiveTotal } from './score-naive'

/*
 * Mutations: each of these rules was broken once, and the test above its list was the first to fail (properties ran first).
 *   scoreSheet agrees with the norm calculated a second time
 *     - yes_no: met counts whatever was expected
 *     - checklist: no limit at the points of the item
 *     - tiers: the last step that holds
 *     - tiers: a rate is not taken in per cent
 *     - ratio: proportional to 1, not to the target
 *     - ratio: zeroBelow at the limit too
 *     - ratio step: partial steps the other way round
 *     - ratio step: below 0
 *     - ratio between: linear from 0, not from the floor
 *     - ratio linear_below: the slope is per percentage point
 *     - deduct: no limit of a clause
 *     - deduct: the floor is 0
 *     - deduct: only whole occurrences
 *     - sample: too few samples are an answer
 *     - sample: no limit of the deduction
 *     - denominator 0: excluded is full marks
 *     - override: after what is not applicable
 *     - override: the computed points count
 *     - noEvidence: always takes all points
 *     - rounding: items are rounded although the total is
 *     - rounding: half down
 *     - unanswered: counted as not applicable in the sums
 *     - rescale_section: over the whole sheet
 *     - weights: without effect
 *     - policy full: awards 0
 *     - policy: concerns bonus items too
 *     - zero_section: of what applies, not of the nominal points
 *     - zero_section: without effect
 *     - bonus: no cap
 *     - capTotal: without effect
 *     - bonus: rescaled with the sections
 *     - vetoes: force_grade stronger than zero_total
 *     - vetoes: zero_total keeps the total
 *     - incomplete: has a total
 *     - range: unanswered items are lost at both ends
 *     - range: unanswered bonus items are lost at both ends
 *     - nothing applies: the total is 0
 *     - parameters: the scheme changes nothing
 *     - items: bonus items first
 *   read-fact.test.ts: readFact puts ticks in the order of the sheet, once each
 *     - checklist: an id ticked twice counts twice
 *   rules.test.ts: tiers a step holds at its threshold
 *     - tiers: a step holds only above its threshold
 *   read-fact.test.ts: readFact refuses manual {"points":3.25}
 *     - manual: points off the step
 *   read-fact.test.ts: readFact refuses manual {"points":2.5}
 *     - manual: no reason for few points
 *   rules.test.ts: manual and info notes a text without points
 *     - info: blanks are a text
 *   read-fact.test.ts: readFact refuses part {"numerator":5,"denominator":4}
 *     - share: a part may be larger than its whole
 *   scoreSheet accounts for every lost point
 *     - lost: entries are not cut
 *   scoreSheet reads the grade from the rounded total, and ranks by it, unless a veto says otherwise
 *     - vetoes: no_rank is ranked
 *     - vetoes: force_grade leaves the grade
 *     - grade: read from the total before rounding
 *     - grade: a band begins above its limit
 */

const RUNS = { numRuns: 2000 }
const run = (one: ScoredTemplate, input: SheetInput) => scoreSheet(one, input, { sha256: 'f'.repeat(64) })
const scoreOf = (one: ScoredTemplate, input: SheetInput) => run(one, input).score
const isAtLeast = (a: string | null, b: string | null) => a !== null && b !== null && points(a).gte(points(b))
const targetIn = (input: SheetInput) => ({ target: Number(input.parameters['target'] ?? 0.9) })

/** The fact that brings all points, an override where the rule has no such fact. */
const fullFacts = (one: ScoredTemplate): Facts =>
  Object.fromEntries(
    itemsIn(one).map((item) => [item.code, fullFact(item) ?? { override: { points: item.points, reason: '满分' } }]),
  )

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

describe('what the arbitraries make', () => {
  it('passes the readers unchanged and publishing without a breach', () => {
    fc.assert(
      fc.property(sheet, ([one, input]) => {
        expect(readTemplate(one)).toEqual(one)
        expect(checkTemplate(one)).toEqual([])
        expect(readSheetInput(one, input)).toEqual(input)
      }),
      RUNS,
    )
  })
})

describe('scoreSheet', () => {
  it('agrees with the norm calculated a second time', () => {
    fc.assert(
      fc.property(sheet, ([one, input]) => {
        const score = scoreOf(one, input)
        const parameters = targetIn(input)
        expect(score.items.map((item) => item.points)).toEqual(
          itemsIn(one).map((item) => naiveShown(one, item, input.facts[item.code], parameters)),
        )
        expect(score.range).toEqual({ min: naiveTotal(one, input, parameters, 0), max: naiveTotal(one, input, parameters, 1) })
        expect(score.total).toBe(score.status === 'complete' ? score.range.min : null)
      }),
      RUNS,
    )
  })

  it('reads the grade from the rounded total, and ranks by it, unless a veto says otherwise', () => {
    fc.assert(
      fc.property(sheet, ([one, input]) => {
        const { total, grade, ranked, vetoes } = scoreOf(one, input)
        const effects = (one.vetoes ?? [])
          .filter(({ code }) => vetoes.includes(code))
          .map(({ effect }) => effect ?? one.vetoPolicy.effect)
        const isForced = effects.includes('force_grade') && !effects.includes('zero_total')
        const forced = one.vetoPolicy.grade ?? one.grades.at(-1)!.name
        const band = one.grades.find(({ min }) => points(total ?? '0').gte(points(String(min))))!.name
        expect(grade).toBe(total === null ? null : isForced ? forced : band)
        expect(ranked).toBe(total !== null && effects.every((effect) => effect === 'zero_section'))
      }),
      RUNS,
    )
  })

  it('never lowers a sheet with full points when an item is marked not applicable', () => {
    fc.assert(
      fc.property(template, fc.constantFrom('rescale' as const, 'full' as const), fc.nat(), (any, notApplicablePolicy, n) => {
        const one = { ...any, notApplicablePolicy }
        const items = one.categories.flatMap((section) => section.items)
        const full: SheetInput = { facts: fullFacts(one), vetoes: [], parameters: {} }
        const waived = {
          ...full,
          facts: { ...full.facts, [items[n % items.length]!.code]: { notApplicable: true, reason: '无' } as Fact },
        }
        const [before, after] = [scoreOf(one, full).total, scoreOf(one, waived).total]
        // Without any points that apply there is no total at all, which is not a lower one.
        fc.pre(after !== null)
        expect(isAtLeast(after, before)).toBe(true)
      }),
      RUNS,
    )
  })

  it('never rises with one more occurrence', () => {
    fc.assert(
      fc.property(
        sheet.filter(([one, input]) => occurrences(one, input).length > 0),
        fc.nat(),
        ([one, input], n) => {
          const more = occurrences(one, input)
          const [code, fact] = more[n % more.length]!
          const before = scoreOf(one, input)
          const after = scoreOf(one, { ...input, facts: { ...input.facts, [code]: fact } })
          expect(after.status).toBe(before.status)
          fc.pre(before.range.min !== null)
          expect([isAtLeast(before.range.min, after.range.min), isAtLeast(before.range.max, after.range.max)]).toEqual([
            true,
            true,
          ])
        },
      ),
      RUNS,
    )
  })

  it('stays within the range shown while incomplete, for every completion', () => {
    const completions = sheet.chain(([one, input]) =>
      fc.tuple(
        fc.constant(one),
        fc.constant(input),
        fc
          .tuple(...itemsIn(one).map((item) => anyFact(item)))
          .map((facts) => Object.fromEntries(itemsIn(one).map((item, i) => [item.code, facts[i]!]))),
      ),
    )
    fc.assert(
      fc.property(completions, ([one, input, rest]) => {
        const shown = scoreOf(one, input)
        fc.pre(shown.status === 'incomplete')
        // An answer already given stays; a sample still too small is answered anew.
        const stillOpen = new Set(shown.items.filter((item) => item.state === 'unanswered').map((item) => item.code))
        const facts = { ...input.facts, ...Object.fromEntries(Object.entries(rest).filter(([code]) => stillOpen.has(code))) }
        const { total } = scoreOf(one, { ...input, facts })
        fc.pre(total !== null)
        expect([isAtLeast(total, shown.range.min), isAtLeast(shown.range.max, total)]).toEqual([true, true])
      }),
      RUNS,
    )
  })

  it('does not depend on the order of sections, items, facts or vetoes', () => {
    fc.assert(
      fc.property(sheet, ([one, input]) => {
        const turned: ScoredTemplate = {
          ...one,
          categories: [...one.categories].reverse().map((section) => ({ ...section, items: [...section.items].reverse() })),
          bonusItems: [...(one.bonusItems ?? [])].reverse(),
        }
        const other: SheetInput = {
          ...input,
          facts: Object.fromEntries(Object.entries(input.facts).reverse()),
          vetoes: [...input.vetoes].reverse(),
        }
        expect(JSON.stringify(run(one, other))).toBe(JSON.stringify(run(one, input)))
        const [a, b] = [scoreOf(one, input), scoreOf(turned, input)]
        const byCode = (score: typeof a) => new Map(score.items.map((item) => [item.code, item]))
        expect(byCode(b)).toEqual(byCode(a))
        expect({ ...b, items: [], sections: [], unanswered: [] }).toEqual({ ...a, items: [], sections: [], unanswered: [] })
      }),
      RUNS,
    )
  })

  it('is a pure function: same input, same bytes, and the input untouched', () => {
    fc.assert(
      fc.property(sheet, ([one, input]) => {
        const first = JSON.stringify(run(deepFreeze(one), deepFreeze(input)))
        expect(JSON.stringify(run(structuredClone(one), structuredClone(input)))).toBe(first)
      }),
      RUNS,
    )
  })

  it('accounts for every lost point', () => {
    fc.assert(
      fc.property(sheet, ([one, input]) => {
        const { trace, score } = run(one, input)
        const items = new Map(itemsIn(one).map((item) => [item.code, item]))
        for (const item of trace.items) {
          const full = items.get(item.code)!.points
          const lost = sum(item.lost.map((loss) => points(loss.points)))
          const isScored = item.state === 'scored' && item.points !== null
          expect(exactText(lost)).toBe(isScored ? exactText(points(String(full)).sub(points(item.points))) : '0')
        }
        expect(trace.items.map((item) => item.lost.map((loss) => loss.by))).toEqual(
          score.items.map((item) => item.lost.map((loss) => loss.by)),
        )
      }),
      RUNS,
    )
  })
})

/** Every fact with one deduction more than the sheet has. */
function occurrences(one: ScoredTemplate, input: SheetInput): [string, Fact][] {
  return itemsIn(one).flatMap((item): [string, Fact][] => {
    const fact = input.facts[item.code]
    const rule = item.scoring
    if (fact?.counts && rule.kind === 'deduct') {
      const counts = fact.counts
      return rule.rules.map((clause) => [
        item.code,
        { ...fact, counts: { ...counts, [clause.id]: (counts[clause.id] ?? 0) + 1 } },
      ])
    }
    if (fact?.samples && rule.kind === 'sample' && fact.samples.length >= (rule.minSample ?? 1)) {
      return [[item.code, { ...fact, samples: [...fact.samples, { ref: '又一份', failed: true }] }]]
    }
    return []
  })
}

describe('ruleFact', () => {
  it('answers every kind of rule', () => {
    fc.assert(
      fc.property(
        template.chain((one) => fc.tuple(fc.constant(one), fc.tuple(...itemsIn(one).map(ruleFact)))),
        ([one, facts]) => {
          const answers = Object.fromEntries(itemsIn(one).map((item, index) => [item.code, facts[index]!]))
          expect(readSheetInput(one, { facts: answers }).facts).toEqual(answers)
        },
      ),
      RUNS,
    )
  })
})
