import selfCheck from '@resources/templates/04-demonstration-self-check.json'
import { checkTemplate } from '@core/scoring/check-template'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import { readGradedFact, readGradedInput } from '@core/scoring/graded/read-graded-fact'
import { readTemplate } from '@core/scoring/read-template'
import { describe, expect, it } from 'vitest'
import { gradedItem, gradedOf, gradesOf, metOf, share } from './graded-builder'
import { refusalOf } from './refusal'

type Json = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- templates are damaged at will here

const one = gradedOf([gradedItem('1.1')])
const gradeOf = (pattern: string) => gradesOf(one, { '1.1': pattern }).score.items[0]!.grade

describe('gradeSheet', () => {
  it.each([
    ['11 110 1', 'C'], // vector 5: all C, 2 of 3 B, all A
    ['10 111 1', 'D'], // vector 6: one C missing, all B and A
    ['00 000 0', 'D'],
    ['11 000 0', 'C'],
    ['11 111 0', 'B'],
    ['11 111 1', 'A'],
    ['NA', 'NA'],
    ['-', null],
  ])('grades %s as %s', (pattern, grade) => {
    expect(gradeOf(pattern)).toBe(grade)
  })

  it('lists every unmet clause in the order of the sheet, levels C, B, A', () => {
    const two = gradedOf([gradedItem('1.2'), gradedItem('1.1')])
    expect(gradesOf(two, { '1.1': '01 011 0', '1.2': '11 101 1' }).score.gaps).toEqual([
      { code: '1.2', level: 'B', clause: '1.2B2' },
      { code: '1.1', level: 'C', clause: '1.1C1' },
      { code: '1.1', level: 'B', clause: '1.1B1' },
      { code: '1.1', level: 'A', clause: '1.1A1' },
    ])
    expect(gradesOf(two, { '1.1': 'NA' }).score.gaps).toEqual([])
  })

  it('counts grades; what is unanswered is in no count', () => {
    const five = gradedOf(['1', '2', '3', '4', '5'].map((code) => gradedItem(code)))
    const { score } = gradesOf(five, { 1: '11 111 1', 2: '11 111 1', 3: '00 000 0', 4: 'NA', 5: '-' })
    expect(score).toMatchObject({ status: 'incomplete', counts: { A: 2, B: 0, C: 0, D: 1, NA: 1 } })
    expect(Object.keys(score)).toEqual(['status', 'items', 'counts', 'passed', 'gaps'])
  })
})

describe('pass rules', () => {
  const items = ['1', '2', '3'].map((code) => gradedItem(code)).concat(gradedItem('4', [1, 1, 1], { itemType: 'recommended' }))
  const passing = (conditions: GradedTemplate['passRules'][number]['conditions']) =>
    gradedOf(items, { passRules: [{ id: 'r', conditions }] })
  const passed = (template: GradedTemplate, patterns: Record<string, string>) => gradesOf(template, patterns).score.passed
  const answers = { 1: '11 111 1', 2: '11 111 0', 3: '11 000 0', 4: '1 1 1' } // A B C, A

  it.each<[string, Parameters<typeof share>, boolean]>([
    ['all of a type at C', ['basic', 'C', 1], true],
    ['two of three at B, as asked to the thousandth', ['basic', 'B', 0.666], true],
    ['two of three at B are not 0.667', ['basic', 'B', 0.667], false],
    ['one of three at A', ['basic', 'A', 0.333], true],
    ['one of three at A is not 0.334', ['basic', 'A', 0.334], false],
    ['any grade', ['basic', 'D', 1], true],
    ['a share of 0', ['basic', 'A', 0], true],
    ['the other type', ['recommended', 'A', 1], true],
  ])('%s', (_, condition, holds) => {
    expect(passed(passing([share(...condition)]), answers)).toEqual(holds ? ['r'] : [])
  })

  it('leave out what is not applicable, and do not hold over nothing at all', () => {
    expect(passed(passing([share('basic', 'A', 1)]), { ...answers, 2: 'NA', 3: 'NA' })).toEqual(['r'])
    expect(passed(passing([share('recommended', 'D', 0)]), { ...answers, 4: 'NA' })).toEqual([])
  })

  it('need each condition, and pass nothing while an item is unanswered', () => {
    const both = passing([share('basic', 'C', 1), share('recommended', 'A', 1)])
    expect(passed(both, answers)).toEqual(['r'])
    expect(passed(both, { ...answers, 4: '1 1 0' })).toEqual([])
    expect(passed(both, { ...answers, 3: '-' })).toEqual([])
  })
})

