import type { Clause } from '@core/drafting/clauses/clause'
import { mergeClauses, splitClause } from '@core/drafting/clauses/split-clause'
import { promptsOf } from '@core/drafting/clauses/prompts'
import { doubtedClauses, recogniseClauses } from '@core/drafting/clauses/recognise-clauses'
import { ruleOfClauses } from '@core/drafting/clauses/rule-of-clauses'
import { describe, expect, it } from 'vitest'

const terms = (points: number | null, isBonus = false) => ({ points, isBonus })
/** Clauses as the test reads them; what is not sure has its doubts behind it. */
const read = (text: string, points: number | null, isBonus = false) =>
  doubtedClauses(text, terms(points, isBonus)).map(({ clause, doubts }) => (doubts.length === 0 ? clause : [clause, ...doubts]))
const rule = (text: string, points: number, isBonus = false) =>
  ruleOfClauses(recogniseClauses(text, terms(points, isBonus)), points)

const deduct = (points: number, unit: string, per = 1, max?: number): Clause => ({
  kind: 'deduct',
  points,
  per,
  unit,
  ...(max === undefined ? {} : { max }),
})
const once = (points: number): Clause => ({ kind: 'deduct_once', points })
const award = (points: number): Clause => ({ kind: 'award', points })
const ZERO: Clause = { kind: 'zero' }
const FLOOR: Clause = { kind: 'floor' }

describe('what costs points', () => {
  it.each<[string, Clause]>([
    ['每缺1项扣0.5分', deduct(0.5, '项')],
    ['每少派一人扣１．５分', deduct(1.5, '人')],
    ['每少10人次扣0.5分', deduct(0.5, '人次', 10)],
    ['每周在岗少半天扣0.2分', deduct(0.2, '天', 0.5)],
    ['迟报一次扣半分', deduct(0.5, '次')],
    ['抽考一人不知晓扣零点二分', deduct(0.2, '人')],
    ['资质不符的，每人扣一分半', deduct(1.5, '人')],
    ['未签订责任书，扣1分/人', deduct(1, '人')],
    ['每月未组织扣0.4分', deduct(0.4, '月')],
    ['一个季度未研究扣一分', deduct(1, '季度')],
    ['患者投诉查实的，每件扣1分，最高扣2分', deduct(1, '件', 1, 2)],
    ['缺项，扣0.5分/项，但最多不超过 1 分', deduct(0.5, '项', 1, 1)],
    ['缺一项扣半分，扣完两分为止', deduct(0.5, '项', 1, 2)],
    ['未成立领导小组扣2分', once(2)],
    ['抗菌药物使用率超过20%扣1分', once(1)],
    ['扣分后无整改扣除 1 分', once(1)],
  ])('%s', (text, clause) => {
    expect(doubtedClauses(text, terms(5))[0]?.clause).toEqual(clause)
  })

  it.each([
    ['每人每次扣0.5分', 'COUNTING'],
    ['1人1次不在岗扣1分', 'COUNTING'],
    ['每月20日前未报送扣0.5分', 'COUNTING'],
    ['每年开展2次培训未完成扣1分', 'COUNTING'],
    ['每次参加人数少于10人扣0.2分', 'COUNTING'],
    ['没有一名副高以上人员扣2分', 'COUNTING'],
    ['任一项不符合扣1分', 'COUNTING'],
    ['迟到早退扣0.5分', 'COUNTING'],
    ['每缺1项扣0.5', 'WORDS'],
    ['每次-0.5分', 'WORDS'],
    ['未开展扣6分', 'POINTS'],
    ['每缺1次扣1分，每少1人扣0.5分，最多扣2分', 'LIMIT'],
  ])('%s waits for a person: %s', (text, doubt) => {
    expect(doubtedClauses(text, terms(5)).flatMap(({ doubts }) => doubts)).toContain(doubt)
  })

  it('is never read out of words that only look like it', () => {
    expect(read('每少到一个村扣三分之一分', 3)).toEqual([[{ kind: 'text' }, 'WORDS']])
    expect(read('扣除该项得分的50%', 3)).toEqual([[{ kind: 'text' }, 'WORDS']])
    expect(read('发言5分钟以上', 3)).toEqual([[{ kind: 'text' }, 'WORDS']])
    expect(read('制度不健全扣1分', 3)).toEqual([once(1)])
  })

  it('belongs to each of several conditions', () => {
    expect(read('无分管领导、无责任科室、无联络员各扣0.5分', 5)).toEqual([once(0.5), once(0.5), once(0.5)])
    expect(read('计划、总结未报送各扣1分', 5)).toEqual([
      [once(1), 'LISTED'],
      [once(1), 'LISTED'],
    ])
  })
})

