import { parameterValues } from '@core/scoring/parameters'
import { fullFact, tierFact } from '@core/scoring/quick-facts'
import { readFact } from '@core/scoring/read-fact'
import type { Item, Rule } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import { itemOf, scoreItem, sectionOf, templateOf } from './template-builder'

const RULES: Rule[] = [
  { kind: 'yes_no', expected: false, points: 4 },
  {
    kind: 'checklist',
    options: [
      { id: 'c1', label: '一', points: 1 },
      { id: 'c2', label: '二', points: 3 },
    ],
  },
  { kind: 'deduct', rules: [{ id: 'd1', label: '一', unit: '次', pointsPerUnit: 1 }] },
  { kind: 'manual', min: 0, max: 4, step: 0.5, reasonBelow: 3 },
]

describe('fullFact', () => {
  it.each(RULES)('brings full points to $kind', (rule) => {
    const item = itemOf('A1', 4, rule)
    const fact = fullFact(item)
    expect(scoreItem(item, readFact(item, fact))).toMatchObject({ points: '4.000', lost: [] })
  })
  it.each<Rule>([
    { kind: 'ratio', mode: 'proportional', target: 1 },
    { kind: 'tiers', metric: {}, direction: 'gte', steps: [], otherwise: 4 },
    { kind: 'sample', pointsPerFailure: 1 },
    { kind: 'info' },
  ])('has none for $kind, which needs to be looked at', (rule) => {
    expect(fullFact(itemOf('A1', 4, rule))).toBeNull()
  })
})

describe('tierFact', () => {
  const item: Item = itemOf('A1', 4, {
    kind: 'tiers',
    metric: { unit: '%' },
    direction: 'gte',
    steps: [
      { threshold: { param: 'high' }, points: 4 },
      { threshold: 5, points: 3 },
      { threshold: -2.5, points: 1 },
    ],
    otherwise: 0,
  })
  const template = templateOf([sectionOf('A', [item])], { parameters: [{ id: 'high', label: '', default: 10, unit: '%' }] })
  it.each([
    [1, 10, '4.000'],
    [2, 5, '3.000'],
    [3, -2.5, '1.000'],
  ])('just holds step %i', (n, value, points) => {
    const fact = tierFact(item, n, parameterValues(template, {}))!
    expect(fact).toEqual({ value })
    expect(scoreItem(item, fact, { parameters: template.parameters! }).points).toBe(points)
  })
  it('follows the value of a parameter', () => {
    expect(tierFact(item, 1, parameterValues(template, { high: 12.5 }))).toEqual({ value: 12.5 })
  })
  it('has none beyond the last step or for another kind of rule', () => {
    expect(tierFact(item, 4, new Map())).toBeNull()
    expect(tierFact(itemOf('A1', 4, RULES[0]!), 1, new Map())).toBeNull()
  })
})
