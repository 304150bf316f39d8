import { FACT_FAILURES, readFact } from '@core/scoring/read-fact'
import type { Item, Rule } from '@core/scoring/template'
import { ERROR_CODES } from '@core/shared/error-code'
import { describe, expect, it } from 'vitest'
import { refusalOf } from './refusal'
import { itemOf } from './template-builder'

const RULES = {
  yes: { kind: 'yes_no', expected: true, points: 4 },
  list: {
    kind: 'checklist',
    options: [
      { id: 'c1', label: '', points: 2 },
      { id: 'c2', label: '', points: 2 },
    ],
  },
  tiers: { kind: 'tiers', metric: {}, direction: 'gte', steps: [], otherwise: 4 },
  share: { kind: 'tiers', metric: { share: true }, direction: 'gte', steps: [], otherwise: 4 },
  ratio: { kind: 'ratio', mode: 'proportional', target: 1 },
  part: { kind: 'ratio', mode: 'proportional', target: 1, metric: { share: true } },
  deduct: {
    kind: 'deduct',
    rules: [
      { id: 'd1', label: '', unit: '', pointsPerUnit: 1 },
      { id: 'd2', label: '', unit: '', pointsPerUnit: 1 },
    ],
  },
  sample: { kind: 'sample', pointsPerFailure: 1 },
  manual: { kind: 'manual', min: 1, max: 4, step: 0.5, reasonBelow: 3 },
  info: { kind: 'info' },
} satisfies Record<string, Rule>
type Name = keyof typeof RULES

const item = (name: Name, rest: Partial<Item> = {}): Item => itemOf('A3', name === 'info' ? 0 : 4, RULES[name], rest)
const OVERRIDE = { points: 2.5, reason: '经复核' }