describe('what brings points', () => {
  it('is a part where the parts add up, a level where one of them is all', () => {
    expect(read('有制度得1分，有台账得2分', 3)).toEqual([award(1), award(2)])
    expect(read('有制度得1分，全年演练2次以上得2分', 3)).toEqual([award(1), [award(2), 'LEVELS']])
    expect(rule('有制度得1分，全年演练2次以上得2分', 3).rule?.kind).toBe('checklist')
    expect(read('优秀得3分、良好得2分、差不得分', 3)).toEqual([award(3), award(2), ZERO])
    expect(rule('优秀得3分、良好得2分、差不得分', 3).rule).toMatchObject({
      kind: 'tiers',
      metric: { label: '2优秀、1良好' },
      steps: [
        { threshold: 2, points: 3 },
        { threshold: 1, points: 2 },
      ],
      otherwise: 0,
    })
    expect(read('有制度得1分，有记录得1分', 3)).toEqual([
      [award(1), 'LEVELS', 'POINTS'],
      [award(1), 'LEVELS', 'POINTS'],
    ])
  })

  it('is listed, in figures of its own, or under a heading', () => {
    expect(read('评价为优、良、中、差的，分别得3、2、1、0分', 3)).toEqual([award(3), award(2), award(1), ZERO])
    expect(read('有上转和下转病例各得0.5分', 1)).toEqual([award(0.5), award(0.5)])
    expect(read('以下要素每有一项得1分：\n①目标\n②计划\n③经费', 3)).toEqual([award(1), award(1), award(1)])
    expect(read('中医馆建成（2分）；饮片达到200种（1分）', 3)).toEqual([award(2), [award(1), 'LEVELS']])
  })

  const level = (points: number, unit: string, from?: number, to?: number): Clause => ({
    kind: 'threshold',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    unit,
    points,
  })
  it.each<[string, readonly Clause[]]>([
    ['90%以上得4分，80%－89%得2分，80%以下不得分', [level(4, '%', 90), level(2, '%', 80, 90), level(0, '%', undefined, 80)]],
    ['≥90%，4分；≥75%且＜90%，3分；＜75%，0分', [level(4, '%', 90), level(3, '%', 75, 90), level(0, '%', undefined, 75)]],
    ['90%≤x<100%得3分；100%得4分；x<90%得0分', [level(3, '%', 90, 100), level(4, '%', 100), level(0, '%', undefined, 90)]],
    ['85%以上4分；80%以上3分；80%以下不得分', [level(4, '%', 85), level(3, '%', 80, 85), level(0, '%', undefined, 80)]],
    [
      '90%（含）以上计4分，85%（含）至90%计2分，85%以下0分',
      [level(4, '%', 90), level(2, '%', 85, 90), level(0, '%', undefined, 85)],
    ],
    [
      '全年召开4次得4分，3次得2分，1至2次得1分，0次不得分',
      [level(4, '次', 4), level(2, '次', 3, 4), level(1, '次', 1, 3), level(0, '次', undefined, 1)],
    ],
    [
      '≥12次，得4分；4～11次，得2分；3次及以下，不得分',
      [level(4, '次', 12), level(2, '次', 4, 12), level(0, '次', undefined, 4)],
    ],
    [
      '15日内到岗得4分；15日至30日到岗得2分；超过30日不得分',
      [level(4, '日', undefined, 15), level(2, '日', 15, 30), level(0, '日', 30)],
    ],
    [
      '1个月内得4分，2个月内得2分，超过2个月不得分',
      [level(4, '个月', undefined, 1), level(2, '个月', 1, 2), level(0, '个月', 2)],
    ],
    ['三项都增长得满分，两项增长得三分，一项增长得一分', [level(4, '项', 3), level(3, '项', 2, 3), level(1, '项', 1, 2)]],
  ])('%s', (text, clauses) => {
    expect(read(text, 4)).toEqual(clauses)
    expect(rule(text, 4)).toMatchObject({ certainty: 'sure', rule: { kind: 'tiers' } })
  })

  it('follows a rate, in steps or in proportion to the value of full points', () => {
    expect(read('合格率达90%得5分，每低2个百分点扣0.5分，扣完为止', 5)).toEqual([
      level(5, '%', 90),
      { kind: 'step', per: 2, unit: '%', points: 0.5, target: 90 },
      FLOOR,
    ])
    expect(rule('合格率达90%得5分，每低2个百分点扣0.5分', 5).rule).toMatchObject({
      kind: 'ratio',
      mode: 'step',
      target: 0.9,
      step: { percentagePoints: 2, deduct: 0.5 },
    })
    expect(read('达到60人次得满分，不足的按完成比例得分', 4)).toEqual([
      level(4, '人次', 60),
      { kind: 'proportional', target: 60 },
    ])
    expect(rule('占比20%以上得4分；不足20%的，得分＝占比÷20%×4', 4).rule).toMatchObject({ mode: 'proportional', target: 0.2 })
    expect(rule('按实际督导次数/6×4分计算得分', 4).rule).toMatchObject({
      mode: 'proportional',
      target: 1,
      metric: { denominator: '6' },
    })
    expect(read('得分＝完成率×5分', 4)).toEqual([[{ kind: 'proportional' }, 'POINTS']])
    expect(read('合格率每低1%扣0.2分', 4)).toEqual([[{ kind: 'step', per: 1, unit: '%', points: 0.2 }, 'TARGET']])
  })

  it('comes on top', () => {
    expect(read('每推广1次加0.5分，封顶1分', 1, true)).toEqual([{ kind: 'bonus', points: 0.5, per: 1, unit: '次', max: 1 }])
    expect(rule('每推广1次加0.5分，封顶1分', 1, true).rule).toMatchObject({
      steps: [
        { threshold: 2, points: 1 },
        { threshold: 1, points: 0.5 },
      ],
    })
    expect(rule('有成功案例的加1分', 1, true).rule).toMatchObject({ kind: 'yes_no', points: 1 })
    expect(rule('国家级加3分，省级加2分', 3, true).rule).toMatchObject({ kind: 'tiers', otherwise: 0 })
    expect(read('获奖得1分', 1, true)).toEqual([[{ kind: 'bonus', points: 1 }, 'LEVELS']])
  })
})

