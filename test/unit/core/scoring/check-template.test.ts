import clinic from '@resources/templates/02-recipient-clinic.json'
import hospital from '@resources/templates/01-supporting-hospital.json'
import doctor from '@resources/templates/03-dispatched-doctor.json'
import english from '@resources/locales/en/breaches.json'
import chinese from '@resources/locales/zh-CN/breaches.json'
import { BREACH_CODES } from '@core/scoring/breach'
import { checkTemplate } from '@core/scoring/check-template'
import { readTemplate } from '@core/scoring/read-template'
import type { Item, Rule, ScoredTemplate } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import { itemOf, manualItem, sectionOf, templateOf } from './template-builder'

const found = (template: ScoredTemplate) => checkTemplate(template).map(({ at, code }) => `${code} ${at}`)
const withRule = (scoring: Rule, points = 4, rest: Partial<ScoredTemplate> = {}) =>
  templateOf([sectionOf('A', [itemOf('A1', points, scoring)])], rest)
const AT_ITEM = { scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' } } as const
const step = (threshold: number, points: number) => ({ threshold, points })
const tiers = (direction: 'gte' | 'lte', ...thresholds: number[]): Rule => ({
  kind: 'tiers',
  metric: {},
  direction,
  steps: thresholds.map((threshold, index) => step(threshold, index === 0 ? 4 : 1)),
  otherwise: 0,
})
const checklist = (...points: number[]): Rule => ({
  kind: 'checklist',
  options: points.map((one, index) => ({ id: `c${index}`, label: '条', points: one })),
})
const ratio = (rest: object): Rule => ({ kind: 'ratio', mode: 'proportional', target: 1, ...rest })

describe('checkTemplate', () => {
  it.each([hospital, clinic, doctor])('finds nothing in the template $id', (template) => {
    expect(checkTemplate(readTemplate(template))).toEqual([])
  })

  it.each<[string, ScoredTemplate, string[]]>([
    ['item codes used twice', templateOf([sectionOf('A', [manualItem('A1', 1), manualItem('A1', 1)])]), ['CODE_DUPLICATE A1']],
    [
      'a bonus item that takes the code of an item',
      templateOf([sectionOf('A', [manualItem('A1', 1)])], { bonusItems: [manualItem('A1', 1)] }),
      ['CODE_DUPLICATE A1'],
    ],
    [
      'section codes used twice',
      templateOf([sectionOf('A', [manualItem('A1', 1)]), sectionOf('A', [manualItem('A2', 1)])]),
      ['CODE_DUPLICATE A'],
    ],
    [
      'a section that takes the code of an item',
      templateOf([sectionOf('A', [manualItem('A1', 1)]), sectionOf('A1', [manualItem('B1', 1)])]),
      ['CODE_DUPLICATE A1'],
    ],
    [
      'a section whose items add up to something else',
      templateOf([sectionOf('A', [manualItem('A1', 1)], { points: 2 })]),
      ['SECTION_SUM A'],
    ],
    [
      'sections that add up to something else',
      templateOf([sectionOf('A', [manualItem('A1', 1)])], { totalPoints: 1.001 }),
      ['TOTAL_SUM totalPoints'],
    ],
    [
      'decimal sums are exact',
      templateOf([sectionOf('A', [manualItem('A1', 0.1), manualItem('A2', 0.2)], { points: 0.3 })], { totalPoints: 0.3 }),
      [],
    ],
    ['options that do not reach the points', withRule(checklist(1, 2.5)), ['UNREACHABLE A1']],
    ['options beyond the points are cut, not refused', withRule(checklist(3, 3)), []],
    [
      'an option id used twice',
      withRule({
        kind: 'checklist',
        options: [
          { id: 'c', label: '', points: 2 },
          { id: 'c', label: '', points: 2 },
        ],
      }),
      ['ID_DUPLICATE A1'],
    ],
    [
      'a clause id used twice',
      withRule({ kind: 'deduct', rules: ['d', 'd'].map((id) => ({ id, label: '', unit: '', pointsPerUnit: 1 })) }),
      ['ID_DUPLICATE A1'],
    ],
    ['a floor above the points', withRule({ kind: 'deduct', floor: 5, rules: [] }), ['EXCEEDS A1']],
    ['a yes that brings too little', withRule({ kind: 'yes_no', expected: true, points: 3 }), ['UNREACHABLE A1']],
    ['a yes that brings too much', withRule({ kind: 'yes_no', expected: true, points: 5 }), ['EXCEEDS A1']],
    ['steps below the points', withRule(tiers('gte', 2, 1), 5), ['UNREACHABLE A1']],
    ['steps above the points', withRule(tiers('gte', 2, 1), 3), ['EXCEEDS A1']],
    ['full points for all the rest', withRule({ ...tiers('gte'), otherwise: 4 } as Rule), []],
    ['gte steps that go up', withRule(tiers('gte', 2, 3)), ['TIER_ORDER A1']],
    ['gte steps that stand still', withRule(tiers('gte', 2, 2)), ['TIER_ORDER A1']],
    ['gte steps that go below 0', withRule(tiers('gte', 2, -1.5)), []],
    ['lte steps that go down', withRule(tiers('lte', 3, 2)), ['TIER_ORDER A1']],
    ['lte steps that go up', withRule(tiers('lte', 3, 7)), []],
    ['a target of 0', withRule(ratio({ target: 0 })), ['RATIO_TARGET A1']],
    ['a floor at the target', withRule(ratio({ mode: 'between', floor: 0.9, target: 0.9 })), ['RATIO_TARGET A1']],
    ['a step of 0', withRule(ratio({ mode: 'step', step: { percentagePoints: 0, deduct: 1 } })), ['RATIO_STEP A1']],
    ['a target no share reaches', withRule(ratio({ target: 1.2, metric: { share: true } })), ['UNREACHABLE A1']],
    ['a zeroBelow no share reaches', withRule(ratio({ zeroBelow: 1.1, metric: { share: true } })), ['UNREACHABLE A1']],
    ['a target above 1 that may be reached', withRule(ratio({ target: 1.2, zeroBelow: 1.5 })), []],
    ['a cap other than 1', withRule(ratio({ cap: 1.5 })), ['CAP A1']],
    ['a cap of 1', withRule(ratio({ cap: 1 })), []],
    ['a judgement above the points', withRule({ kind: 'manual', min: 0, max: 5, step: 0.5 }), ['EXCEEDS A1']],
    ['a judgement that no step leads to', withRule({ kind: 'manual', min: 0.5, max: 4, step: 1 }), ['MANUAL_RANGE A1']],
    ['a judgement without steps', withRule({ kind: 'manual', min: 0, max: 4, step: 0 }), ['MANUAL_RANGE A1']],
    ['a judgement from 4 down', withRule({ kind: 'manual', min: 5, max: 4, step: 1 }), ['MANUAL_RANGE A1']],
    ['a note with points', withRule({ kind: 'info' }), ['UNREACHABLE A1']],
    [
      'points finer than the rounding',
      withRule({ kind: 'manual', min: 0, max: 4.25, step: 0.25 }, 4.25, AT_ITEM),
      ['DECIMALS A1'],
    ],
    ['such points when only the total is rounded', withRule({ kind: 'manual', min: 0, max: 4.25, step: 0.25 }, 4.25), []],
    [
      'grades that stand still',
      templateOf([], {
        grades: [
          { name: '甲', min: 60 },
          { name: '乙', min: 60 },
          { name: '丙', min: 0 },
        ],
        vetoPolicy: { effect: 'no_rank' },
      }),
      ['GRADE_ORDER grades'],
    ],
    [
      'grades that do not end at 0',
      templateOf([], { grades: [{ name: '甲', min: 60 }], vetoPolicy: { effect: 'no_rank' } }),
      ['GRADE_ORDER grades'],
    ],
    ['no grades', templateOf([], { grades: [], vetoPolicy: { effect: 'no_rank' } }), ['GRADE_ORDER grades']],
    [
      'a forced grade that does not exist',
      templateOf([], { vetoPolicy: { effect: 'force_grade', grade: '差' } }),
      ['GRADE_UNKNOWN vetoPolicy.grade'],
    ],
    [
      'veto codes used twice',
      templateOf([], {
        vetoes: [
          { code: 'V1', title: '一' },
          { code: 'V1', title: '二' },
        ],
      }),
      ['VETO_DUPLICATE V1'],
    ],
    [
      'a veto on an unknown section',
      templateOf([], { vetoes: [{ code: 'V1', title: '一', effect: 'zero_section', section: 'Z' }] }),
      ['VETO_SECTION V1'],
    ],
    [
      'a veto on no section',
      templateOf([], { vetoes: [{ code: 'V1', title: '一', effect: 'zero_section' }] }),
      ['VETO_SECTION V1'],
    ],
    ['a weight left out', templateOf([sectionOf('A', [], { weight: 1 }), sectionOf('B', [])]), ['WEIGHTS B']],
    ['a weight of 0', templateOf([sectionOf('A', [], { weight: 1 }), sectionOf('B', [], { weight: 0 })]), ['WEIGHTS B']],
    ['an unknown parameter', withRule(ratio({ target: { param: 'p' } })), ['PARAM_UNKNOWN A1']],
  ])('names %s', (_name, template, breaches) => {
    expect(found(template)).toEqual(breaches)
  })

  it.each<[string, number | string, Rule, string[]]>([
    ['is no number', '中级', ratio({ target: { param: 'p' } }), ['PARAM_NOT_NUMBER A1']],
    ['is negative', -0.5, ratio({ target: { param: 'p' } }), ['PARAM_NEGATIVE A1']],
    ['breaks the formula', 0, ratio({ target: { param: 'p' } }), ['RATIO_TARGET A1']],
    [
      'is a fine threshold',
      -5,
      { ...tiers('gte', 2), steps: [step(1, 4), { threshold: { param: 'p' }, points: 1 }] } as Rule,
      [],
    ],
    [
      'disturbs the order',
      2,
      { ...tiers('gte', 2), steps: [step(1, 4), { threshold: { param: 'p' }, points: 1 }] } as Rule,
      ['TIER_ORDER A1'],
    ],
  ])('names a parameter that %s', (_name, value, rule, breaches) => {
    expect(found(withRule(rule, 4, { parameters: [{ id: 'p', label: '', default: value, unit: '' }] }))).toEqual(breaches)
  })

  it('names a parameter that is defined twice', () => {
    const parameter = { id: 'p', label: '', default: 1, unit: '' }
    expect(found(templateOf([], { parameters: [parameter, parameter] }))).toEqual(['PARAM_DUPLICATE parameters.p'])
  })

  it('spares bonus items only from reaching their points', () => {
    const bonus = (item: Item) => found(templateOf([], { bonusItems: [item], ...AT_ITEM }))
    expect(bonus(itemOf('X1', 4, { kind: 'yes_no', expected: true, points: 3 }))).toEqual([])
    expect(bonus(itemOf('X1', 4, ratio({ cap: 2 })))).toEqual([])
    expect(bonus(itemOf('X1', 4, { kind: 'yes_no', expected: true, points: 5 }))).toEqual(['EXCEEDS X1'])
    expect(bonus(itemOf('X1', 4, { kind: 'manual', min: 0, max: 5, step: 1 }))).toEqual(['EXCEEDS X1'])
    expect(bonus(itemOf('X1', 4, ratio({ target: 0 })))).toEqual(['RATIO_TARGET X1'])
    expect(bonus(manualItem('X1', 0.05))).toEqual(['DECIMALS X1'])
  })

  it('lets a veto be offered nowhere', () => {
    expect(found(templateOf([], { vetoes: [{ code: 'V1', title: '一', item: 'Z9' }] }))).toEqual([])
  })

  it('names every breach, the items first', () => {
    const template = templateOf(
      [sectionOf('A', [itemOf('A1', 4, checklist(1)), itemOf('A2', 4, tiers('gte', 1, 2))], { points: 9 })],
      { totalPoints: 10 },
    )
    expect(found(template)).toEqual(['UNREACHABLE A1', 'TIER_ORDER A2', 'SECTION_SUM A', 'TOTAL_SUM totalPoints'])
    expect(checkTemplate(template)[0]).toEqual({ at: 'A1', code: 'UNREACHABLE', params: { points: '4', most: '1' } })
  })

  it('has a sentence for every breach in both languages', () => {
    expect(Object.keys(chinese)).toEqual([...BREACH_CODES])
    expect(Object.keys(english)).toEqual([...BREACH_CODES])
  })
})
