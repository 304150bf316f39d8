import { checkTemplate } from '@core/scoring/check-template'
import type { Fact, Facts } from '@core/scoring/fact'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import { fullFact } from '@core/scoring/quick-facts'
import { scoreQuestionnaire } from '@core/scoring/questionnaire/score-questionnaire'
import { readGradedInput } from '@core/scoring/graded/read-graded-fact'
import { readSheetInput } from '@core/scoring/read-sheet-input'
import { readTemplate } from '@core/scoring/read-template'
import type { Item, Rule, ScoredTemplate } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import { naiveShown, naiveTotal } from '../../../property/score-naive'
import { gradedItem, gradedOf } from './graded-builder'
import { questionnaireOf, scaleQuestion } from './questionnaire-builder'
import { itemOf, manualItem, NOT_APPLICABLE, scoreOf, sectionOf, templateOf, traceOf } from './template-builder'

const LONG = '按考核办法逐条核对资料和现场，'.repeat(134).slice(0, 2000)
const POLICIES = ['rescale', 'rescale_section', 'full', 'zero'] as const

/** Rules of every kind, each with texts as long as anybody writes them. */
const RULES: readonly Rule[] = [
  { kind: 'yes_no', expected: true, points: 4, text: LONG, guidance: LONG },
  {
    kind: 'checklist',
    text: LONG,
    options: [1, 1, 1, 0.5, 0.5].map((points, index) => ({ id: `c${index}`, label: LONG, points })),
  },
  {
    kind: 'tiers',
    text: LONG,
    metric: { label: LONG, unit: '%', numerator: LONG, denominator: LONG },
    direction: 'gte',
    steps: [95, 90, 80, 70, 60].map((threshold, index) => ({ threshold, points: 4 - index * 0.5 })),
    otherwise: 0,
  },
  { kind: 'ratio', mode: 'between', floor: 0.6, target: 0.95, text: LONG },
  {
    kind: 'deduct',
    text: LONG,
    rules: [0.5, 1, 1.5, 2, 0.3].map((pointsPerUnit, index) => ({ id: `d${index}`, label: LONG, unit: '次', pointsPerUnit })),
  },
  { kind: 'sample', pointsPerFailure: 0.3, minSample: 3, text: LONG },
  { kind: 'manual', min: 0, max: 4, step: 0.1, reasonBelow: 2, text: LONG },
]

const factFor = (rule: Rule, n: number): Fact => {
  switch (rule.kind) {
    case 'yes_no':
      return { met: n % 3 > 0 }
    case 'checklist':
      return { ticked: rule.options.filter((_, index) => (n + index) % 2 === 0).map(({ id }) => id) }
    case 'tiers':
      return { numerator: 55 + (n % 46), denominator: 101 }
    case 'ratio':
      return { numerator: 60 + (n % 40), denominator: 103 }
    case 'deduct':
      return { counts: { d0: n % 3, d4: n % 7 } }
    case 'sample':
      return {
        samples: Array.from({ length: 5 }, (_, index) => ({ ref: `${n}-${index}`, failed: (n + index) % 4 === 0, note: LONG })),
      }
    case 'manual':
      return { points: (n % 41) / 10, reason: LONG }
    case 'info':
      return { text: LONG }
  }
}

/** 200 items of 4 points in ten sections; every text has 2000 characters. */
const large: ScoredTemplate = templateOf(
  Array.from({ length: 10 }, (_, section) =>
    sectionOf(
      `S${section}`,
      Array.from({ length: 20 }, (__, index) =>
        itemOf(`S${section}-${index}`, 4, RULES[(section + index) % RULES.length]!, {
          title: LONG,
          requirement: LONG,
          evidence: [LONG],
        }),
      ),
    ),
  ),
  { totalPoints: 800, name: LONG.slice(0, 200) },
)
const itemsOf = (template: ScoredTemplate): readonly Item[] => template.categories.flatMap((section) => section.items)
const largeFacts: Facts = Object.fromEntries(itemsOf(large).map((item, n) => [item.code, factFor(item.scoring, n)]))

