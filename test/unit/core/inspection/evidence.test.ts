import { expect, test } from 'vitest'
import { missingEvidence } from '@core/inspection/evidence'
import type { Facts } from '@core/scoring/fact'
import { scoreSheet } from '@core/scoring/score-sheet'
import type { Item, ScoredTemplate } from '@core/scoring/template'

const yesNo = (code: string, more: Partial<Item> = {}): Item => ({
  ...{ code, title: code, points: 2, allowNotApplicable: true },
  scoring: { kind: 'yes_no', expected: true, points: 2 },
  ...more,
})
const TEMPLATE = {
  ...{ schemaVersion: 1, id: 'T', version: '1', name: '示例表', subject: 'recipient_org', templateKind: 'scored' },
  ...{ totalPoints: 10, notApplicablePolicy: 'rescale', grades: [{ name: '合格', min: 0 }] },
  scoreRounding: { mode: 'half_up', decimals: 1, applyAt: 'item' },
  vetoPolicy: { effect: 'no_rank' },
  categories: [
    {
      ...{ code: 'A', title: 'A', points: 10 },
      items: [
        yesNo('A1', { evidenceRule: 'always' }),
        yesNo('A2', { evidenceRule: 'on_deduction' }),
        yesNo('A3', { evidenceRule: 'never' }),
        yesNo('A4'),
        yesNo('A5', { evidenceRule: 'always', noEvidenceScoresZero: true }),
      ],
    },
  ],
  bonusItems: [yesNo('J1', { evidenceRule: 'always' })],
  vetoes: [{ code: 'V1', title: '拒绝' }],
} as unknown as ScoredTemplate

const missing = (facts: Facts, evidence: { of: 'item' | 'veto'; code: string }[] = [], said: string | null = null) => {
  const vetoes = said === null ? [] : [{ code: 'V1', evidence: said }]
  const input = { facts, vetoes: vetoes.map(({ code }) => code), parameters: {} }
  const { score } = scoreSheet(TEMPLATE, input, { sha256: 'a'.repeat(64) })
  return missingEvidence({ template: TEMPLATE, score, facts, vetoes, evidence }).map(({ code, demand }) => `${code} ${demand}`)
}
const all = (met: boolean): Facts => Object.fromEntries(['A1', 'A2', 'A3', 'A4', 'A5'].map((code) => [code, { met }]))

test('an item asks always, or once points were lost, or never', () => {
  expect(missing(all(true))).toEqual(['A1 always', 'A5 always'])
  expect(missing(all(false))).toEqual(['A1 always', 'A2 on_deduction', 'A5 always'])
  expect(missing(all(false), [{ of: 'item', code: 'A1' }])).toEqual(['A2 on_deduction', 'A5 always'])
})

test('what is unanswered or left out asks nothing, and what is marked as without evidence has said so', () => {
  expect(missing({})).toEqual([])
  expect(missing({ A1: { notApplicable: true, reason: '未开展' } })).toEqual([])
  expect(missing({ A5: { met: true, noEvidence: true } })).toEqual([])
})

test('a bonus asks only where it was given', () => {
  expect(missing({ J1: { met: false } })).toEqual([])
  expect(missing({ J1: { met: true } })).toEqual(['J1 always'])
})

test('a veto needs a word or a photo; a photo of an item of the same code is none', () => {
  expect(missing({}, [], '值班表与实际不符')).toEqual([])
  expect(missing({}, [], ' ')).toEqual(['V1 veto'])
  expect(missing({}, [{ of: 'item', code: 'V1' }], '')).toEqual(['V1 veto'])
  expect(missing({}, [{ of: 'veto', code: 'V1' }], '')).toEqual([])
})
