import { compositeResult, type CompositeRule } from '@core/evaluation/composite-result'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../scoring/refusal'

const rule: CompositeRule = {
  parts: [
    { part: 'inspection', share: 0.6 },
    { part: 'targets', share: 0.25 },
    { part: 'punctuality', share: 0.15 },
  ],
}
const values = { inspection: '88.50', targets: '90.00', punctuality: '100.00' }

describe('compositeResult', () => {
  it('sums share times part, exact until the one rounding', () => {
    // 53.1 + 22.5 + 15
    expect(compositeResult(rule, values)).toEqual({
      total: '90.60',
      parts: [
        { part: 'inspection', value: '88.50', share: '3/5', points: '531/10' },
        { part: 'targets', value: '90.00', share: '1/4', points: '45/2' },
        { part: 'punctuality', value: '100.00', share: '3/20', points: '15' },
      ],
    })
    const thirds: CompositeRule = {
      parts: [
        { part: 'a', share: 0.333 },
        { part: 'b', share: 0.333 },
        { part: 'c', share: 0.334 },
      ],
      decimals: 1,
    }
    expect(compositeResult(thirds, { a: '0.15', b: '0.15', c: '0.15' }).total).toBe('0.2') // 0.15, half up
  })

  it('names the part that is missing, unless its share is redistributed', () => {
    expect(refusalOf(() => compositeResult(rule, { ...values, targets: null }))).toBe('PART_MISSING targets')
    expect(refusalOf(() => compositeResult(rule, { inspection: '88.50' }))).toBe('PART_MISSING targets')
    // (53.1 + 15) ÷ 0.75
    const without = compositeResult({ ...rule, redistribute: true }, { ...values, targets: null })
    expect(without.total).toBe('90.80')
    expect(without.parts.map(({ share, points }) => `${share} ${points}`)).toEqual(['4/5 354/5', '0 0', '1/5 20'])
    expect(refusalOf(() => compositeResult({ ...rule, redistribute: true }, {}))).toBe('PART_MISSING inspection')
  })

  it('redistributes nothing over shares of 0', () => {
    const parts = [
      { part: 'a', share: 1 },
      { part: 'b', share: 0 },
    ]
    expect(refusalOf(() => compositeResult({ parts, redistribute: true }, { b: '90.00' }))).toBe('PART_MISSING a')
  })

  it('refuses shares that do not sum to 1', () => {
    const off = { parts: [{ part: 'inspection', share: 0.999 }] }
    expect(refusalOf(() => compositeResult(off, values))).toBe('COMPOSITE_SHARES parts')
    const negative = {
      parts: [
        { part: 'a', share: 1.5 },
        { part: 'b', share: -0.5 },
      ],
    }
    expect(refusalOf(() => compositeResult(negative, { a: '1', b: '1' }))).toBe('COMPOSITE_SHARES parts')
    expect(refusalOf(() => compositeResult({ parts: [] }, {}))).toBe('COMPOSITE_SHARES parts')
  })

  it('is not taken in by parts that every object answers to', () => {
    expect(refusalOf(() => compositeResult({ parts: [{ part: 'toString', share: 1 }] }, {}))).toBe('PART_MISSING toString')
  })
})
