import type { Fact } from '@core/scoring/fact'
import type { Item, RatioRule, Rule } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import { itemOf, NOT_APPLICABLE, scoreItem, sectionOf, templateOf, traceOf } from './template-builder'

const pointsOf = (rule: Rule, full: number, fact: Fact): string | null => scoreItem(itemOf('A1', full, rule), fact).points
const exactOf = (rule: Rule, full: number, fact: Fact): string | null =>
  traceOf(templateOf([sectionOf('A', [itemOf('A1', full, rule)])]), { A1: fact }).items[0]!.points
const rate = (numerator: number, denominator: number): Fact => ({ numerator, denominator })

describe('yes_no', () => {
  it.each([
    [true, true, '4.000'],
    [true, false, '0.000'],
    [false, false, '4.000'],
    [false, true, '0.000'],
  ])('expected %s, found %s: %s', (expected, met, points) => {
    expect(pointsOf({ kind: 'yes_no', expected, points: 4 }, 4, { met })).toBe(points)
  })
})

describe('checklist', () => {
  const rule: Rule = {
    kind: 'checklist',
    options: [
      { id: 'c1', label: '一', points: 1.5 },
      { id: 'c2', label: '二', points: 2 },
      { id: 'c3', label: '三', points: 1.5 },
    ],
  }
  it.each([
    [[], '0.000', ['c1 1.500', 'c2 2.000', 'c3 1.500']],
    [['c2'], '2.000', ['c1 1.500', 'c3 1.500']],
    [['c1', 'c2', 'c3'], '5.000', []],
  ])('ticked %j', (ticked, points, lost) => {
    const score = scoreItem(itemOf('A1', 5, rule), { ticked })
    expect(score.points).toBe(points)
    expect(score.lost.map((loss) => `${loss.by} ${loss.points}`)).toEqual(lost)
  })
  it('brings at most the points of the item, and cuts what was lost to them', () => {
    const score = scoreItem(itemOf('A1', 4, rule), { ticked: ['c2'] })
    expect(score).toMatchObject({
      points: '2.000',
      lost: [
        { by: 'c1', points: '1.500' },
        { by: 'c3', points: '0.500' },
      ],
    })
    expect(pointsOf(rule, 4, { ticked: ['c1', 'c2', 'c3'] })).toBe('4.000')
  })
})

describe('tiers', () => {
  const up: Rule = {
    kind: 'tiers',
    metric: {},
    direction: 'gte',
    steps: [
      { threshold: 4, points: 4 },
      { threshold: 2, points: 2 },
    ],
    otherwise: 1,
  }
  const down: Rule = {
    ...up,
    direction: 'lte',
    steps: [
      { threshold: 3, points: 4 },
      { threshold: 7, points: 2 },
    ],
    otherwise: 0,
  }
  const growth: Rule = {
    ...up,
    metric: { unit: '%' },
    steps: [
      { threshold: 10, points: 4 },
      { threshold: 0, points: 2 },
    ],
    otherwise: 0,
  }
  it.each<[string, Rule, Fact, string]>([
    ['a step holds at its threshold', up, { value: 4 }, '4.000'],
    ['just below it the next one counts', up, { value: 3.999 }, '2.000'],
    ['below all of them: otherwise', up, { value: 1.999 }, '1.000'],
    ['a value may be negative', up, { value: -1 }, '1.000'],
    ['lte counts downwards', down, { value: 3 }, '4.000'],
    ['lte, next step', down, { value: 3.001 }, '2.000'],
    ['lte, otherwise', down, { value: 8 }, '0.000'],
    ['a rate is compared as it is', up, rate(18, 4.1), '4.000'],
    ['a rate just below', up, rate(16.399, 4.1), '2.000'],
    ['with the unit % as per cent', growth, rate(444, 2851), '4.000'],
    ['exactly 10 %', growth, rate(10, 100), '4.000'],
    ['a hair below 10 %', growth, rate(9.999, 100), '2.000'],
    ['a fall is negative', growth, rate(-1, 100), '0.000'],
    ['an entered value stays as it stands', growth, { value: 10 }, '4.000'],
  ])('%s', (_name, rule, fact, points) => {
    expect(pointsOf(rule, 4, fact)).toBe(points)
  })
})

