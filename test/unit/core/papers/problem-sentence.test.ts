import { describe, expect, it } from 'vitest'
import { problemSentence } from '@core/papers/problem-sentence'
import type { Fact } from '@core/scoring/fact'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { Rule } from '@core/scoring/template'
import { EN, ZH } from '../../../support/papers'
import { itemOf, sectionOf, templateOf } from '../scoring/template-builder'

const POINTS = 6

/** The problem that is drafted of an item of six points. */
function problem(scoring: Rule, fact: Fact | undefined, remark = '', t = ZH): string {
  const item = itemOf('A1', POINTS, scoring)
  const template = templateOf([sectionOf('A', [item])])
  const facts = fact === undefined ? {} : { A1: fact }
  const { score, trace } = scoreSheet(template, { facts, vetoes: [], parameters: {} }, { sha256: '' })
  return problemSentence({ item, fact, score: score.items[0]!, remark }, { t, parameters: trace.parameters })
}

const CLAUSES: Rule = {
  kind: 'deduct',
  rules: [
    { id: 'd1', label: '无故不在岗', unit: '人次', pointsPerUnit: 2 },
    { id: 'd2', label: '请假手续不全', unit: '人次', pointsPerUnit: 1 },
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
const VISITS: Rule = {
  kind: 'tiers',
  metric: { label: '年内会商次数', unit: '次' },
  direction: 'gte',
  steps: [{ threshold: 4, points: POINTS }],
  otherwise: 0,
}
const RATIO: Rule = {
  kind: 'ratio',
  mode: 'proportional',
  metric: { numerator: '实派', denominator: '应派' },
  target: 1,
  zeroBelow: 0.5,
  whenDenominatorZero: 'zero',
}

const PER_MONTH: Rule = {
  ...VISITS,
  metric: { label: '人均每月教学查房次数', unit: '次', numerator: '教学查房总次数', denominator: '派驻人月' },
}

const MET: Rule = { kind: 'yes_no', expected: true, points: POINTS }
const JUDGED: Rule = { kind: 'manual', min: 0, max: POINTS, step: 1 }

describe('what a notice tells the unit of an item', () => {
  it('names what was found and what is required, never points', () => {
    expect(problem(CLAUSES, { counts: { d1: 1, d2: 2 } })).toBe('无故不在岗 1 人次、请假手续不全 2 人次')
    expect(problem(CLAUSES, { counts: { d1: 5 } })).toBe('无故不在岗 5 人次')
    expect(problem(OPTIONS, { ticked: ['c2'] })).toBe('未见花名册、年度总结')
    expect(problem(OPTIONS, { ticked: ['c2'] }, '', EN)).toBe('not seen: 花名册, 年度总结')
    expect(problem(VISITS, { value: 2 })).toBe('年内会商次数 2 次，要求不少于 4 次')
    expect(problem(RATIO, { numerator: 1, denominator: 3 })).toBe('实派 1 ÷ 应派 3 = 33.3%，要求达到 100%')
    expect(problem(RATIO, { numerator: 0, denominator: 0 })).toBe('应派为 0')
    expect(problem(MET, { met: false })).toBe('不符合要求')
    expect(problem(JUDGED, { points: 3, reason: '记录不全' })).toBe('记录不全')
    expect(problem(CLAUSES, { counts: { d1: 1 }, override: { points: 1, reason: '另有说明' } })).toBe(
      '无故不在岗 1 人次；另有说明',
    )
  })

  it('lets a remark that tells the same stand alone', () => {
    expect(problem(CLAUSES, { counts: { d1: 1 } }, '无故不在岗1人次，已请卫生院当场确认。')).toBe(
      '无故不在岗1人次，已请卫生院当场确认',
    )
    expect(problem(OPTIONS, { ticked: ['c1', 'c2'] }, '未见：年度总结。')).toBe('未见：年度总结')
    expect(problem(VISITS, { value: 3 }, '年内会商3次。')).toBe('年内会商3次，要求不少于 4 次')
    expect(problem(MET, { met: false }, '现场没有公示栏。')).toBe('现场没有公示栏')
    expect(problem(JUDGED, { points: 3, reason: '记录不全' }, '记录不全。')).toBe('记录不全')
  })

  it('keeps a remark that tells something else', () => {
    expect(problem(CLAUSES, { counts: { d1: 1 } }, '门诊日志另附。')).toBe('无故不在岗 1 人次；门诊日志另附')
    expect(problem(CLAUSES, { counts: { d1: 2 } }, '无故不在岗1人次。')).toBe('无故不在岗 2 人次；无故不在岗1人次')
  })

  it('tells the remark alone where nothing was lost', () => {
    expect(problem(OPTIONS, { ticked: ['c1', 'c2', 'c3'] })).toBe('')
    expect(problem(OPTIONS, { ticked: ['c1', 'c2', 'c3'] }, '装订较乱。')).toBe('装订较乱')
    expect(problem(OPTIONS, undefined, '稍后再查')).toBe('稍后再查')
  })

  it('says what is reckoned of figures that the inspector told in words alone', () => {
    const told = problem(PER_MONTH, { numerator: 17, denominator: 8 }, '教学查房总次数为17，派驻人月为8。')
    expect(told).toBe('教学查房总次数为17，派驻人月为8，人均每月教学查房次数要求不少于 4 次')
    expect(problem(PER_MONTH, { numerator: 17, denominator: 8 })).toMatch(/^人均每月教学查房次数.*，要求不少于 4 次$/)
  })
})
