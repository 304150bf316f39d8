import { readSheetInput } from '@core/scoring/read-sheet-input'
import { describe, expect, it } from 'vitest'
import { refusalOf } from './refusal'
import { itemOf, manualItem, sectionOf, templateOf } from './template-builder'

const template = templateOf(
  [
    sectionOf('A', [
      itemOf('A1', 4, { kind: 'ratio', mode: 'between', floor: { param: 'low' }, target: { param: 'high' } }),
      manualItem('toString', 2),
    ]),
  ],
  {
    bonusItems: [manualItem('X1', 2)],
    vetoes: [
      { code: 'V1', title: '一' },
      { code: 'V2', title: '二' },
    ],
    parameters: [
      { id: 'low', label: '', default: 0.6, unit: '' },
      { id: 'high', label: '', default: 0.9, unit: '' },
      { id: 'title', label: '', default: '中级', unit: '' },
    ],
  },
)

describe('readSheetInput', () => {
  it('reads facts, vetoes in the order of the template, and parameters', () => {
    const facts = { X1: { points: 1 }, A1: { numerator: 3, denominator: 4 } }
    expect(readSheetInput(template, { facts, vetoes: ['V2', 'V1', 'V2'], parameters: { high: 0.95, title: '副高' } })).toEqual({
      facts,
      vetoes: ['V1', 'V2'],
      parameters: { high: 0.95, title: '副高' },
    })
    expect(readSheetInput(template, { facts: {} })).toEqual({ facts: {}, vetoes: [], parameters: {} })
  })

  it.each<[unknown, string]>([
    [null, 'FACTS_INVALID facts'],
    [[], 'FACTS_INVALID facts'],
    ['{}', 'FACTS_INVALID facts'],
    [{}, 'FACTS_INVALID facts'],
    [{ facts: null }, 'FACTS_INVALID facts'],
    [{ facts: [] }, 'FACTS_INVALID facts'],
    [{ facts: {}, vetos: ['V1'] }, 'FACTS_INVALID vetos'],
    [{ facts: { Z9: { met: true } } }, 'ITEM_UNKNOWN Z9'],
    [{ facts: { constructor: { met: true } } }, 'ITEM_UNKNOWN constructor'],
    [{ facts: { A1: null } }, 'FACT_INVALID A1'],
    [{ facts: { X1: { points: 3 } } }, 'POINTS_OUT_OF_RANGE X1.points'],
    [{ facts: {}, vetoes: null }, 'FACTS_INVALID vetoes'],
    [{ facts: {}, vetoes: 'V1' }, 'FACTS_INVALID vetoes'],
    [{ facts: {}, vetoes: ['V1', 1] }, 'FACTS_INVALID vetoes.1'],
    [{ facts: {}, vetoes: ['V9'] }, 'VETO_UNKNOWN vetoes.V9'],
    [{ facts: {}, parameters: null }, 'FACTS_INVALID parameters'],
    [{ facts: {}, parameters: { mid: 1 } }, 'PARAMETER_UNKNOWN parameters.mid'],
    [{ facts: {}, parameters: { high: '0.9' } }, 'PARAMETER_INVALID parameters.high'],
    [{ facts: {}, parameters: { high: 0.12345 } }, 'PARAMETER_INVALID parameters.high'],
    [{ facts: {}, parameters: { title: 3 } }, 'PARAMETER_INVALID parameters.title'],
    [{ facts: {}, parameters: { high: 0.6 } }, 'PARAMETER_INVALID parameters.high'],
    [{ facts: {}, parameters: { low: -0.1 } }, 'PARAMETER_INVALID parameters.low'],
    [{ facts: {}, parameters: { low: 0.9 } }, 'PARAMETER_INVALID parameters.low'],
  ])('refuses %j', (json, refusal) => {
    expect(refusalOf(() => readSheetInput(template, json))).toBe(refusal)
  })

  it('takes a hostile key for the unknown code it is', () => {
    expect(refusalOf(() => readSheetInput(template, JSON.parse('{"facts":{"__proto__":{"met":true}}}')))).toBe(
      'ITEM_UNKNOWN __proto__',
    )
    expect(refusalOf(() => readSheetInput(template, JSON.parse('{"__proto__":{"facts":{}}}')))).toBe('FACTS_INVALID __proto__')
  })

  it('is not taken in by codes that every object answers to', () => {
    expect(readSheetInput(template, { facts: {} }).facts).toEqual({})
    expect(readSheetInput(template, { facts: { toString: { points: 1.5 } } }).facts).toEqual({ toString: { points: 1.5 } })
  })
})
