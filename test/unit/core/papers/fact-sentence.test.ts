import { describe, expect, it } from 'vitest'
import { factSentence } from '@core/papers/fact-sentence'
import type { Fact } from '@core/scoring/fact'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { Item, Rule } from '@core/scoring/template'
import { EN, ZH } from '../../../support/papers'
import { itemOf, sectionOf, templateOf } from '../scoring/template-builder'

/** The sentence of one item that was scored with this fact. */
function sentence(
  scoring: Rule,
  fact: Fact | undefined,
  { points = 6, t = ZH, ...rest }: Partial<Item> & { t?: typeof ZH } = {},
): string {
  const item = itemOf('A1', points, scoring, rest)
  const template = templateOf([sectionOf('A', [item])], {
    scoreRounding: { decimals: 1, mode: 'half_up', applyAt: 'item' },
    parameters: [{ id: 'goal', label: '目标', default: 0.9, unit: '比例' }],
  })
  const facts = fact === undefined ? {} : { A1: fact }
  const { score, trace } = scoreSheet(template, { facts, vetoes: [], parameters: {} }, { sha256: '' })
  return factSentence(item, fact, score.items[0]!, { t, parameters: trace.parameters })
}

const CLAUSES: Rule = {
  kind: 'deduct',
  rules: [
    { id: 'd1', label: '无故不在岗', unit: '人次', pointsPerUnit: 2 },
    { id: 'd2', label: '请假手续不全', unit: '人次', pointsPerUnit: 1, maxDeduct: 2 },
    { id: 'd3', label: '考勤记录与现场不符', unit: '人次', pointsPerUnit: 2 },
  ],
}
const OPTIONS: Rule = {
  kind: 'checklist',
  options: [
    { id: 'c1', label: '花名册', points: 3 },
    { id: 'c2', label: '考勤表', points: 1.5 },
    { id: 'c3', label: '年度总结', points: 1.5 },
  ],
}
const RATIO: Rule = {
  kind: 'ratio',
  mode: 'proportional',
  metric: { numerator: '实派', denominator: '应派' },
  target: 1,
  zeroBelow: 0.5,
  whenDenominatorZero: 'zero',
}
const VISITS: Rule = {
  kind: 'tiers',
  metric: { label: '年内会商次数', unit: '次' },
  direction: 'gte',
  steps: [
    { threshold: 4, points: 6 },
    { threshold: 2, points: 3 },
  ],
  otherwise: 0,
}
const GROWTH: Rule = {
  kind: 'tiers',
  metric: { label: '诊疗人次同比增长', unit: '%', numerator: '增量', denominator: '上年' },
  direction: 'gte',
  steps: [
    { threshold: 10, points: 6 },
    { threshold: 0, points: 3 },
  ],
  otherwise: 0,
}

describe('deductions', () => {
  it('names each clause with its count and the points it took', () => {
    expect(sentence(CLAUSES, { counts: { d1: 1, d2: 3 } })).toBe('无故不在岗 1 人次（−2.0）；请假手续不全 3 人次（−2.0）')
  })

  it('says which clause found no points left', () => {
    expect(sentence(CLAUSES, { counts: { d1: 4, d3: 1 } })).toBe('无故不在岗 4 人次（−6.0）；考勤记录与现场不符 1 人次（已扣完）')
  })

  it('says that nothing was found', () => {
    expect(sentence(CLAUSES, { counts: {} })).toBe('未发现扣分情形')
  })
})

describe('checklists', () => {
  it('names what was not seen', () => {
    expect(sentence(OPTIONS, { ticked: ['c1'] })).toBe('未见：考勤表（−1.5）、年度总结（−1.5）')
  })

  it('says that all is there', () => {
    expect(sentence(OPTIONS, { ticked: ['c3', 'c1', 'c2'] })).toBe('3 项齐全')
  })
})

describe('ratios', () => {
  it('shows both figures, the share and its limit', () => {
    expect(sentence(RATIO, { numerator: 5, denominator: 12 })).toBe('实派 5 ÷ 应派 12 = 41.7%，低于 50% 不得分')
    expect(sentence(RATIO, { numerator: 9, denominator: 12 })).toBe('实派 9 ÷ 应派 12 = 75.0%，目标 100%')
    expect(sentence(RATIO, { numerator: 13, denominator: 12 })).toBe('实派 13 ÷ 应派 12 = 108.3%')
  })

  it('never shows a share that misses its target as if it had reached it', () => {
    expect(sentence(RATIO, { numerator: 9999, denominator: 10000 }, { points: 100 })).toBe(
      '实派 9999 ÷ 应派 10000 = 99.99%，目标 100%',
    )
  })

  it('says what became of a zero denominator', () => {
    expect(sentence(RATIO, { numerator: 0, denominator: 0 })).toBe('应派为 0，不得分')
    expect(sentence({ ...RATIO, whenDenominatorZero: 'exclude' }, { numerator: 0, denominator: 0 })).toBe('缺项：应派为 0')
  })

  it('takes a target from the parameters', () => {
    const rule: Rule = { kind: 'ratio', mode: 'proportional', target: { param: 'goal' } }
    expect(sentence(rule, { numerator: 26, denominator: 30 })).toBe('实际 26 ÷ 应有 30 = 86.7%，目标 90%')
  })
})

