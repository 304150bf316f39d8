import { selfComparison, WORST_ITEMS, type SelfPair } from '@core/evaluation/self-comparison'
import type { Facts } from '@core/scoring/fact'
import { describe, expect, test } from 'vitest'
import { manualItem, NOT_APPLICABLE, scoreOf, sectionOf, templateOf } from '../scoring/template-builder'

const CODES = ['A1', 'A2', 'A3', 'A4', 'A5'] as const
const template = templateOf([
  sectionOf(
    'A',
    CODES.map((code) => manualItem(code, 20)),
  ),
])

const facts = (values: readonly (number | null)[]): Facts =>
  Object.fromEntries(values.map((points, at) => [CODES[at]!, points === null ? NOT_APPLICABLE : { points }] as const))
const side = (values: readonly (number | null)[]) => {
  const { total, items } = scoreOf(template, facts(values))
  return { total: total!, items }
}
const pair = (subjectCode: string, self: readonly (number | null)[], found: readonly (number | null)[]): SelfPair => ({
  subjectCode,
  self: side(self),
  found: side(found),
})

const ALL = [20, 20, 20, 20, 20]

describe('self-assessment against inspection', () => {
  test('of nobody says nothing', () => {
    expect(selfComparison(template, [])).toEqual({ units: [], items: [], all: { higher: 0, compared: 0, rate: null } })
  })

  test('gives each unit its difference, the share of overrated items and the worst of them', () => {
    const { units } = selfComparison(template, [pair('02', ALL, ALL), pair('01', ALL, [10, 12, 14, 19, 20])])
    expect(units).toEqual([
      {
        ...{ subjectCode: '01', sheets: 1, selfTotal: '100.00', total: '75.00', difference: '25.00' },
        ...{ higher: 4, compared: 5, rate: '80.0' },
        worst: [
          { code: 'A1', title: expect.any(String), difference: '10' },
          { code: 'A2', title: expect.any(String), difference: '8' },
          { code: 'A3', title: expect.any(String), difference: '6' },
        ],
      },
      {
        ...{ subjectCode: '02', sheets: 1, selfTotal: '100.00', total: '100.00', difference: '0.00' },
        ...{ higher: 0, compared: 5, rate: '0.0', worst: [] },
      },
    ])
    expect(units[0]!.worst).toHaveLength(WORST_ITEMS)
  })

  test('takes the mean of several sheets, and what one sheet overrates another may make up for', () => {
    const [hospital] = selfComparison(template, [
      pair('01', [20, 20, 20, 20, 20], [10, 20, 20, 20, 20]),
      pair('01', [10, 20, 20, 20, 20], [20, 20, 20, 20, 15]),
    ]).units
    expect(hospital).toMatchObject({ sheets: 2, selfTotal: '95.00', total: '92.50', difference: '2.50' })
    expect(hospital).toMatchObject({ higher: 2, compared: 10, rate: '20.0' })
    expect(hospital!.worst).toEqual([{ code: 'A5', title: expect.any(String), difference: '2.5' }])
  })

  test('compares an item only where both sides scored it', () => {
    const { units, items } = selfComparison(template, [
      pair('01', [null, 20, 20, 20, 20], [10, 20, 20, 20, 20]),
      pair('02', [20, 20, 20, 20, 20], [null, 10, 20, 20, 20]),
    ])
    expect(items.map(({ code }) => code)).toEqual(['A2', 'A3', 'A4', 'A5'])
    expect(units.map(({ compared }) => compared)).toEqual([4, 4])
  })

  test('puts the most overrated items first, with both rates', () => {
    const { items, all } = selfComparison(template, [pair('01', ALL, [20, 20, 10, 20, 20]), pair('02', ALL, [20, 5, 10, 20, 20])])
    expect(items.slice(0, 2)).toEqual([
      {
        ...{ code: 'A3', title: expect.any(String), max: '20', higher: 2, compared: 2, rate: '100.0' },
        ...{ selfRate: '100.0', foundRate: '50.0', difference: '50.0' },
      },
      {
        ...{ code: 'A2', title: expect.any(String), max: '20', higher: 1, compared: 2, rate: '50.0' },
        ...{ selfRate: '100.0', foundRate: '62.5', difference: '37.5' },
      },
    ])
    expect(all).toEqual({ higher: 3, compared: 10, rate: '30.0' })
  })

  test('the order of the sheets changes nothing', () => {
    const pairs = [pair('01', ALL, [1, 2, 3, 4, 5]), pair('03', ALL, ALL), pair('02', [5, 4, 3, 2, 1], ALL), pair('01', ALL, ALL)]
    expect(selfComparison(template, pairs.toReversed())).toEqual(selfComparison(template, pairs))
  })
})
