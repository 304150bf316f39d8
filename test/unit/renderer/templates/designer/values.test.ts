import { describe, expect, it } from 'vitest'
import { newRule, freeClauseId } from '../../../../../renderer/screens/templates/designer/rule/new-rule'
import {
  readAmount,
  readFilled,
  readLines,
  readNumber,
  readSigned,
  showAmount,
  showLines,
} from '../../../../../renderer/screens/templates/designer/values'
import { ruleKindOf } from '@core/scoring/rules/rule-kinds'
import { exact } from '@core/shared/points'
import type { Rule } from '@core/scoring/template'

const parameters = [{ id: 'months', label: '规定月数', default: 6, unit: '月' }]

describe('amounts', () => {
  it.each([
    ['95', 'percent', 0.95],
    ['97.5%', 'percent', 0.975],
    ['９５％', 'percent', 0.95],
    ['97.55', 'percent', undefined],
    ['0.2', 'perPercent', 20],
    ['0.5', 'plain', 0.5],
    ['−1', 'plain', -1],
    ['规定月数', 'plain', { param: 'months' }],
    ['months', 'percent', { param: 'months' }],
    ['“规定月数”', 'plain', { param: 'months' }],
    ['规定', 'plain', undefined],
    ['', 'plain', undefined],
    ['1.2345', 'plain', undefined],
  ] as const)('read %j as %s', (text, scale, amount) => {
    expect(readAmount(text, scale, parameters)).toEqual(amount)
  })

  it.each(['plain', 'percent', 'perPercent'] as const)('are shown as they are read: %s', (scale) => {
    for (const value of [0, 0.001, 0.5, 1, 12.5, 20, 100]) {
      expect(readAmount(showAmount(value, scale, []), scale, [])).toBe(value)
    }
    expect(readAmount(showAmount({ param: 'months' }, scale, parameters), scale, parameters)).toEqual({ param: 'months' })
    expect(showAmount({ param: 'gone' }, scale, parameters)).toBe('gone')
  })
})

describe('other values', () => {
  it('are read or stay unread', () => {
    expect([readNumber('3分'), readNumber(''), readNumber('x')]).toEqual([3, undefined, undefined])
    expect([readSigned('−3.5'), readSigned('3..'), readFilled(''), readFilled('甲')]).toEqual([-3.5, undefined, undefined, '甲'])
    expect(readLines(' 甲 \n\n乙')).toEqual(['甲', '乙'])
    expect(showLines(['甲', '乙'])).toBe('甲\n乙')
  })
})

describe('a rule of another kind', () => {
  const head = { scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' } } as const
  const item = (scoring: Rule | null, points: number | null = 4) => ({ title: '月报', points, scoring })

  it.each(['yes_no', 'checklist', 'tiers', 'ratio', 'deduct', 'manual'] as const)('%s reaches the points of its item', (kind) => {
    const rule = newRule(kind, item(null), head, '次')
    expect(rule.kind).toBe(kind)
    expect(ruleKindOf(rule).flaws(rule, exact(4), () => exact(1))).toEqual([])
  })

  it('keeps the words, and what both kinds have', () => {
    const deduct: Rule = {
      kind: 'deduct',
      rules: [{ id: 'd1', label: '漏报', unit: '次', pointsPerUnit: 1 }],
      text: '原文',
      guidance: '说明',
    }
    expect(newRule('checklist', item(deduct), head, '次')).toEqual({
      kind: 'checklist',
      options: [{ id: 'd1', label: '漏报', points: 1 }],
      text: '原文',
      guidance: '说明',
    })
    const checklist: Rule = { kind: 'checklist', options: [{ id: 'c1', label: '有文件', points: 4 }] }
    expect(newRule('deduct', item(checklist), head, '项')).toMatchObject({
      rules: [{ id: 'c1', label: '有文件', unit: '项', pointsPerUnit: 4 }],
    })
    const ratio: Rule = { kind: 'ratio', mode: 'proportional', target: 1, metric: { numerator: '甲' } }
    expect(newRule('tiers', item(ratio), head, '次')).toMatchObject({ metric: { numerator: '甲' } })
    expect(newRule('info', item(ratio, null), head, '次')).toEqual({ kind: 'info' })
    expect(newRule('sample', item(null, null), head, '次')).toMatchObject({ minSample: 1 })
  })

  it('gives each clause an id of its own', () => {
    expect([freeClauseId('d', []), freeClauseId('d', ['d1', 'd3']), freeClauseId('c', ['c2'])]).toEqual(['d1', 'd4', 'c3'])
  })
})