describe('ratio', () => {
  const proportional: RatioRule = { kind: 'ratio', mode: 'proportional', target: 1 }
  const step: RatioRule = { kind: 'ratio', mode: 'step', target: 0.95, step: { percentagePoints: 2, deduct: 0.5 } }
  const between: RatioRule = { kind: 'ratio', mode: 'between', floor: 0.6, target: 1 }
  const below: RatioRule = { kind: 'ratio', mode: 'linear_below', target: 0.9, slope: 20 }
  it.each<[string, Rule, number, Fact, string]>([
    ['V12 86 of 100 proportional', proportional, 10, rate(86, 100), '8.600'],
    ['V12 86 of 100 above a floor of 60', between, 10, rate(86, 100), '6.500'],
    ['more than the target brings no more', proportional, 10, rate(120, 100), '10.000'],
    ['a target below 1', { ...proportional, target: 0.9 }, 3, rate(81, 100), '2.700'],
    ['zeroBelow not reached', { ...proportional, zeroBelow: 0.5 }, 6, rate(499, 1000), '0.000'],
    ['zeroBelow reached', { ...proportional, zeroBelow: 0.5 }, 6, rate(1, 2), '3.000'],
    ['step: no whole step below', step, 10, rate(93.001, 100), '10.000'],
    ['step: one whole step', step, 10, rate(93, 100), '9.500'],
    ['step: counted when begun', { ...step, partialStep: 'count' }, 10, rate(94.999, 100), '9.500'],
    ['step: whole steps are not counted twice', { ...step, partialStep: 'count' }, 10, rate(93, 100), '9.500'],
    ['step: above the target', { ...step, partialStep: 'count' }, 10, rate(99, 100), '10.000'],
    ['step: down to 0', step, 3, rate(0, 100), '0.000'],
    ['between: at the floor', between, 10, rate(60, 100), '0.000'],
    ['between: below the floor', between, 10, rate(10, 100), '0.000'],
    ['between: at the target', between, 10, rate(1, 1), '10.000'],
    ['between: above the target', between, 10, rate(3, 2), '10.000'],
    ['linear_below: 10 points of per cent below cost 2', below, 6, rate(80, 100), '4.000'],
    ['linear_below: at the target', below, 6, rate(90, 100), '6.000'],
    ['linear_below: not under 0', below, 6, rate(0, 100), '0.000'],
    ['0 of 5', proportional, 6, rate(0, 5), '0.000'],
  ])('%s', (_name, rule, full, fact, points) => {
    expect(pointsOf(rule, full, fact)).toBe(points)
  })
  it('stays exact where decimals do not end', () => {
    expect(exactOf({ ...proportional, target: 0.7 }, 3, rate(1, 3))).toBe('10/7')
    expect(exactOf(proportional, 2, rate(3224, 3807))).toBe('6448/3807')
  })
  // Recorded by hand on a real sheet as 1.9, 1.8, 1.8 and 1.8.
  it.each([
    [3224, 3807, '1.69'],
    [695, 863, '1.61'],
    [209, 212, '1.97'],
    [770, 1228, '1.25'],
    [69, 120, '1.15'],
    [22584, 24694, '1.83'],
  ])('2 points for %i of %i are %s', (numerator, denominator, points) => {
    expect(scoreItem(itemOf('A1', 2, proportional), rate(numerator, denominator), { totalDecimals: 2 }).points).toBe(points)
  })
})