describe('a sheet of 200 items with texts of 2000 characters', () => {
  it.each(POLICIES)('is read, checked and scored as a second calculation scores it (%s)', (notApplicablePolicy) => {
    const template = { ...large, notApplicablePolicy }
    expect(readTemplate(template)).toEqual(template)
    expect(checkTemplate(template)).toEqual([])
    const facts: Facts = { ...largeFacts, 'S0-3': NOT_APPLICABLE, 'S4-11': NOT_APPLICABLE }
    const input = readSheetInput(template, { facts })
    expect(input.facts).toEqual(facts)
    for (const applyAt of ['item', 'total'] as const) {
      const one: ScoredTemplate = { ...template, scoreRounding: { decimals: 1, mode: 'half_up', applyAt } }
      const score = scoreOf(one, input.facts)
      expect(score.items.map(({ points }) => points)).toEqual(
        itemsOf(one).map((item) => naiveShown(one, item, facts[item.code], {})),
      )
      expect(score.total).toBe(naiveTotal(one, input, {}, 0))
      expect(score.range).toEqual({ min: score.total, max: score.total })
    }
  })

  it('keeps every word in its trace', () => {
    const { items } = traceOf(large, largeFacts)
    expect(items).toHaveLength(200)
    expect(JSON.stringify(items[6]!.fact)).toContain(LONG)
  })

  it('is graded, and answered as a questionnaire, as well', () => {
    const graded: GradedTemplate = gradedOf(
      Array.from({ length: 200 }, (_, index) => ({
        ...gradedItem(`1.${index + 1}`),
        levels: { C: [LONG, LONG], B: [LONG], A: [LONG, LONG] },
      })),
      { passRules: [{ id: 'r', conditions: [{ itemType: 'basic', minGrade: 'B', share: 0.505 }] }] },
    )
    const facts = Object.fromEntries(
      graded.categories[0]!.items.map(({ code }, n) => [
        code,
        { met: { C: [true, true], B: [n < 101], A: [n % 2 === 0, true] } },
      ]),
    )
    expect(readTemplate(graded)).toEqual(graded)
    const { score } = gradeSheet(graded, readGradedInput(graded, { facts }), { sha256: '0'.repeat(64) })
    expect(score).toMatchObject({ counts: { A: 51, B: 50, C: 99, D: 0, NA: 0 }, passed: ['r'] })
    expect(score.gaps.filter(({ clause }) => clause === LONG)).toHaveLength(99 + 100)

    const asked = questionnaireOf(Array.from({ length: 200 }, (_, index) => scaleQuestion(index + 1, { text: LONG })))
    const answers = Object.fromEntries(asked.questions.map(({ no }) => [String(no), { value: (no % 5) + 1, text: LONG }]))
    expect(scoreQuestionnaire(asked, answers, { sha256: '0'.repeat(64) }).score).toMatchObject({
      answered: 200,
      index: '54.00', // 40 each of 30, 60, 80, 100 and 0
      satisfactionRate: '40.00',
    })
  })
})