describe('what else a text says', () => {
  it.each<[string, readonly unknown[]]>([
    ['酌情扣0.5—1分', [[{ kind: 'discretionary', direction: 'deduct', min: 0.5, max: 1 }, 'DISCRETION']]],
    ['视情节轻重扣1至3分', [[{ kind: 'discretionary', direction: 'deduct', min: 1, max: 3 }, 'DISCRETION']]],
    ['在0－3分之间酌情给分', [[{ kind: 'discretionary', direction: 'award', min: 0, max: 3 }, 'DISCRETION']]],
    ['酌情扣分，最多扣0.5分', [[{ kind: 'discretionary', direction: 'deduct', max: 0.5 }, 'DISCRETION']]],
    ['每少1次扣1分；每缺1项扣1分；本项最多扣3分', [deduct(1, '次'), deduct(1, '项'), { kind: 'cap', points: 3 }]],
    ['每少1次扣1分；扣完5分为止', [deduct(1, '次'), FLOOR]],
    ['每少1次扣1分，直至扣完', [deduct(1, '次'), FLOOR]],
    ['未派驻的此项不得分，并实行一票否决', [[ZERO, 'ALL_POINTS'], { kind: 'veto' }]],
    ['年度考核不合格', [[{ kind: 'veto' }, 'VETO', 'MIXED']]],
    ['人数不足3人的不得分；每缺1项扣1分', [{ kind: 'threshold', to: 3, unit: '人', points: 0 }, deduct(1, '项')]],
    ['脱岗两次以上不得分；每缺1项扣1分', [ZERO, deduct(1, '项')]],
    ['每缺1项扣1分，以现场查看为准', [deduct(1, '项'), { kind: 'text' }]],
    [
      '每缺1项扣1分，加倍扣分',
      [
        [deduct(1, '项'), 'WORDS'],
        [{ kind: 'text' }, 'WORDS'],
      ],
    ],
    ['合格率＝合格数÷抽查数×100%', [{ kind: 'text' }]],
    ['', []],
    [' \n；。 ', []],
  ])('%s', (text, clauses) => {
    expect(read(text, 5)).toEqual(clauses)
  })

  it('keeps its places in the source, full width, blanks and numbering included', () => {
    const text = '1. 未报备，扣 ２ 分；\n（2）每缺 1 项　扣０．５分，\n最多扣1分。'
    expect(recogniseClauses(text, terms(5)).map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ['未报备，扣 ２ 分', '未报备'],
      ['每缺 1 项　扣０．５分', '缺1项'],
      ['最多扣1分', '最多扣1分'],
    ])
  })
})

