import { checkTemplate } from '@core/scoring/check-template'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedFact, GradedFacts } from '@core/scoring/graded/graded-fact'
import type { ItemGrade } from '@core/scoring/graded/graded-score'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import { readGradedInput } from '@core/scoring/graded/read-graded-fact'
import { readTemplate } from '@core/scoring/read-template'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeGradedSheet, gradedFact, gradedSheet, itemsOfGraded } from './graded-arbitraries'

/*
 * Mutations: each of these rules was broken once, and the test above its list was the first to fail (properties ran first).
 *   gradeSheet agrees with the norm calculated a second time
 *     - B clauses before C clauses
 *     - one met clause of a level is enough
 *     - not applicable counts as A in pass rules
 *     - an incomplete sheet passes
 *     - more than the share is needed
 *     - a condition over no item holds
 *     - one condition of a rule is enough
 *     - gaps from A to C
 *     - unanswered is D in the counts
 */

const RUNS = { numRuns: 2000 }
const run = (template: GradedTemplate, facts: GradedFacts) => gradeSheet(template, facts, { sha256: 'f'.repeat(64) })
const scoreOf = (template: GradedTemplate, facts: GradedFacts) => run(template, facts).score

/** Best first; what is worse stands later. */
const ORDER: readonly (ItemGrade | null)[] = ['A', 'B', 'C', 'D']
const isWorseOrSame = (a: ItemGrade | null, b: ItemGrade | null) => ORDER.indexOf(a) >= ORDER.indexOf(b)

/** The grade as the norm says it, from the ladder upwards, with integers and without the engine. */
function naiveGrade(fact: GradedFact | undefined): ItemGrade | null {
  if (fact === undefined) return null
  if ('notApplicable' in fact) return 'NA'
  let grade: ItemGrade = 'D'
  for (const [level, clauses] of [
    ['C', fact.met.C],
    ['B', fact.met.B],
    ['A', fact.met.A],
  ] as const) {
    if (clauses.includes(false)) return grade
    grade = level
  }
  return grade
}

function naivePassed(template: GradedTemplate, facts: GradedFacts): string[] {
  const graded = itemsOfGraded(template).map((item) => ({ type: item.itemType, grade: naiveGrade(facts[item.code]) }))
  if (graded.some(({ grade }) => grade === null)) return []
  const rules = template.passRules.filter(({ conditions }) =>
    conditions.every(({ itemType, minGrade, share }) => {
      const applicable = graded.filter(({ type, grade }) => type === itemType && grade !== 'NA')
      const reached = applicable.filter(({ grade }) => isWorseOrSame(minGrade, grade))
      return applicable.length > 0 && reached.length * 1000 >= Math.round(share * 1000) * applicable.length
    }),
  )
  return rules.map(({ id }) => id)
}

