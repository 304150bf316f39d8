import { assessSheet, type Assessment, type AssessorMethod } from '@core/evaluation/several-assessors'
import type { Facts } from '@core/scoring/fact'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../scoring/refusal'
import { inputOf, manualItem, sectionOf, templateOf } from '../scoring/template-builder'

const template = templateOf([sectionOf('A', [manualItem('A1', 50)]), sectionOf('B', [manualItem('B1', 50)])], {
  bonusItems: [manualItem('X1', 5)],
  vetoes: [
    { code: 'V1', title: '强制', effect: 'force_grade' },
    { code: 'V2', title: '不排名', effect: 'no_rank' },
  ],
})
const VERSION = { sha256: '0'.repeat(64) }

/** @param total Of an assessor, put into section A first. */
const gave = (assessor: string, total: number | null, vetoes: readonly string[] = []): Assessment => {
  const facts: Facts = total === null ? {} : { A1: { points: Math.min(50, total) }, B1: { points: Math.max(0, total - 50) } }
  return { assessor, input: inputOf(facts, { vetoes }) }
}
const assess = (assessments: readonly Assessment[], method: AssessorMethod) => assessSheet(template, assessments, method, VERSION)
const totals = (kind: 'consensus' | 'mean' | 'trimmed_mean', ...given: (number | null)[]) =>
  assess(
    given.map((total, index) => gave(`示例评${index}`, total)),
    { kind },
  )

describe('assessSheet', () => {
  it('takes the mean of the rounded totals and reads the grade from it', () => {
    expect(totals('mean', 88, 92, 95)).toMatchObject({ total: '91.67', grade: '优秀', reason: null }) // V15
    expect(totals('mean', 89.99, 90)).toMatchObject({ total: '90.00', grade: '优秀' })
    expect(totals('consensus', 75)).toMatchObject({ total: '75.00', grade: '合格' })
  })

  it('trims one highest and one lowest, from five on', () => {
    expect(totals('trimmed_mean', 10, 80, 82, 84, 100).total).toBe('82.00')
    expect(totals('trimmed_mean', 80, 100, 80, 100, 80).total).toBe('86.67')
  })

  it('shows an incomplete sheet and leaves it out; trimming waits for five', () => {
    expect(totals('mean', 80, null, 90)).toMatchObject({ total: '85.00', reason: null })
    expect(totals('mean', null)).toMatchObject({ total: null, grade: null, reason: 'incomplete' })
    expect(totals('trimmed_mean', 10, 80, 82, null, 100)).toMatchObject({ total: null, grade: null, reason: 'incomplete' })
    expect(totals('mean', 80, null).assessments.map(({ assessor, score }) => [assessor, score.status])).toEqual([
      ['示例评0', 'complete'],
      ['示例评1', 'incomplete'],
    ])
  })

  it('lets a veto of any assessor act on the whole', () => {
    const vetoed = assess([gave('甲', 90), gave('乙', 80, ['V1'])], { kind: 'mean' })
    expect(vetoed).toMatchObject({ total: '85.00', grade: '不合格', reason: 'veto' })
    expect(assess([gave('甲', 90), gave('乙', 80, ['V2'])], { kind: 'mean' })).toMatchObject({ grade: '良好', reason: 'veto' })
  })

  it('takes each section from its owner, and every veto', () => {
    const left: Assessment = { assessor: '甲', input: inputOf({ A1: { points: 40 }, B1: { points: 1 }, X1: { points: 1 } }) }
    const right: Assessment = { assessor: '乙', input: inputOf({ A1: { points: 2 }, B1: { points: 45 }, X1: { points: 3 } }) }
    const method: AssessorMethod = { kind: 'by_section', owners: { A: '甲', B: '乙' }, bonusOwner: '乙' }
    expect(assess([left, right], method)).toMatchObject({ total: '88.00', grade: '良好', reason: null })
    expect(assess([left, right], method).merged!.sections.map(({ awarded }) => awarded)).toEqual(['40.00', '45.00'])
    const open: Assessment = { assessor: '乙', input: inputOf({}, { vetoes: ['V2'] }) }
    expect(assess([left, open], method)).toMatchObject({ total: null, reason: 'veto', merged: { unanswered: ['B1'] } })
  })

  it.each<[string, () => unknown, string]>([
    ['nobody', () => totals('mean'), 'ASSESSORS_COUNT assessors'],
    ['a consensus of two', () => totals('consensus', 80, 90), 'ASSESSORS_COUNT assessors'],
    ['four to trim', () => totals('trimmed_mean', 80, 90, 70, 60), 'ASSESSORS_COUNT assessors'],
    ['one assessor twice', () => assess([gave('甲', 1), gave('甲', 2)], { kind: 'mean' }), 'ASSESSORS_COUNT assessors'],
    ['a section without owner', () => assess([gave('甲', 1)], { kind: 'by_section', owners: { A: '甲' } }), 'SECTION_OWNER B'],
    [
      'an owner who did not assess',
      () => assess([gave('甲', 1)], { kind: 'by_section', owners: { A: '丙', B: '甲' } }),
      'SECTION_OWNER A',
    ],
    [
      'bonus items nobody owns',
      () => assess([gave('甲', 1)], { kind: 'by_section', owners: { A: '甲', B: '甲' } }),
      'SECTION_OWNER bonusItems',
    ],
  ])('refuses %s', (_, work, refusal) => {
    expect(refusalOf(work)).toBe(refusal)
  })
})
