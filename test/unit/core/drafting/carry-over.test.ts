import english from '@resources/locales/en/carry-over.json'
import chinese from '@resources/locales/zh-CN/carry-over.json'
import { planCarryOver } from '@core/drafting/carry-over'
import { CARRY_REASONS } from '@core/drafting/same-question'
import { applyEvent, eventOf } from '@core/inspection/sheet-event'
import { EMPTY_SHEET, type SheetEntries } from '@core/inspection/sheet'
import type { Fact } from '@core/scoring/fact'
import { readTemplate } from '@core/scoring/read-template'
import type { Item, Rule, ScoredTemplate, Template } from '@core/scoring/template'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../../support/code-of'
import { itemOf, manualItem, sectionOf, templateOf } from '../scoring/template-builder'

const shipped = (name: string): Template =>
  readTemplate(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../resources/templates', `${name}.json`), 'utf8')))

const sheet = (items: readonly Item[], rest: Partial<ScoredTemplate> = {}): ScoredTemplate =>
  templateOf([sectionOf('A', items)], rest)
const entries = (facts: SheetEntries['facts'], rest: Partial<SheetEntries> = {}): SheetEntries => ({
  facts,
  vetoes: [],
  remarks: {},
  ...rest,
})

/** What becomes of one fact when the rule of its item changes. */
function judged(before: Rule, after: Rule, fact: Fact, change: Partial<Item> = {}): string {
  const plan = planCarryOver(sheet([itemOf('A1', 5, before)]), sheet([itemOf('A1', 5, after, change)]), entries({ A1: fact }))
  const [left] = plan.unmapped
  return left === undefined ? 'carried' : [left.why, left.failure].filter((word) => word !== null).join(' ')
}

const deduct = (rules: [string, string, number][]): Rule => ({
  kind: 'deduct',
  rules: rules.map(([id, label, pointsPerUnit]) => ({ id, label, unit: '次', pointsPerUnit })),
})
const checklist = (options: [string, string, number][]): Rule => ({
  kind: 'checklist',
  options: options.map(([id, label, points]) => ({ id, label, points })),
})
const rate = (rest: object = {}): Rule => ({
  kind: 'ratio',
  mode: 'proportional',
  target: 1,
  metric: { label: '到岗率', unit: '%' },
  ...rest,
})
const tiers: Rule = {
  kind: 'tiers',
  metric: { label: '到岗率', unit: '%' },
  direction: 'gte',
  steps: [{ threshold: 90, points: 5 }],
  otherwise: 0,
}
const manual = (max: number, rest: object = {}): Rule => ({ kind: 'manual', min: 0, max, step: 0.5, ...rest })

describe('a fact', () => {
  it('goes on while the item asks for the same, whatever it brings', () => {
    expect(
      judged({ kind: 'yes_no', expected: true, points: 5 }, { kind: 'yes_no', expected: true, points: 4 }, { met: true }),
    ).toBe('carried')
    expect(judged(deduct([['d1', '缺勤', 1]]), deduct([['d1', '缺勤', 0.5]]), { counts: { d1: 2 } })).toBe('carried')
    expect(
      judged(
        checklist([
          ['c1', '制度', 2],
          ['c2', '人员', 3],
        ]),
        checklist([
          ['c2', '人员', 2],
          ['c1', '制度', 3],
        ]),
        { ticked: ['c1'] },
      ),
    ).toBe('carried')
    expect(judged(rate(), tiers, { numerator: 9, denominator: 10 })).toBe('carried')
    expect(judged(rate({ target: 0.9 }), rate({ target: 1, zeroBelow: 0.5 }), { numerator: 9, denominator: 10 })).toBe('carried')
    expect(judged(manual(5), manual(5), { points: 3 })).toBe('carried')
  })

  it('is left where its clauses, its figure or its rule are others', () => {
    expect(judged(deduct([['d1', '缺勤', 1]]), deduct([['d1', '迟到', 1]]), { counts: { d1: 2 } })).toBe('CLAUSES_CHANGED')
    expect(
      judged(
        deduct([['d1', '缺勤', 1]]),
        deduct([
          ['d1', '缺勤', 1],
          ['d2', '迟到', 1],
        ]),
        { counts: { d1: 2 } },
      ),
    ).toBe('CLAUSES_CHANGED')
    expect(
      judged(
        checklist([['c1', '制度', 5]]),
        checklist([
          ['c1', '制度', 4],
          ['c2', '人员', 1],
        ]),
        { ticked: ['c1'] },
      ),
    ).toBe('CLAUSES_CHANGED')
    expect(judged(rate(), rate({ metric: { label: '在岗率', unit: '%' } }), { numerator: 9, denominator: 10 })).toBe(
      'FIGURE_CHANGED',
    )
    expect(
      judged({ kind: 'yes_no', expected: true, points: 5 }, { kind: 'yes_no', expected: false, points: 5 }, { met: true }),
    ).toBe('RULE_CHANGED')
    expect(judged(manual(5), manual(4), { points: 3 })).toBe('RULE_CHANGED')
    expect(judged(manual(5), deduct([['d1', '缺勤', 1]]), { points: 3 })).toBe('RULE_CHANGED')
  })

  it('is left where the item has another name and nothing else says what is asked', () => {
    const renamed = { title: '设备' }
    expect(judged(manual(5), manual(5), { points: 3 }, renamed)).toBe('TITLE_CHANGED')
    expect(judged(deduct([['d1', '缺勤', 1]]), deduct([['d1', '缺勤', 1]]), { counts: { d1: 2 } }, renamed)).toBe('carried')
    expect(judged(deduct([]), deduct([]), { notApplicable: true, reason: '无此项服务' }, renamed)).toBe('TITLE_CHANGED')
    expect(judged(rate(), rate(), { numerator: 9, denominator: 10 }, renamed)).toBe('carried')
    expect(judged(rate({ metric: {} }), rate({ metric: {} }), { numerator: 9, denominator: 10 }, renamed)).toBe('TITLE_CHANGED')
  })

  it('is left where the new rule refuses it, with the failure', () => {
    expect(judged(manual(5), manual(5, { step: 2.5 }), { points: 3 })).toBe('FACT_REFUSED POINTS_OFF_STEP')
    expect(judged(rate(), rate({ metric: { label: '到岗率', unit: '%' } }), { numerator: 9, denominator: 10 })).toBe('carried')
    expect(judged(tiers, rate(), { value: 95 })).toBe('FACT_REFUSED FACT_FIELD_UNKNOWN')
    const waived: Fact = { notApplicable: true, reason: '无此项服务' }
    expect(judged(manual(5), deduct([]), waived)).toBe('carried')
    expect(judged(manual(5), manual(5), waived, { allowNotApplicable: false })).toBe('FACT_REFUSED NOT_APPLICABLE_REFUSED')
    const override: Fact = { points: 3, override: { points: 4, reason: '复核' } }
    expect(judged(manual(5), manual(5), override)).toBe('carried')
    expect(judged(manual(5), manual(5), override, { points: 6 })).toBe('RULE_CHANGED')
  })
})

describe('planCarryOver', () => {
  it('follows renumbered items, and lists what is gone and what is new', () => {
    const [one, two, three] = ['制度', '人员', '设备'].map((title, index) => manualItem(`A${index + 1}`, 5, { title })) as [
      Item,
      Item,
      Item,
    ]
    const before = sheet([one, two, three], {
      vetoes: [
        { code: 'V1', title: '弄虚作假' },
        { code: 'V2', title: '拒不配合' },
      ],
    })
    const after = sheet([{ ...three, code: 'A1' }, { ...one, code: 'A2' }, manualItem('A3', 5, { title: '经费' })], {
      vetoes: [{ code: 'V1', title: '拒不配合' }],
    })
    const plan = planCarryOver(
      before,
      after,
      entries(
        { A1: { points: 3 }, A3: { points: 4 } },
        {
          remarks: { A1: '好', A2: '差' },
          vetoes: [
            { code: 'V1', evidence: '台账' },
            { code: 'V2', evidence: '现场' },
          ],
        },
      ),
    )
    expect(plan).toEqual({
      mapped: [
        { from: 'A1', to: 'A2', title: '制度', wasTitle: '制度' },
        { from: 'A3', to: 'A1', title: '设备', wasTitle: '设备' },
      ],
      unmapped: [
        { kind: 'remark', code: 'A2', title: '人员', why: 'ITEM_GONE', failure: null, to: null },
        { kind: 'veto', code: 'V1', title: '弄虚作假', why: 'VETO_GONE', failure: null, to: null },
      ],
      fresh: [{ code: 'A3', title: '经费' }],
      entries: {
        facts: { A2: { points: 3 }, A1: { points: 4 } },
        remarks: { A2: '好' },
        vetoes: [{ code: 'V1', evidence: '现场' }],
      },
      successors: { A1: 'A2', A3: 'A1' },
    })
  })

  it('names an item that is gone with its fact, or with its remark alone, and one that is new', () => {
    const [one, two, three] = ['制度', '人员', '设备'].map((title, index) => manualItem(`A${index + 1}`, 5, { title })) as [
      Item,
      Item,
      Item,
    ]
    const after = sheet([one, manualItem('B1', 10, { title: '经费' })])
    const plan = planCarryOver(sheet([one, two, three]), after, entries({ A2: { points: 1 } }, { remarks: { A3: '缺' } }))
    expect(plan.unmapped.map(({ kind, code, why, to }) => [kind, code, why, to])).toEqual([
      ['fact', 'A2', 'ITEM_GONE', null],
      ['remark', 'A3', 'ITEM_GONE', null],
    ])
    expect(plan.fresh).toEqual([{ code: 'B1', title: '经费' }])
  })

  it('carries graded sheets and questionnaires as far as they ask the same', () => {
    const graded = shipped('04-demonstration-self-check')
    const form = shipped('05-discharge-followup')
    if (graded.templateKind !== 'graded' || form.templateKind !== 'questionnaire') throw new Error('other kinds')
    const [section, ...others] = graded.categories
    const [first, second, ...items] = section!.items
    const met = (item: typeof first) => ({
      met: { C: item!.levels.C.map(() => true), B: item!.levels.B.map(() => true), A: item!.levels.A.map(() => false) },
    })
    const stricter = { ...first!, levels: { ...first!.levels, A: [...first!.levels.A, '有持续改进'] } }
    const later = { ...graded, version: '2', categories: [{ ...section!, items: [stricter, second!, ...items] }, ...others] }
    const plan = planCarryOver(graded, later, entries({ [first!.code]: met(first), [second!.code]: met(second) }))
    expect([plan.mapped.map(({ to }) => to), plan.unmapped.map(({ code, why }) => [code, why])]).toEqual([
      [second!.code],
      [[first!.code, 'CLAUSES_CHANGED']],
    ])
    const scale = form.questions.filter(({ kind }) => kind.startsWith('scale'))
    const answers = Object.fromEntries(scale.map(({ no }) => [String(no), { value: form.scale[0]!.value }]))
    expect(planCarryOver(form, { ...form, version: '2' }, entries(answers)).mapped).toHaveLength(scale.length)
    const reworded = { ...form, scale: form.scale.slice(1) }
    expect(planCarryOver(form, reworded, entries(answers)).mapped).toEqual([])
  })
})

describe('a sheet that was carried over', () => {
  it('takes no change from someone who saw it before', () => {
    const stamp = { at: '2026-03-09T00:00:00Z', who: '示例甲' }
    const opened = applyEvent(EMPTY_SHEET, { what: 'sheet.opened' }, stamp)
    const pins = { templateVersion: '2', templateSha256: '0'.repeat(64), parameters: {} }
    const carried = applyEvent(
      opened,
      { what: 'sheet.carried-over', carried: { pins, entries: entries({ A2: { points: 3 } }), successors: { A1: 'A2' } } },
      stamp,
    )
    expect(carried).toMatchObject({ revision: 2, facts: { A2: { points: 3 } }, corrections: 0 })
    const change = { kind: 'fact', item: 'A9', to: { points: 1 } } as const
    expect(codeOf(() => eventOf(carried, change, 1))).toBe('STALE_REVISION')
    expect(eventOf(carried, change, 2)).toEqual({ what: 'sheet.fact', change })
  })
})

it.each([
  ['Chinese', chinese],
  ['English', english],
])('%s sentences exist for every reason and for nothing else', (_language, sentences: Readonly<Record<string, string>>) => {
  expect(Object.keys(sentences).sort()).toEqual([...CARRY_REASONS].sort())
})