describe('the rule of clauses', () => {
  it('takes points once, for each, by hand and all of them', () => {
    expect(
      rule('未签协议不得分；未备案扣1分；每缺2项扣0.5分，最多扣1分；内容空洞酌情扣分，最多扣0.5分；本项最多扣3分', 4).rule,
    ).toEqual({
      kind: 'deduct',
      floor: 1,
      rules: [
        { id: 'r1', label: '未备案', unit: '次', pointsPerUnit: 1, maxDeduct: 1 },
        { id: 'r2', label: '缺2项', unit: '2项', pointsPerUnit: 0.5, maxDeduct: 1 },
        { id: 'r3', label: '内容空洞', unit: '分', pointsPerUnit: 1, maxDeduct: 0.5 },
        { id: 'r4', label: '未签协议', unit: '次', pointsPerUnit: 4, maxDeduct: 4 },
      ],
    })
  })

  it('reads growing deductions as levels, from above and from below', () => {
    expect(rule('超过7天扣1分，超过15天扣2分，超过30天不得分', 3).rule).toMatchObject({
      kind: 'tiers',
      direction: 'lte',
      steps: [
        { threshold: 7, points: 3 },
        { threshold: 15, points: 2 },
        { threshold: 30, points: 1 },
      ],
      otherwise: 0,
    })
    expect(rule('不足80%扣1分，不足50%扣2分', 3).rule).toMatchObject({
      direction: 'gte',
      steps: [
        { threshold: 80, points: 3 },
        { threshold: 50, points: 2 },
      ],
      otherwise: 1,
    })
  })

  it('is given by hand, every clause to be looked at, where no rule says it exactly', () => {
    const { rule: made, certainty, reasons } = rule('90%以上得3分，80%以上得2分；每缺1项扣1分', 3)
    expect(made).toEqual({ kind: 'manual', min: 0, max: 3, step: 0.5 })
    expect(certainty).toBe('check')
    expect(reasons.map(({ doubt }) => doubt)).toContain('MIXED')
    expect(rule('资料不齐的酌情扣分，未建档的不得分', 0.75).rule).toEqual({ kind: 'manual', min: 0, max: 0.75, step: 0.01 })
  })

  it('is open while the item has no points', () => {
    expect(ruleOfClauses(recogniseClauses('每缺1项扣1分'), null).rule).toBeNull()
  })
})

describe('a person', () => {
  const source = (text: string, points: number) => ({ text, clauses: recogniseClauses(text, terms(points)) })

  it('is asked about each doubtful clause, with what it may mean', () => {
    expect(promptsOf(source('每缺1项扣1分；无签字盖章酌情扣0.5—1分', 4), terms(4))).toEqual([
      {
        index: 1,
        ask: 'DISCRETION',
        figures: { direction: 'deduct', min: 0.5, max: 1 },
        choices: [
          { choice: 'fixed', clause: deduct(0.5, '次', 1, 1) },
          { choice: 'by_hand', clause: { kind: 'discretionary', direction: 'deduct', min: 0.5, max: 1 } },
          { choice: 'words', clause: { kind: 'text' } },
        ],
      },
    ])
    const [asked] = promptsOf(source('每人每次扣0.5分', 4), terms(4))
    expect(asked).toMatchObject({ ask: 'COUNTING', choices: [{ choice: 'as_read' }, { choice: 'once' }, { choice: 'words' }] })
    expect(
      promptsOf({ text: '甲', clauses: [{ start: 0, end: 1, clause: ZERO, label: '甲', certainty: 'check' }] })[0]?.ask,
    ).toBe('UNKNOWN')
  })

  it('splits a clause where the words of two were one, and joins what belongs together', () => {
    const text = '无计划或无总结扣1分，每缺1项扣0.5分'
    const whole = source(text, 4)
    const split = splitClause(whole, 4, terms(4))
    expect(split.map(({ start, end, clause }) => [text.slice(start, end), clause.kind])).toEqual([
      ['无计划或', 'text'],
      ['无总结扣1分', 'deduct_once'],
      ['每缺1项扣0.5分', 'deduct'],
    ])
    expect(splitClause(whole, 0, terms(4))).toEqual(whole.clauses)
    expect(splitClause(whole, 99, terms(4))).toEqual(whole.clauses)
    const joined = mergeClauses({ text, clauses: split }, 1, terms(4))
    expect(joined).toEqual(whole.clauses)
    expect(mergeClauses(whole, 0, terms(4))).toEqual(whole.clauses)
    expect(mergeClauses(whole, 1, terms(4))).toMatchObject([
      { start: 0, end: text.length, clause: { kind: 'text' }, certainty: 'check' },
    ])
  })
})