describe('the trace of a graded sheet', () => {
  it('accounts for each grade and each condition', () => {
    const template = gradedOf([gradedItem('1'), gradedItem('2'), gradedItem('3')], {
      passRules: [{ id: 'r', conditions: [share('basic', 'B', 0.5)] }],
    })
    const { trace } = gradesOf(template, { 1: '11 111 0', 2: '10 101 1', 3: 'NA' })
    expect(trace).toMatchObject({
      engine: 1,
      kind: 'graded',
      template: { id: 'G-1', version: '1.0', sha256: '0'.repeat(64) },
      counts: { A: '0', B: '1', C: '0', D: '1', NA: '1' },
      passRules: [
        {
          id: 'r',
          holds: true,
          conditions: [{ share: '1/2', reached: '1', applicable: '2', reachedShare: '1/2', holds: true }],
        },
      ],
      passed: ['r'],
      status: 'complete',
    })
    expect(trace.items.map(({ state, unmet }) => [state, unmet])).toEqual([
      ['scored', { C: [], B: [], A: ['1'] }],
      ['scored', { C: ['2'], B: ['2'], A: [] }],
      ['not_applicable', { C: [], B: [], A: [] }],
    ])
  })
})

describe('readGradedFact', () => {
  const item = gradedItem('1.1')
  it('takes one answer a clause, evidence and reason beside it', () => {
    const fact = { ...metOf('10 111 0'), noEvidence: true, reason: '未见记录' }
    expect(readGradedFact(item, fact)).toEqual(fact)
    const waived = { notApplicable: true, reason: '无此项服务' }
    expect(readGradedFact(item, waived)).toEqual(waived)
  })

  const met = { C: [true, true], B: [true, true, true], A: [true] }
  it.each<[unknown, string]>([
    [null, 'FACT_INVALID 1.1'],
    [{}, 'FACT_INVALID 1.1'],
    [[], 'FACT_INVALID 1.1'],
    [{ reason: '无' }, 'FACT_FIELD_MISSING 1.1.met'],
    [{ met, points: 3 }, 'FACT_FIELD_UNKNOWN 1.1.points'],
    [{ met, override: { points: 1, reason: '改' } }, 'FACT_FIELD_UNKNOWN 1.1.override'],
    [{ met: true }, 'FACT_INVALID 1.1.met'],
    [{ met: { ...met, D: [true] } }, 'FACT_FIELD_UNKNOWN 1.1.met.D'],
    [{ met: { C: met.C, A: met.A } }, 'FACT_FIELD_MISSING 1.1.met.B'],
    [{ met: { ...met, B: [true, true] } }, 'FACT_FIELD_MISSING 1.1.met.B.2'],
    [{ met: { ...met, A: [true, false] } }, 'CLAUSE_UNKNOWN 1.1.met.A.1'],
    [{ met: { ...met, A: ['是'] } }, 'FACT_INVALID 1.1.met.A.0'],
    [{ met: { ...met, A: 'x' } }, 'FACT_INVALID 1.1.met.A'],
    [{ met, reason: ' ' }, 'REASON_REQUIRED 1.1.reason'],
    [{ met, noEvidence: 1 }, 'FACT_INVALID 1.1.noEvidence'],
    [{ notApplicable: true }, 'REASON_REQUIRED 1.1.reason'],
    [{ notApplicable: false, reason: '无' }, 'FACT_INVALID 1.1.notApplicable'],
    [{ notApplicable: true, reason: '无', met }, 'FACT_FIELD_UNKNOWN 1.1.met'],
  ])('refuses %j', (json, refusal) => {
    expect(refusalOf(() => readGradedFact(item, json))).toBe(refusal)
  })

  it('refuses not applicable where the sheet does not allow it', () => {
    const strict = gradedItem('1.1', [1, 1, 1], { allowNotApplicable: false })
    expect(refusalOf(() => readGradedFact(strict, { notApplicable: true, reason: '无' }))).toBe(
      'NOT_APPLICABLE_REFUSED 1.1.notApplicable',
    )
  })

  it.each<[unknown, string]>([
    [null, 'FACTS_INVALID facts'],
    [{ facts: { '1.9': metOf('11 111 1') } }, 'ITEM_UNKNOWN 1.9'],
    [{ facts: { toString: metOf('11 111 1') } }, 'ITEM_UNKNOWN toString'],
    [{ facts: {}, vetoes: ['V1'] }, 'VETO_UNKNOWN vetoes.V1'],
    [{ facts: {}, parameters: { p: 1 } }, 'PARAMETER_UNKNOWN parameters.p'],
    [{ facts: {}, total: 1 }, 'FACTS_INVALID total'],
  ])('refuses the document %j', (json, refusal) => {
    expect(refusalOf(() => readGradedInput(one, json))).toBe(refusal)
  })
})

