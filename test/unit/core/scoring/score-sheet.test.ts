import type { Facts } from '@core/scoring/fact'
import type { ScoredTemplate, Veto } from '@core/scoring/template'
import { countedItems } from '@core/scoring/counted-items'
import { describe, expect, it } from 'vitest'
import { itemOf, manualItem, NOT_APPLICABLE, scoreOf, sectionOf, templateOf, traceOf } from './template-builder'

const codes = (count: number) => Array.from({ length: count }, (_, index) => `A${index + 1}`)
const points = (value: number) => ({ points: value })
/** Two sections: A with A1 (6) and A2 (4), B with B1 (10). */
const AB = [sectionOf('A', [manualItem('A1', 6), manualItem('A2', 4)]), sectionOf('B', [manualItem('B1', 10)])]
const AB_FULL: Facts = { A1: points(6), A2: points(4), B1: points(10) }

describe('totals', () => {
  it('V3 rescales 74 of 80 to 92.50', () => {
    const template = templateOf([
      sectionOf(
        'A',
        codes(10).map((code) => manualItem(code, 10)),
      ),
    ])
    const facts = {
      ...Object.fromEntries(codes(10).map((code) => [code, points(10)])),
      A3: points(4),
      A5: NOT_APPLICABLE,
      A6: NOT_APPLICABLE,
    }
    expect(scoreOf(template, facts)).toMatchObject({
      status: 'complete',
      answered: 10,
      of: 10,
      total: '92.50',
      grade: '优秀',
      ranked: true,
      range: { min: '92.50', max: '92.50' },
      sections: [{ code: 'A', awarded: '74.00', applicable: '80' }],
    })
    expect(traceOf(template, facts)).toMatchObject({ factor: '5/4', sections: [{ awarded: '74', applicable: '80' }] })
  })

  it.each([
    ['V4', [1, 2, 1], [0, 10, 5], '62.50'],
    ['V5 heavy only', [1, 3], [0, 10], '75.00'],
    ['V5 light only', [1, 3], [10, 0], '25.00'],
    ['V5 both', [1, 3], [10, 10], '100.00'],
  ])('%s weighs sections', (_name, weights, awards, total) => {
    const sections = weights.map((weight, index) => sectionOf(`S${index}`, [manualItem(`S${index}1`, 10)], { weight }))
    const template = templateOf(sections, { totalPoints: 100 })
    const facts = Object.fromEntries(awards.map((award, index) => [`S${index}1`, points(award)]))
    expect(scoreOf(template, facts).total).toBe(total)
    expect(traceOf(template, facts)).toMatchObject({
      factor: null,
      sections: weights.map((weight) => ({ weight: String(weight) })),
    })
  })

  it.each<[ScoredTemplate['notApplicablePolicy'], string, string | null]>([
    ['rescale', '17.50', null], // 14 of 16
    ['rescale_section', '18.00', null], // 10 of 10 and 8 of 10
    ['full', '18.00', '4.00'],
    ['zero', '14.00', '0.00'],
  ])('gives a not-applicable item its due under %s', (notApplicablePolicy, total, shown) => {
    const template = templateOf(AB, { notApplicablePolicy })
    const score = scoreOf(template, { A1: points(6), A2: NOT_APPLICABLE, B1: points(8) })
    expect(score.total).toBe(total)
    expect(score.items[1]).toEqual({ code: 'A2', points: shown, max: '4', state: 'not_applicable', lost: [] })
    expect(score.sections[0]!.applicable).toBe(shown === null ? '6' : '10')
  })

  it('V14 leaves a section out when none of its items applies', () => {
    const facts = { A1: NOT_APPLICABLE, A2: NOT_APPLICABLE, B1: points(7) }
    for (const rest of [{}, { notApplicablePolicy: 'rescale_section' } as const]) {
      expect(scoreOf(templateOf(AB, rest), facts).total).toBe('14.00')
    }
    const weighted = templateOf(AB.map((section, index) => ({ ...section, weight: index + 1 })))
    expect(scoreOf(weighted, facts).total).toBe('14.00')
  })

  it('has no total when nothing applies', () => {
    const facts = { A1: NOT_APPLICABLE, A2: NOT_APPLICABLE, B1: NOT_APPLICABLE }
    const template = templateOf(AB, { bonusItems: [manualItem('X1', 2)] })
    expect(scoreOf(template, { ...facts, X1: points(2) })).toMatchObject({
      status: 'complete',
      answered: 3,
      of: 3,
      total: null,
      grade: null,
      ranked: false,
      range: { min: null, max: null },
      bonus: '2.00',
    })
    expect(traceOf(template, facts).factor).toBeNull()
    expect(scoreOf(templateOf(AB, { notApplicablePolicy: 'full' }), facts).total).toBe('20.00')
    expect(scoreOf(templateOf(AB, { notApplicablePolicy: 'zero' }), facts).total).toBe('0.00')
  })

  it('has no total when what applies brings no points', () => {
    const template = templateOf([sectionOf('A', [manualItem('A1', 0)])], { totalPoints: 0 })
    expect(scoreOf(template, { A1: points(0) })).toMatchObject({ status: 'complete', total: null, grade: null, ranked: false })
  })
})