describe('gradeSheet', () => {
  it('takes what the readers and publishing take', () => {
    fc.assert(
      fc.property(gradedSheet, ([template, facts]) => {
        expect(readTemplate(template)).toEqual(template)
        expect(checkTemplate(template)).toEqual([])
        expect(readGradedInput(template, { facts })).toEqual(facts)
      }),
      RUNS,
    )
  })

  it('agrees with the norm calculated a second time', () => {
    fc.assert(
      fc.property(gradedSheet, ([template, facts]) => {
        const score = scoreOf(template, facts)
        const grades = itemsOfGraded(template).map((item) => naiveGrade(facts[item.code]))
        expect(score.items.map(({ grade }) => grade)).toEqual(grades)
        for (const [grade, count] of Object.entries(score.counts)) {
          expect(count).toBe(grades.filter((one) => one === grade).length)
        }
        expect(score.status).toBe(grades.includes(null) ? 'incomplete' : 'complete')
        expect(score.passed).toEqual(naivePassed(template, facts))
        const unmet = itemsOfGraded(template).flatMap(({ code, levels }) => {
          const fact = facts[code]
          if (fact === undefined || 'notApplicable' in fact) return []
          return (['C', 'B', 'A'] as const).flatMap((level) => levels[level].filter((_, index) => !fact.met[level][index]))
        })
        expect(score.gaps.map(({ clause }) => clause)).toEqual(unmet)
      }),
      RUNS,
    )
  })

  it('never rises with one more unmet clause, and no pass rule comes to hold', () => {
    fc.assert(
      fc.property(completeGradedSheet, fc.nat(), ([template, facts], n) => {
        const metClauses = itemsOfGraded(template).flatMap(({ code }) => {
          const fact = facts[code]
          if (fact === undefined || 'notApplicable' in fact) return []
          return (['C', 'B', 'A'] as const).flatMap((level) =>
            fact.met[level].flatMap((isMet, index) => (isMet ? [{ code, fact, level, index }] : [])),
          )
        })
        const chosen = metClauses[n % Math.max(1, metClauses.length)]
        fc.pre(chosen !== undefined)
        const { code, fact, level, index } = chosen
        const missed = { ...fact, met: { ...fact.met, [level]: fact.met[level].map((one, at) => one && at !== index) } }
        const before = scoreOf(template, facts)
        const after = scoreOf(template, { ...facts, [code]: missed })
        const gradeIn = (score: typeof before) => score.items.find((item) => item.code === code)!.grade
        expect(isWorseOrSame(gradeIn(after), gradeIn(before))).toBe(true)
        expect(before.passed).toEqual(expect.arrayContaining([...after.passed]))
        expect(after.gaps.length).toBe(before.gaps.length + 1)
      }),
      RUNS,
    )
  })

  it('keeps a sheet of A alone passing what it passed when an item is marked not applicable, while its type has others', () => {
    fc.assert(
      fc.property(completeGradedSheet, fc.nat(), ([template], n) => {
        const items = itemsOfGraded(template)
        const all = (list: readonly string[]) => list.map(() => true)
        const best = Object.fromEntries(
          items.map(({ code, levels }) => [code, { met: { C: all(levels.C), B: all(levels.B), A: all(levels.A) } }]),
        )
        const waived = items[n % items.length]!
        const before = scoreOf(template, best)
        expect(before.passed).toEqual(template.passRules.map(({ id }) => id))
        fc.pre(items.filter(({ itemType }) => itemType === waived.itemType).length > 1)
        const after = scoreOf(template, { ...best, [waived.code]: { notApplicable: true, reason: '无' } })
        expect(after.passed).toEqual(before.passed)
      }),
      RUNS,
    )
  })

  it('passes nothing while incomplete, and no completion takes a grade or a gap back', () => {
    const completion = gradedSheet.chain(([template, facts]) =>
      fc
        .tuple(...itemsOfGraded(template).map(gradedFact))
        .map(
          (rest) =>
            [template, facts, Object.fromEntries(itemsOfGraded(template).map(({ code }, i) => [code, rest[i]!]))] as const,
        ),
    )
    fc.assert(
      fc.property(completion, ([template, facts, rest]) => {
        const open = scoreOf(template, facts)
        fc.pre(open.status === 'incomplete')
        const complete = scoreOf(template, { ...rest, ...facts })
        expect([open.passed, complete.status]).toEqual([[], 'complete'])
        for (const [index, { grade }] of open.items.entries())
          if (grade !== null) expect(complete.items[index]!.grade).toBe(grade)
        expect(complete.gaps).toEqual(expect.arrayContaining([...open.gaps]))
      }),
      RUNS,
    )
  })

  it('does not depend on the order of sections, items, rules or facts', () => {
    fc.assert(
      fc.property(gradedSheet, ([template, facts]) => {
        const turned: GradedTemplate = {
          ...template,
          categories: [...template.categories].reverse().map((section) => ({ ...section, items: [...section.items].reverse() })),
          passRules: [...template.passRules].reverse(),
        }
        const other = Object.fromEntries(Object.entries(facts).reverse())
        expect(JSON.stringify(run(template, other))).toBe(JSON.stringify(run(template, facts)))
        const [a, b] = [scoreOf(template, facts), scoreOf(turned, facts)]
        expect({ ...b, items: [...b.items].reverse(), passed: [...b.passed].reverse(), gaps: [] }).toEqual({ ...a, gaps: [] })
        expect(new Set(b.gaps.map(({ clause }) => clause))).toEqual(new Set(a.gaps.map(({ clause }) => clause)))
      }),
      RUNS,
    )
  })

  it('is a pure function: same input, same bytes', () => {
    fc.assert(
      fc.property(gradedSheet, ([template, facts]) => {
        const first = JSON.stringify(run(template, facts))
        expect(JSON.stringify(run(structuredClone(template), structuredClone(facts)))).toBe(first)
        expect(JSON.stringify(run(template, facts))).toBe(first)
      }),
      RUNS,
    )
  })
})