describe('readFact', () => {
  it.each<[Name, object]>([
    ['yes', { met: false }],
    ['list', { ticked: [] }],
    ['tiers', { value: -2.5 }],
    ['tiers', { numerator: -3, denominator: 4.125 }],
    ['share', { numerator: 4, denominator: 4 }],
    ['ratio', { numerator: 5, denominator: 0 }],
    ['part', { numerator: 0, denominator: 0 }],
    ['deduct', { counts: {} }],
    ['deduct', { counts: { d2: 1.5 } }],
    [
      'sample',
      {
        samples: [
          { ref: '病历1', failed: true, note: '缺签名' },
          { ref: '病历2', failed: false },
        ],
      },
    ],
    ['sample', { samples: [] }],
    ['manual', { points: 3 }],
    ['manual', { points: 1, reason: '评议意见' }],
    ['info', { text: '' }],
    ['yes', { met: true, reason: '说明', noEvidence: false, override: OVERRIDE }],
    ['yes', { override: OVERRIDE }],
    ['ratio', { numerator: 3, override: { points: 0, reason: '分母不清' } }],
    ['tiers', { denominator: 3, override: { points: 4, reason: '分子不清' } }],
    ['yes', { notApplicable: true, reason: '无此项服务' }],
  ])('takes %s %j', (name, fact) => {
    expect(readFact(item(name), fact)).toEqual(fact)
  })

  it('puts ticks in the order of the sheet, once each', () => {
    expect(readFact(item('list'), { ticked: ['c2', 'c1', 'c2'] })).toEqual({ ticked: ['c1', 'c2'] })
  })

  it.each<[Name, unknown, string]>([
    // a fact as a whole
    ['yes', null, 'FACT_INVALID A3'],
    ['yes', {}, 'FACT_INVALID A3'],
    ['yes', [], 'FACT_INVALID A3'],
    ['yes', true, 'FACT_INVALID A3'],
    ['yes', 'met', 'FACT_INVALID A3'],
    // exactly the rule's fields
    ['yes', { met: true, ticked: [] }, 'FACT_FIELD_UNKNOWN A3.ticked'],
    ['yes', { met: true, note: '备注' }, 'FACT_FIELD_UNKNOWN A3.note'],
    ['yes', { reason: '只有理由' }, 'FACT_FIELD_MISSING A3.met'],
    ['yes', { noEvidence: true }, 'FACT_FIELD_MISSING A3.met'],
    ['yes', { met: null }, 'FACT_INVALID A3.met'],
    ['yes', { met: 1 }, 'FACT_INVALID A3.met'],
    ['yes', { met: true, noEvidence: 'yes' }, 'FACT_INVALID A3.noEvidence'],
    ['ratio', { value: 1 }, 'FACT_FIELD_UNKNOWN A3.value'],
    ['ratio', { numerator: 1 }, 'FACT_FIELD_MISSING A3.denominator'],
    ['tiers', { denominator: 1 }, 'FACT_FIELD_MISSING A3.numerator'],
    ['tiers', { value: 1, numerator: 1, denominator: 1 }, 'FACT_FIELD_UNKNOWN A3.numerator'],
    ['tiers', { value: 1, denominator: 1 }, 'FACT_FIELD_UNKNOWN A3.denominator'],
    ['tiers', { value: 1, numerator: 1, override: OVERRIDE }, 'FACT_FIELD_UNKNOWN A3.numerator'],
    // numbers
    ['tiers', { value: '3' }, 'NUMBER_INVALID A3.value'],
    ['tiers', { value: Number.NaN }, 'NUMBER_INVALID A3.value'],
    ['tiers', { value: 0.0001 }, 'NUMBER_INVALID A3.value'],
    ['tiers', { value: 1e12 }, 'NUMBER_INVALID A3.value'],
    ['ratio', { numerator: null, denominator: 1 }, 'NUMBER_INVALID A3.numerator'],
    ['ratio', { numerator: -1, denominator: 1 }, 'NUMBER_NEGATIVE A3.numerator'],
    ['ratio', { numerator: 1, denominator: -1 }, 'NUMBER_NEGATIVE A3.denominator'],
    ['tiers', { numerator: 1, denominator: -1 }, 'NUMBER_NEGATIVE A3.denominator'],
    ['part', { numerator: 5, denominator: 4 }, 'NUMERATOR_ABOVE_DENOMINATOR A3.numerator'],
    ['part', { numerator: 5, denominator: 0 }, 'NUMERATOR_ABOVE_DENOMINATOR A3.numerator'],
    ['share', { numerator: 0.001, denominator: 0 }, 'NUMERATOR_ABOVE_DENOMINATOR A3.numerator'],
    // clauses
    ['list', { ticked: ['c9'] }, 'CLAUSE_UNKNOWN A3.ticked.c9'],
    ['list', { ticked: ['c1', 2] }, 'FACT_INVALID A3.ticked.1'],
    ['list', { ticked: { c1: true } }, 'FACT_INVALID A3.ticked'],
    ['deduct', { counts: { d9: 1 } }, 'CLAUSE_UNKNOWN A3.counts.d9'],
    ['deduct', { counts: { toString: 1 } }, 'CLAUSE_UNKNOWN A3.counts.toString'],
    ['deduct', { counts: { d1: -1 } }, 'NUMBER_NEGATIVE A3.counts.d1'],
    ['deduct', { counts: { d1: '1' } }, 'NUMBER_INVALID A3.counts.d1'],
    ['deduct', { counts: [1] }, 'FACT_INVALID A3.counts'],
    ['deduct', { counts: null }, 'FACT_INVALID A3.counts'],
    ['sample', { samples: {} }, 'FACT_INVALID A3.samples'],
    ['sample', { samples: [null] }, 'FACT_INVALID A3.samples.0'],
    [
      'sample',
      {
        samples: [
          { ref: '1', failed: false },
          { ref: 2, failed: false },
        ],
      },
      'FACT_INVALID A3.samples.1.ref',
    ],
    ['sample', { samples: [{ ref: '1' }] }, 'FACT_INVALID A3.samples.0.failed'],
    ['sample', { samples: [{ ref: '1', failed: true, note: null }] }, 'FACT_INVALID A3.samples.0.note'],
    ['sample', { samples: [{ ref: '1', failed: true, points: 1 }] }, 'FACT_FIELD_UNKNOWN A3.samples.0.points'],
    ['info', { text: 1 }, 'FACT_INVALID A3.text'],
    ['info', { text: '\ud800' }, 'FACT_INVALID A3.text'],
    // judgement
    ['manual', { points: 0.5, reason: '差' }, 'POINTS_OUT_OF_RANGE A3.points'],
    ['manual', { points: 4.5 }, 'POINTS_OUT_OF_RANGE A3.points'],
    ['manual', { points: -1 }, 'POINTS_OUT_OF_RANGE A3.points'],
    ['manual', { points: 3.25 }, 'POINTS_OFF_STEP A3.points'],
    ['manual', { points: 2.5 }, 'REASON_REQUIRED A3.reason'],
    ['manual', { points: 2.5, override: OVERRIDE }, 'REASON_REQUIRED A3.reason'],
    // reasons
    ['manual', { points: 3, reason: ' 　' }, 'REASON_REQUIRED A3.reason'],
    ['yes', { met: true, reason: '' }, 'REASON_REQUIRED A3.reason'],
    ['yes', { met: true, reason: null }, 'FACT_INVALID A3.reason'],
    // override
    ['yes', { met: true, override: null }, 'FACT_INVALID A3.override'],
    ['yes', { met: true, override: { points: 2 } }, 'REASON_REQUIRED A3.override.reason'],
    ['yes', { met: true, override: { points: 2, reason: '\t' } }, 'REASON_REQUIRED A3.override.reason'],
    ['yes', { met: true, override: { reason: '经复核' } }, 'NUMBER_INVALID A3.override.points'],
    ['yes', { met: true, override: { points: -1, reason: '经复核' } }, 'NUMBER_NEGATIVE A3.override.points'],
    ['yes', { met: true, override: { points: 4.001, reason: '经复核' } }, 'POINTS_OUT_OF_RANGE A3.override.points'],
    ['yes', { met: true, override: { ...OVERRIDE, by: '示例甲' } }, 'FACT_FIELD_UNKNOWN A3.override.by'],
    // not applicable
    ['yes', { notApplicable: false, reason: '有' }, 'FACT_INVALID A3.notApplicable'],
    ['yes', { notApplicable: true }, 'REASON_REQUIRED A3.reason'],
    ['yes', { notApplicable: true, reason: '  ' }, 'REASON_REQUIRED A3.reason'],
    ['yes', { notApplicable: true, reason: '无', met: true }, 'FACT_FIELD_UNKNOWN A3.met'],
    ['yes', { notApplicable: true, reason: '无', override: OVERRIDE }, 'FACT_FIELD_UNKNOWN A3.override'],
  ])('refuses %s %j', (name, fact, refusal) => {
    expect(refusalOf(() => readFact(item(name), fact))).toBe(refusal)
  })

  it('refuses what an inspector may not waive', () => {
    const fixed = item('yes', { allowNotApplicable: false })
    expect(refusalOf(() => readFact(fixed, { notApplicable: true, reason: '无此项服务' }))).toBe(
      'NOT_APPLICABLE_REFUSED A3.notApplicable',
    )
  })

  it('lets no key reach the prototype', () => {
    for (const text of ['{"__proto__":{"met":true}}', '{"met":true,"__proto__":{}}', '{"met":true,"constructor":1}']) {
      expect(refusalOf(() => readFact(item('yes'), JSON.parse(text)))).toMatch(/^FACT_FIELD_UNKNOWN A3\.(__proto__|constructor)$/)
    }
    expect(refusalOf(() => readFact(item('deduct'), JSON.parse('{"counts":{"__proto__":1}}')))).toBe(
      'CLAUSE_UNKNOWN A3.counts.__proto__',
    )
  })

  it('lists all its refusals', () => {
    expect(FACT_FAILURES.filter((code) => !ERROR_CODES.includes(code))).toEqual([])
  })
})