describe('rounding', () => {
  it.each([
    [89.995, '90.00', '优秀'],
    [89.994, '89.99', '良好'],
  ])('V11 grades %d from the rounded total', (award, total, grade) => {
    const template = templateOf([sectionOf('A', [manualItem('A1', 100)])])
    expect(scoreOf(template, { A1: points(award) })).toMatchObject({ total, grade })
  })

  it('rounds items first where the template says so, else only the total', () => {
    const sections = [sectionOf('A', [manualItem('A1', 5), manualItem('A2', 5)])]
    const facts = { A1: points(3.05), A2: points(3.05) }
    const atItem = templateOf(sections, { scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' } })
    expect(scoreOf(atItem, facts)).toMatchObject({
      total: '6.20',
      items: [{ points: '3.1', lost: [{ points: '2.0' }] }, { points: '3.1' }],
    })
    expect(scoreOf(templateOf(sections), facts)).toMatchObject({ total: '6.10', items: [{ points: '3.05' }, { points: '3.05' }] })
  })

  it('writes as many decimals as the template asks for', () => {
    const template = templateOf(AB, { totalDecimals: 0, bonusCap: 1 })
    expect(scoreOf(template, { ...AB_FULL, B1: points(9.5) })).toMatchObject({
      total: '20',
      bonus: '0',
      range: { min: '20', max: '20' },
      sections: [{ awarded: '10' }, { awarded: '10' }],
    })
  })
})

describe('bonus items', () => {
  const bonusItems = [manualItem('X1', 2), manualItem('X2', 4)]
  it('add after rescaling, capped, and may pass the total', () => {
    const template = templateOf(AB, { bonusItems, bonusCap: 5 })
    expect(scoreOf(template, { ...AB_FULL, X1: points(2), X2: points(4) })).toMatchObject({ total: '25.00', bonus: '5.00' })
    expect(scoreOf({ ...template, capTotal: true }, { ...AB_FULL, X1: points(2) })).toMatchObject({
      total: '20.00',
      bonus: '2.00',
    })
    expect(scoreOf(templateOf(AB, { bonusItems }), { ...AB_FULL, X1: points(2), X2: points(4) }).total).toBe('26.00')
  })
  it('are 0, not missing, while unanswered', () => {
    const score = scoreOf(templateOf(AB, { bonusItems }), AB_FULL)
    expect(score).toMatchObject({ status: 'complete', of: 3, unanswered: [], total: '20.00', bonus: '0.00' })
    expect(score.items.slice(3)).toEqual([
      { code: 'X1', points: null, max: '2', state: 'unanswered', lost: [] },
      { code: 'X2', points: null, max: '4', state: 'unanswered', lost: [] },
    ])
  })
  it('add nothing when they do not apply, under every policy', () => {
    const template = templateOf(AB, { bonusItems, notApplicablePolicy: 'full' })
    const score = scoreOf(template, { ...AB_FULL, X1: NOT_APPLICABLE, X2: points(1) })
    expect(score).toMatchObject({ total: '21.00', bonus: '1.00' })
    expect(score.items[3]).toMatchObject({ points: null, state: 'not_applicable' })
  })
  it('never bring more than their points', () => {
    const generous = itemOf('X1', 2, { kind: 'yes_no', expected: true, points: 3 })
    expect(scoreOf(templateOf(AB, { bonusItems: [generous] }), { ...AB_FULL, X1: { met: true } })).toMatchObject({
      bonus: '2.00',
    })
  })
})

describe('an incomplete sheet', () => {
  it('has a range and a count, but no total', () => {
    const template = templateOf(AB, { bonusItems: [manualItem('X1', 2), manualItem('X2', 4)], bonusCap: 5 })
    expect(scoreOf(template, { A2: points(3), X1: points(1.5) })).toMatchObject({
      status: 'incomplete',
      answered: 1,
      of: 3,
      unanswered: ['A1', 'B1'],
      total: null,
      grade: null,
      ranked: false,
      bonus: '1.50',
      range: { min: '4.50', max: '24.00' }, // 3 + 1.5 up to 19 + min(5, 1.5 + 4)
      sections: [
        { awarded: '3.00', applicable: '10' },
        { awarded: '0.00', applicable: '10' },
      ],
    })
  })
  it('starts at the whole range', () => {
    expect(scoreOf(templateOf(AB), {})).toMatchObject({
      answered: 0,
      range: { min: '0.00', max: '20.00' },
      unanswered: ['A1', 'A2', 'B1'],
    })
  })
  it('counts no info item', () => {
    const template = templateOf([...AB, sectionOf('C', [itemOf('C1', 0, { kind: 'info' })])])
    const score = scoreOf(template, AB_FULL)
    expect(score).toMatchObject({
      status: 'complete',
      of: 3,
      answered: 3,
      total: '20.00',
      sections: [{}, {}, { awarded: '0.00', applicable: '0' }],
    })
    expect(score.items[3]).toMatchObject({ code: 'C1', points: null, max: '0', state: 'unanswered' })
    expect(countedItems(template, score).map(({ code }) => code)).toEqual(['A1', 'A2', 'B1'])
  })
  it.each(['rescale', 'full', 'zero'] as const)('says of a note that it does not apply, and no more, under %s', (policy) => {
    const note = itemOf('C1', 0, { kind: 'info' }, { allowNotApplicable: true })
    const template = templateOf([...AB, sectionOf('C', [note])], { notApplicablePolicy: policy })
    const facts: Facts = { ...AB_FULL, C1: NOT_APPLICABLE }
    const score = scoreOf(template, facts)
    expect(score).toMatchObject({ status: 'complete', answered: 3, of: 3, total: '20.00' })
    expect(score.items[3]).toEqual({ code: 'C1', points: null, max: '0', state: 'not_applicable', lost: [] })
    expect(traceOf(template, facts).items[3]).toMatchObject({
      ...{ computed: null, points: null, shown: null, state: 'not_applicable', fact: NOT_APPLICABLE },
    })
  })
  it('applies raised vetoes to both ends', () => {
    const veto = (effect: Veto['effect'], section?: string) =>
      templateOf(AB, { vetoes: [{ code: 'V1', title: '否决', ...(effect && { effect }), ...(section && { section }) }] })
    const ranges = (template: ScoredTemplate) => scoreOf(template, { A1: points(6) }, { vetoes: ['V1'] }).range
    expect(ranges(veto('zero_total'))).toEqual({ min: '0.00', max: '0.00' })
    expect(ranges(veto('zero_section', 'A'))).toEqual({ min: '0.00', max: '10.00' })
    expect(ranges(veto('no_rank'))).toEqual({ min: '6.00', max: '20.00' })
  })
})

describe('vetoes', () => {
  const vetoes: Veto[] = [
    { code: 'V1', title: '强制等次' },
    { code: 'V2', title: '总分记零', effect: 'zero_total' },
    { code: 'V3', title: '不参加排名', effect: 'no_rank' },
    { code: 'V4', title: '类别记零', effect: 'zero_section', section: 'A' },
  ]
  const template = templateOf([sectionOf('A', [manualItem('A1', 50)]), sectionOf('B', [manualItem('B1', 50)])], { vetoes })
  const facts = { A1: points(50), B1: points(43.5) }
  it.each([
    ['V10 keeps the total and forces the grade', ['V1'], '93.50', '不合格', false],
    ['sets the total to 0', ['V2'], '0.00', '不合格', false],
    ['only leaves the ranking', ['V3'], '93.50', '优秀', false],
    ['sets a section to 0 and leaves ranking and grade alone', ['V4'], '43.50', '不合格', true],
    ['lets the strongest act', ['V3', 'V1', 'V2'], '0.00', '不合格', false],
    ['lets a forced grade act before a lost rank', ['V3', 'V1'], '93.50', '不合格', false],
    ['sets a section to 0 beside the others', ['V4', 'V3'], '43.50', '不合格', false],
  ])('%s', (_name, raised, total, grade, ranked) => {
    const score = scoreOf(template, facts, { vetoes: raised })
    expect(score).toMatchObject({ status: 'complete', total, grade, ranked, vetoes: [...raised].sort() })
  })
  it('names the last grade unless the template names another, even a better one', () => {
    const forced = (grade?: string) => ({ ...template, vetoPolicy: { effect: 'force_grade' as const, ...(grade && { grade }) } })
    expect(scoreOf(forced(), facts, { vetoes: ['V1'] }).grade).toBe('不合格')
    expect(scoreOf(forced('合格'), { A1: points(1), B1: points(1) }, { vetoes: ['V1'] })).toMatchObject({
      total: '2.00',
      grade: '合格',
    })
  })
  it('reads the grade of a zero total from it', () => {
    const kind = { ...template, vetoPolicy: { effect: 'zero_total' as const, grade: '合格' } }
    expect(scoreOf(kind, facts, { vetoes: ['V1'] })).toMatchObject({ total: '0.00', grade: '不合格' })
  })
  it.each<[Partial<ScoredTemplate>, string]>([
    [{}, '20.00'], // 0 of 50 and 20 of 50
    [{ notApplicablePolicy: 'rescale_section' }, '20.00'],
    [{ notApplicablePolicy: 'full' }, '20.00'],
    [{ notApplicablePolicy: 'zero' }, '20.00'],
  ])('counts a zeroed section with its nominal points, not-applicable items included, %j', (rest, total) => {
    const sections = [sectionOf('A', [manualItem('A1', 30), manualItem('A2', 20)]), sectionOf('B', [manualItem('B1', 50)])]
    const score = scoreOf(
      templateOf(sections, { vetoes, ...rest }),
      { A1: points(30), A2: NOT_APPLICABLE, B1: points(20) },
      { vetoes: ['V4'] },
    )
    expect(score).toMatchObject({
      total,
      ranked: true,
      items: [{ points: '30.00', state: 'scored' }, { state: 'not_applicable' }, {}],
    })
    expect(score.sections[0]!.awarded).not.toBe('0.00')
  })
  it('counts a zeroed section by its weight', () => {
    const sections = [
      sectionOf('A', [manualItem('A1', 50)], { weight: 3 }),
      sectionOf('B', [manualItem('B1', 50)], { weight: 1 }),
    ]
    expect(scoreOf(templateOf(sections, { vetoes }), { A1: points(50), B1: points(50) }, { vetoes: ['V4'] }).total).toBe('25.00')
  })
  it('leaves unanswered items of a zeroed section unanswered', () => {
    expect(scoreOf(template, { B1: points(50) }, { vetoes: ['V4'] })).toMatchObject({ status: 'incomplete', unanswered: ['A1'] })
  })
  it('has no total for a zero total when nothing applies', () => {
    expect(scoreOf(template, { A1: NOT_APPLICABLE, B1: NOT_APPLICABLE }, { vetoes: ['V2', 'V4'] })).toMatchObject({
      total: null,
      grade: null,
      ranked: false,
    })
  })
})

describe('the trace', () => {
  it('accounts for everything in the order of the template', () => {
    const sections = [
      sectionOf('A', [
        itemOf('A1', 4, { kind: 'ratio', mode: 'proportional', target: 0.9 }),
        itemOf('A2', 6, { kind: 'deduct', rules: [{ id: 'd1', label: '', unit: '', pointsPerUnit: 0.5 }] }),
        manualItem('A3', 5),
      ]),
    ]
    const template = templateOf(sections, {
      scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' },
      bonusItems: [manualItem('X1', 2)],
      parameters: [
        { id: 'months', label: '月数', default: 6, unit: '月' },
        { id: 'title', label: '职称', default: '中级', unit: '级' },
      ],
    })
    const facts: Facts = {
      A2: { counts: { d1: 2.5 }, reason: '见记录' },
      A1: { numerator: 1, denominator: 3 },
      A3: NOT_APPLICABLE,
    }
    expect(traceOf(template, facts, { parameters: { months: 3.5 } })).toEqual({
      engine: 1,
      template: { id: 'T-1', version: '1.0', sha256: '0'.repeat(64) },
      parameters: { months: '3.5', title: '中级' },
      items: [
        {
          code: 'A1',
          kind: 'ratio',
          fact: { numerator: '1', denominator: '3' },
          computed: '40/27',
          points: '40/27',
          shown: '1.5',
          state: 'scored',
          lost: [{ by: 'ratio', points: '68/27' }],
        },
        {
          code: 'A2',
          kind: 'deduct',
          fact: { counts: { d1: '2.5' }, reason: '见记录' },
          computed: '19/4',
          points: '19/4',
          shown: '4.8',
          state: 'scored',
          lost: [{ by: 'd1', points: '5/4' }],
        },
        {
          code: 'A3',
          kind: 'manual',
          fact: { notApplicable: true, reason: '无此项服务' },
          computed: null,
          points: null,
          shown: null,
          state: 'not_applicable',
          lost: [],
        },
        { code: 'X1', kind: 'manual', fact: null, computed: null, points: null, shown: null, state: 'unanswered', lost: [] },
      ],
      sections: [{ code: 'A', awarded: '63/10', applicable: '10' }],
      factor: '3/2',
      bonus: '0',
      vetoes: [],
      status: 'complete',
      total: '9.45',
      grade: '不合格',
      ranked: true,
    })
  })
})