describe('templates in grades', () => {
  const shipped = readTemplate(selfCheck) as GradedTemplate
  it('ship with one that is read whole and may be published', () => {
    expect(shipped).toEqual(selfCheck)
    expect(checkTemplate(shipped)).toEqual([])
  })

  it('are graded as a whole: all clauses met is A everywhere, and both rules pass', () => {
    const facts = Object.fromEntries(
      shipped.categories
        .flatMap((section) => section.items)
        .map(({ code, levels }) => [
          code,
          { met: { C: levels.C.map(() => true), B: levels.B.map(() => true), A: levels.A.map(() => true) } },
        ]),
    )
    const { score } = gradeSheet(shipped, facts, { sha256: '0'.repeat(64) })
    expect(score).toMatchObject({ status: 'complete', counts: { A: 21, B: 0 }, passed: ['basic', 'recommended'], gaps: [] })
  })

  const good = gradedOf([gradedItem('1.1'), gradedItem('1.2')], {
    passRules: [{ id: 'r', conditions: [share('basic', 'C', 1)] }],
  })
  const found = (template: GradedTemplate) => checkTemplate(template).map(({ at, code }) => `${code} ${at}`)
  it.each<[string, GradedTemplate, string[]]>([
    ['nothing', good, []],
    ['a code twice', gradedOf([gradedItem('1.1'), gradedItem('1.1')]), ['CODE_DUPLICATE 1.1']],
    ['the code of a section at an item', gradedOf([gradedItem('1')]), ['CODE_DUPLICATE 1']],
    ['a level without clauses', gradedOf([gradedItem('1.1', [1, 0, 1])]), ['LEVEL_EMPTY 1.1']],
    ['no item', gradedOf([]), ['SHEET_EMPTY categories']],
    ['a rule twice', { ...good, passRules: [...good.passRules, ...good.passRules] }, ['ID_DUPLICATE passRules.r']],
    ['a rule without conditions', { ...good, passRules: [{ id: 'r', conditions: [] }] }, ['PASS_RULE_EMPTY passRules.r']],
    [
      'a type that is nowhere, and shares that cannot be',
      { ...good, passRules: [{ id: 'r', conditions: [share('none', 'C', 1.001), share('basic', 'B', -0.5)] }] },
      ['PASS_RULE_TYPE passRules.r', 'PASS_RULE_SHARE passRules.r', 'PASS_RULE_SHARE passRules.r'],
    ],
  ])('breach by %s', (_, template, breaches) => {
    expect(found(template)).toEqual(breaches)
  })

  it.each<[string, (template: Json) => unknown]>([
    ['TEMPLATE_INVALID 1.1.levels.B', (t) => delete t.categories[0].items[0].levels.B],
    ['TEMPLATE_INVALID 1.1.levels.E', (t) => (t.categories[0].items[0].levels.E = [])],
    ['TEMPLATE_INVALID 1.1.levels.C.0', (t) => (t.categories[0].items[0].levels.C[0] = ' ')],
    ['TEMPLATE_INVALID 1.1.itemType', (t) => delete t.categories[0].items[0].itemType],
    ['TEMPLATE_INVALID passRules.basic.conditions.0.minGrade', (t) => (t.passRules[0].conditions[0].minGrade = 'E')],
    ['TEMPLATE_INVALID passRules.basic.conditions.0.atLeast', (t) => (t.passRules[0].conditions[0].atLeast = 1)],
    ['TEMPLATE_INVALID passRules.0.id', (t) => delete t.passRules[0].id],
    ['TEMPLATE_INVALID gradeScale.0.rank', (t) => (t.gradeScale[0].rank = 'first')],
    ['KIND_NOT_SUPPORTED gradingRule', (t) => (t.gradingRule = 'average')],
  ])('are refused as %s', (refusal, damage) => {
    const template = structuredClone(selfCheck)
    damage(template)
    expect(refusalOf(() => readTemplate(template))).toBe(refusal)
  })
})