describe('tiers', () => {
  it('says what full points need', () => {
    expect(sentence(VISITS, { value: 2 })).toBe('年内会商次数 2 次，满分需 4 次')
    expect(sentence(VISITS, { value: 4 })).toBe('年内会商次数 4 次')
  })

  it('says what full points may not exceed', () => {
    const rule: Rule = {
      ...VISITS,
      metric: { label: '连续不在岗', unit: '天' },
      direction: 'lte',
      steps: [{ threshold: 3, points: 6 }],
    }
    expect(sentence(rule, { value: 5 })).toBe('连续不在岗 5 天，满分需不超过 3 天')
  })

  it('works the rate out, with a true minus', () => {
    expect(sentence(GROWTH, { numerator: 423, denominator: 5398 })).toBe('诊疗人次同比增长 423 ÷ 5398 = 7.8%，满分需 10%')
    expect(sentence(GROWTH, { numerator: -20, denominator: 160 })).toBe('诊疗人次同比增长 −20 ÷ 160 = −12.5%，满分需 10%')
    const rounds: Rule = { ...VISITS, metric: { label: '人均每月查房', unit: '次', numerator: '查房', denominator: '人月' } }
    expect(sentence(rounds, { numerator: 14, denominator: 6.1 })).toBe('人均每月查房 14 ÷ 6.1 = 2.295 次，满分需 4 次')
  })
})

describe('other facts', () => {
  it('reads each kind', () => {
    const yes: Rule = { kind: 'yes_no', expected: true, points: 6 }
    expect(sentence(yes, { met: true })).toBe('符合要求')
    expect(sentence(yes, { met: false })).toBe('不符合要求')
    const manual: Rule = { kind: 'manual', min: 0, max: 6, step: 0.5 }
    expect(sentence(manual, { points: 4.5 })).toBe('评议 4.5 分')
    expect(sentence(manual, { points: 3, reason: '解释病情偏少' })).toBe('评议 3 分：解释病情偏少')
    const sample: Rule = { kind: 'sample', pointsPerFailure: 1 }
    const samples = [
      { ref: '病历 3', failed: true, note: '无签名' },
      { ref: '病历 4', failed: false },
    ]
    expect(sentence(sample, { samples })).toBe('抽查 2 份，不合格 1 份：病历 3（无签名）')
  })

  it('keeps unanswered and not applicable apart', () => {
    expect(sentence(OPTIONS, undefined)).toBe('未评')
    expect(sentence(OPTIONS, { notApplicable: true, reason: '无住院床位' }, { allowNotApplicable: true })).toBe(
      '缺项：无住院床位',
    )
  })

  it('shows what was seen beside points set by hand', () => {
    expect(sentence(CLAUSES, { counts: { d1: 1 }, override: { points: 5, reason: '已补假条' } })).toBe(
      '无故不在岗 1 人次；改定为 5 分：已补假条',
    )
    expect(sentence(RATIO, { override: { points: 2, reason: '合并计算' } })).toBe('改定为 2 分：合并计算')
  })

  it('says that evidence is missing and whether it costs the points', () => {
    expect(sentence(OPTIONS, { ticked: ['c1', 'c2', 'c3'], noEvidence: true })).toBe('3 项齐全；无佐证材料')
    expect(sentence(OPTIONS, { ticked: ['c1', 'c2', 'c3'], noEvidence: true }, { noEvidenceScoresZero: true })).toBe(
      '3 项齐全；无佐证材料，不得分',
    )
    expect(sentence(OPTIONS, { ticked: ['c1', 'c2', 'c3'], reason: '现场补齐' })).toBe('3 项齐全；说明：现场补齐')
  })

  it('speaks English too', () => {
    expect(sentence(VISITS, { value: 2 }, { t: EN })).toBe('年内会商次数: 2 次, full points need 4 次')
    expect(sentence(CLAUSES, { counts: { d1: 1 } }, { t: EN })).toBe('无故不在岗: 1 人次 (−2.0)')
  })
})