describe('a loss too small for the decimals shown', () => {
  it('stays listed', () => {
    const item = itemOf('A1', 3, { kind: 'ratio', mode: 'proportional', target: 1 })
    const scored = scoreItem(item, rate(999, 1000), { scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' } })
    expect(scored).toMatchObject({ points: '3.0', lost: [{ by: 'ratio', points: '0.0' }] })
  })
})

describe('a denominator of 0', () => {
  const ratio: RatioRule = { kind: 'ratio', mode: 'proportional', target: 1 }
  const tiers: Rule = { kind: 'tiers', metric: {}, direction: 'gte', steps: [{ threshold: 1, points: 6 }], otherwise: 0 }
  it.each([ratio, tiers])(
    'makes $kind not applicable unless told otherwise, even where an inspector may not waive it',
    (rule) => {
      const item = itemOf('A1', 6, rule, { allowNotApplicable: false })
      for (const one of [item, { ...item, scoring: { ...rule, whenDenominatorZero: 'exclude' as const } }]) {
        expect(scoreItem(one, rate(0, 0))).toEqual({ code: 'A1', points: null, max: '6', state: 'not_applicable', lost: [] })
      }
    },
  )
  it.each([ratio, tiers])('brings nothing or all of $kind where the rule says so', (rule) => {
    expect(scoreItem(itemOf('A1', 6, { ...rule, whenDenominatorZero: 'zero' }), rate(0, 0))).toMatchObject({
      points: '0.000',
      state: 'scored',
      lost: [{ by: rule.kind, points: '6.000' }],
    })
    expect(pointsOf({ ...rule, whenDenominatorZero: 'full' }, 6, rate(3, 0))).toBe('6.000')
  })
})

describe('deduct', () => {
  const one: Rule = { kind: 'deduct', rules: [{ id: 'd1', label: '缺件', unit: '件', pointsPerUnit: 0.5 }] }
  const capped: Rule = {
    kind: 'deduct',
    rules: [
      { id: 'd1', label: '一', unit: '次', pointsPerUnit: 1, maxDeduct: 2 },
      { id: 'd2', label: '二', unit: '次', pointsPerUnit: 1, maxDeduct: 3 },
    ],
  }
  it('V6 13 files missing of a 5-point item', () => {
    expect(scoreItem(itemOf('A1', 5, one), { counts: { d1: 13 } })).toMatchObject({
      points: '0.000',
      lost: [{ by: 'd1', points: '5.000' }],
    })
  })
  it('V7 each clause stops at its own cap', () => {
    expect(scoreItem(itemOf('A1', 10, capped), { counts: { d1: 999999, d2: 12.5 } })).toMatchObject({
      points: '5.000',
      lost: [
        { by: 'd1', points: '2.000' },
        { by: 'd2', points: '3.000' },
      ],
    })
  })
  it('stops at the floor and cuts the clauses in order', () => {
    const floored: Rule = {
      ...one,
      floor: 1,
      rules: [...one.rules, { id: 'd2', label: '', unit: '', pointsPerUnit: 3 }],
    }
    expect(scoreItem(itemOf('A1', 5, floored), { counts: { d2: 2, d1: 5 } })).toMatchObject({
      points: '1.000',
      lost: [
        { by: 'd1', points: '2.500' },
        { by: 'd2', points: '1.500' },
      ],
    })
  })
  it('takes no occurrence for full points and parts of a unit as they are', () => {
    expect(scoreItem(itemOf('A1', 5, one), { counts: {} })).toMatchObject({ points: '5.000', lost: [] })
    expect(pointsOf(one, 5, { counts: { d1: 1.5 } })).toBe('4.250')
  })
})

describe('sample', () => {
  const rule: Rule = { kind: 'sample', pointsPerFailure: 1.5, maxDeduct: 4, minSample: 2 }
  const samples = (...failed: boolean[]): Fact => ({
    samples: failed.map((isFailed, index) => ({ ref: `病历${index}`, failed: isFailed })),
  })
  it.each([
    [samples(false, false), 6, '6.000'],
    [samples(true, false, true), 6, '3.000'],
    [samples(true, true, true, true), 6, '2.000'],
    [samples(true, true), 2, '0.000'],
  ])('failures %#', (fact, full, points) => {
    expect(pointsOf(rule, full, fact)).toBe(points)
  })
  it('is unanswered while there are too few samples', () => {
    expect(scoreItem(itemOf('A1', 6, rule), samples(true))).toMatchObject({ state: 'unanswered', points: null, lost: [] })
    expect(scoreItem(itemOf('A1', 6, { kind: 'sample', pointsPerFailure: 1 }), { samples: [] }).state).toBe('unanswered')
  })
})

describe('manual and info', () => {
  it('takes the points as given', () => {
    expect(scoreItem(itemOf('A1', 4, { kind: 'manual', min: 0, max: 4, step: 0.5 }), { points: 2.5 })).toMatchObject({
      points: '2.500',
      lost: [{ by: 'manual', points: '1.500' }],
    })
  })
  it('notes a text without points', () => {
    const info = itemOf('A1', 0, { kind: 'info' })
    expect(scoreItem(info, { text: '已核对' })).toEqual({ code: 'A1', points: null, max: '0', state: 'scored', lost: [] })
    expect(scoreItem(info, { text: ' ' }).state).toBe('unanswered')
    expect(scoreItem(info, NOT_APPLICABLE, { notApplicablePolicy: 'full' })).toMatchObject({
      state: 'not_applicable',
      points: null,
    })
  })
})

describe('override and missing evidence', () => {
  const item: Item = itemOf('A1', 6, { kind: 'ratio', mode: 'proportional', target: 1 }, { noEvidenceScoresZero: true })
  const override = { points: 4.5, reason: '经复核' }
  it('lets an override count whatever the rule makes of the fact', () => {
    const lost = [{ by: 'override', points: '1.500' }]
    for (const fact of [
      { override },
      { ...rate(0, 0), override },
      { ...rate(6, 6), override },
      { ...rate(6, 6), noEvidence: true, override },
    ]) {
      expect(scoreItem(item, fact)).toMatchObject({ points: '4.500', state: 'scored', lost })
    }
    const sample = itemOf('A1', 6, { kind: 'sample', pointsPerFailure: 1, minSample: 5 })
    expect(scoreItem(sample, { samples: [], override })).toMatchObject({ points: '4.500', state: 'scored' })
  })
  it('keeps what the rule computed in the trace', () => {
    const trace = (fact: Fact) => traceOf(templateOf([sectionOf('A', [item])]), { A1: fact }).items[0]
    expect(trace({ ...rate(1, 3), override })).toMatchObject({
      computed: '2',
      points: '9/2',
      override: { points: '9/2', reason: '经复核' },
    })
    expect(trace({ override })).toMatchObject({ computed: null, points: '9/2' })
    expect(trace({ ...rate(1, 3), noEvidence: true })).toMatchObject({ computed: '2', points: '0' })
  })
  it('takes all points for missing evidence only where the item says so', () => {
    expect(scoreItem(item, { ...rate(6, 6), noEvidence: true })).toMatchObject({
      points: '0.000',
      lost: [{ by: 'noEvidence', points: '6.000' }],
    })
    expect(scoreItem(item, { ...rate(6, 6), noEvidence: false })).toMatchObject({ points: '6.000', lost: [] })
    expect(scoreItem({ ...item, noEvidenceScoresZero: false }, { ...rate(3, 6), noEvidence: true })).toMatchObject({
      points: '3.000',
      lost: [{ by: 'ratio', points: '3.000' }],
    })
  })
  it('does not ask for evidence of what does not apply', () => {
    expect(scoreItem(item, { ...rate(0, 0), noEvidence: true })).toMatchObject({ points: null, state: 'not_applicable' })
  })
})

describe('parameters', () => {
  it('stand for thresholds, targets and points per unit', () => {
    const items = [
      itemOf('A1', 4, { kind: 'ratio', mode: 'proportional', target: { param: 'p' } }),
      itemOf('A2', 4, {
        kind: 'tiers',
        metric: {},
        direction: 'gte',
        steps: [{ threshold: { param: 'p' }, points: 4 }],
        otherwise: 0,
      }),
      itemOf('A3', 4, { kind: 'deduct', rules: [{ id: 'd', label: '', unit: '', pointsPerUnit: { param: 'p' } }] }),
    ]
    const template = templateOf([sectionOf('A', items)], { parameters: [{ id: 'p', label: '', default: 0.8, unit: '' }] })
    const facts = { A1: rate(2, 5), A2: rate(3, 5), A3: { counts: { d: 1 } } }
    const shown = (parameters: Record<string, number>) => traceOf(template, facts, { parameters })
    expect(shown({}).items.map((item) => item.points)).toEqual(['2', '0', '16/5'])
    expect(shown({ p: 0.5 }).items.map((item) => item.points)).toEqual(['16/5', '4', '7/2'])
    expect(shown({}).parameters).toEqual({ p: '0.8' })
    expect(shown({ p: 0.5 }).parameters).toEqual({ p: '0.5' })
  })
})