describe('extreme sheets', () => {
  it('give exactly all points for full marks, under every policy, and nothing is lost', () => {
    for (const notApplicablePolicy of POLICIES) {
      const template = { ...large, notApplicablePolicy }
      const facts = Object.fromEntries(
        itemsOf(template).map(({ code, scoring }) => [
          code,
          fullFact({ scoring } as Item) ??
            (scoring.kind === 'sample'
              ? { samples: ['一', '二', '三'].map((ref) => ({ ref, failed: false })) }
              : { numerator: 1, denominator: 1 }),
        ]),
      )
      const score = scoreOf(template, facts)
      expect(score.total).toBe('800.00')
      expect(score.items.every((item) => item.points === '4.00' && item.lost.length === 0)).toBe(true)
    }
  })

  it('never give a grade that cannot be reached, and always one of those there are', () => {
    const grades = [
      { name: '卓越', min: 150 },
      { name: '达标', min: 99.995 },
      { name: '其余', min: 0 },
    ]
    const template = templateOf([sectionOf('A', [manualItem('A1', 100)])], { grades, vetoPolicy: { effect: 'no_rank' } })
    const grade = (points: number) => scoreOf(template, { A1: { points } }).grade
    expect(checkTemplate(template)).toEqual([])
    expect([grade(100), grade(99.996), grade(99.994), grade(0)]).toEqual(['达标', '达标', '其余', '其余'])
  })

  it.each(POLICIES)('answer denominators of 0 everywhere without NaN (%s)', (notApplicablePolicy) => {
    const rates: Rule[] = [
      { kind: 'ratio', mode: 'proportional', target: 1 },
      { kind: 'ratio', mode: 'step', target: 0.9, step: { percentagePoints: 1, deduct: 1 } },
      { kind: 'ratio', mode: 'between', floor: 0.5, target: 0.9 },
      { kind: 'ratio', mode: 'linear_below', target: 0.9, slope: 20 },
      { kind: 'tiers', metric: {}, direction: 'gte', steps: [{ threshold: 1, points: 5 }], otherwise: 0 },
    ]
    const sheet = (whenDenominatorZero: 'exclude' | 'zero' | 'full') =>
      templateOf(
        [
          sectionOf(
            'A',
            rates.map((rule, index) => itemOf(`A${index}`, 5, { ...rule, whenDenominatorZero } as Rule)),
          ),
        ],
        { notApplicablePolicy },
      )
    const facts = Object.fromEntries(rates.map((_, index): [string, Fact] => [`A${index}`, { numerator: 0, denominator: 0 }]))
    const total = (whenZero: 'exclude' | 'zero' | 'full') => scoreOf(sheet(whenZero), facts).total
    const excluded = { rescale: null, rescale_section: null, full: '25.00', zero: '0.00' }[notApplicablePolicy]
    expect([total('exclude'), total('zero'), total('full')]).toEqual([excluded, '0.00', '25.00'])
  })

  it.each<[(typeof POLICIES)[number], string | null]>([
    ['rescale', '75.00'],
    ['rescale_section', '75.00'],
    ['full', '85.00'],
    ['zero', '45.00'],
  ])('take a section in which nothing applies by the policy (%s)', (notApplicablePolicy, total) => {
    const template = templateOf([sectionOf('A', [manualItem('A1', 60)]), sectionOf('B', [manualItem('B1', 40)])], {
      notApplicablePolicy,
    })
    const weighted = { ...template, categories: template.categories.map((section) => ({ ...section, weight: section.points })) }
    const facts = { A1: { points: 45 }, B1: NOT_APPLICABLE }
    expect([scoreOf(template, facts).total, scoreOf(weighted, facts).total]).toEqual([total, total])
    const nothing = scoreOf(template, { A1: NOT_APPLICABLE, B1: NOT_APPLICABLE })
    expect(nothing.total).toBe({ rescale: null, rescale_section: null, full: '100.00', zero: '0.00' }[notApplicablePolicy])
    expect(nothing.ranked).toBe(nothing.total !== null)
  })

  it('stay exact at the edges of what may be written', () => {
    const most = 999_999_999_999.999
    const template = templateOf([sectionOf('A', [manualItem('A1', most)])], {
      totalDecimals: 3,
      grades: [{ name: '有', min: 0 }],
    })
    expect(scoreOf(template, { A1: { points: most } }).total).toBe('999999999999.999')
    const third = templateOf([sectionOf('A', [itemOf('A1', 100, { kind: 'ratio', mode: 'proportional', target: 1 })])])
    expect(scoreOf(third, { A1: { numerator: 333_333_333_333, denominator: 999_999_999_999 } }).total).toBe('33.33')
    expect(traceOf(third, { A1: { numerator: 1, denominator: 999_999_999_999 } }).items[0]!.points).toBe('100/999999999999')
  })
})
