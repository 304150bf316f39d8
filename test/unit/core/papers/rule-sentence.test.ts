import { describe, expect, it } from 'vitest'
import { namedParameters, ruleSentences } from '@core/papers/rule-sentence'
import type { Rule } from '@core/scoring/template'
import { allItems } from '@core/scoring/template-items'
import { ZH } from '../../../support/papers'
import { shippedTemplate } from '../drafting/draft-builder'

const parameters = [
  { id: 'months', label: '规定月数', default: 6, unit: '月' },
  { id: 'goal', label: '目标', default: 0.7, unit: '' },
  { id: 'rank', label: '职称', default: '中级', unit: '' },
]
const say = (rule: Rule, points: number | null = 4) =>
  ruleSentences(rule, { t: ZH, points, parameter: namedParameters(parameters, ZH) })

describe('the sentence of a rule', () => {
  it.each(['01-supporting-hospital', '02-recipient-clinic', '03-dispatched-doctor'])(
    'says what %s has printed, for every rule that has one wording',
    (name) => {
      const printed = allItems(shippedTemplate(name)).filter(({ scoring }) => !['yes_no', 'manual'].includes(scoring.kind))
      expect(printed.length).toBeGreaterThan(15)
      for (const item of printed) {
        const parameter = namedParameters(shippedTemplate(name).parameters ?? [], ZH)
        const [sentence] = ruleSentences(item.scoring, { t: ZH, points: item.points, parameter })
        expect(sentence, item.code).toBe(item.scoring.text)
      }
    },
  )

  it('says deductions with their limits', () => {
    const clause = { id: 'd1', label: '缺项', unit: '项', pointsPerUnit: 0.5, maxDeduct: 2 }
    expect(say({ kind: 'deduct', rules: [clause] })).toEqual(['缺项，每项扣0.5分，最多扣2分，扣完为止'])
    expect(say({ kind: 'deduct', floor: 1, rules: [{ ...clause, label: '', unit: '' }] })).toEqual([
      '扣0.5分，最多扣2分，最低得1分',
    ])
    expect(say({ kind: 'deduct', rules: [] })).toEqual(['没有扣分条款，一律得满分'])
  })

  it('says parameters by name and value', () => {
    const ratio = { kind: 'ratio', mode: 'proportional', target: { param: 'goal' } } as const
    expect(say(ratio)[0]).toContain('达到“目标”（暂定70）%得满分')
    const deduct = (param: string): Rule => ({
      kind: 'deduct',
      rules: [{ id: 'd1', label: '缺', unit: '月', pointsPerUnit: { param } }],
    })
    expect(say(deduct('months'))[0]).toBe('缺，每月扣“规定月数”（暂定6）分，扣完为止')
    expect(say(deduct('rank'))[0]).toContain('“职称”')
    expect(say(deduct('unknown'))[0]).toContain('“unknown”')
  })

  it('says the four ways of a ratio, and what a denominator of 0 means', () => {
    const base = { kind: 'ratio', target: 0.9, metric: { denominator: '应派人数' } } as const
    expect(say({ ...base, mode: 'proportional', zeroBelow: 0.5, whenDenominatorZero: 'zero' })).toEqual([
      '达到90%得满分，未达到的按“实际值÷目标值×4分”计，低于50%不得分',
      '应派人数为0的不得分',
    ])
    expect(say({ ...base, mode: 'proportional' }, null)[0]).toContain('×满分')
    expect(say({ ...base, mode: 'step', step: { percentagePoints: 5, deduct: 0.5 }, partialStep: 'count' })).toEqual([
      '达到90%得满分，每低5个百分点扣0.5分，不足一档按一档计，扣完为止',
      '应派人数为0的按缺项',
    ])
    expect(say({ ...base, mode: 'between', floor: 0.6, whenDenominatorZero: 'full' })).toEqual([
      '达到90%得满分，60%及以下不得分，其间按比例折算',
      '应派人数为0的得满分',
    ])
    expect(say({ ...base, mode: 'linear_below', slope: 20 })[0]).toBe('达到90%得满分，每低1个百分点扣0.2分，扣完为止')
  })

  it('says the other kinds', () => {
    expect(say({ kind: 'yes_no', expected: true, points: 4 })).toEqual(['符合要求得4分，不符合不得分'])
    expect(say({ kind: 'yes_no', expected: false, points: 4 })).toEqual(['无此情形得4分，有此情形不得分'])
    expect(say({ kind: 'sample', pointsPerFailure: 1, maxDeduct: 3, minSample: 10 })).toEqual([
      '抽查不少于10份，每份不合格扣1分，最多扣3分，扣完为止',
    ])
    expect(say({ kind: 'manual', min: 0, max: 4, step: 0.5, reasonBelow: 3 })).toEqual([
      '由评分人在0—4分之间评定，每0.5分一档，低于3分须写明理由',
    ])
    expect(say({ kind: 'info' })).toEqual(['只作记录，不计分'])
    expect(
      say({
        kind: 'tiers',
        metric: { unit: '天', denominator: '总天数' },
        direction: 'lte',
        steps: [{ threshold: -1, points: 4 }],
        otherwise: 0,
      }),
    ).toEqual(['不高于−1天得4分；其余得0分', '总天数为0的按缺项'])
  })
})
