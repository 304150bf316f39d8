import { evaluateRound } from '@core/evaluation/evaluate-round'
import type { RoundSheet } from '@core/evaluation/round'
import { assessSheet } from '@core/evaluation/several-assessors'
import { checkTemplate } from '@core/scoring/check-template'
import type { Fact } from '@core/scoring/fact'
import type { Rule, ScoredTemplate } from '@core/scoring/template'
import { scoreSheet } from '@core/scoring/score-sheet'
import { describe, expect, it } from 'vitest'
import { gradedItem, gradedOf, gradesOf } from './graded-builder'
import { inputOf, itemOf, manualItem, NOT_APPLICABLE, scoreItem, scoreOf, sectionOf, templateOf } from './template-builder'

/** Vectors of the norm of scores, section 7, and those of the field beside them (V1 to V17). */

const VETO = { vetoes: [{ code: 'V1', title: '拒不参加支援' }] }
const ten = (points: number, rule: Rule, fact: Fact) => scoreItem(itemOf('A1', points, rule), fact).points

/** One item worth everything, so that the total is what was given. */
const totalOf = (points: number, rest: Partial<ScoredTemplate> = {}) =>
  scoreOf(templateOf([sectionOf('A', [manualItem('A1', 100)])], rest), { A1: { points } })

describe('vectors of the norm', () => {
  it('1 · V3: ten items of ten, two not applicable, one 4, the rest full: 74 of 80', () => {
    const codes = Array.from({ length: 10 }, (_, index) => `A${index + 1}`)
    const facts = Object.fromEntries(codes.map((code): [string, Fact] => [code, { points: code === 'A3' ? 4 : 10 }]))
    const sheet = templateOf([
      sectionOf(
        'A',
        codes.map((code) => manualItem(code, 10)),
      ),
    ])
    const score = scoreOf(sheet, { ...facts, A1: NOT_APPLICABLE, A2: NOT_APPLICABLE })
    expect(score.total).toBe('92.50')
    expect(score.sections).toEqual([{ code: 'A', awarded: '74.00', applicable: '80' }])
  })

  it('2 · V4: section weights 1, 2, 1 with shares 0, 1, 0.5', () => {
    const weighted = ['A', 'B', 'C'].map((code, index) =>
      sectionOf(code, [manualItem(`${code}1`, 10)], { weight: [1, 2, 1][index]! }),
    )
    const facts = { A1: { points: 0 }, B1: { points: 10 }, C1: { points: 5 } }
    expect(scoreOf(templateOf(weighted, { totalPoints: 100 }), facts).total).toBe('62.50')
  })

  it('3 · V6: half a point for each of 13 missing files, of 5: 0, not -1.5', () => {
    const rule: Rule = { kind: 'deduct', rules: [{ id: 'd1', label: '缺件', unit: '件', pointsPerUnit: 0.5 }] }
    expect(ten(5, rule, { counts: { d1: 13 } })).toBe('0.000')
  })

  it('4 · V7: two clauses capped at 2 and 3 of 10, any large counts: 5', () => {
    const rule: Rule = {
      kind: 'deduct',
      rules: [
        { id: 'd1', label: '甲', unit: '次', pointsPerUnit: 0.5, maxDeduct: 2 },
        { id: 'd2', label: '乙', unit: '次', pointsPerUnit: 1, maxDeduct: 3 },
      ],
    }
    for (const many of [4, 1000, 999_999_999_999]) expect(ten(10, rule, { counts: { d1: many, d2: many } })).toBe('5.000')
  })

  it('5, 6 · V8, V9: the ladder of grades', () => {
    const one = gradedOf([gradedItem('1.1')])
    expect(gradesOf(one, { '1.1': '11 110 1' }).score.items[0]!.grade).toBe('C')
    expect(gradesOf(one, { '1.1': '10 111 1' }).score.items[0]!.grade).toBe('D')
  })

  it('7 · V10: 93.5 with a veto that forces the grade', () => {
    const sheet = templateOf([sectionOf('A', [manualItem('A1', 100)])], VETO)
    expect(scoreOf(sheet, { A1: { points: 93.5 } }, { vetoes: ['V1'] })).toMatchObject({
      total: '93.50',
      grade: '不合格',
      ranked: false,
      vetoes: ['V1'],
    })
  })

  it('8 · V11: 89.995 and 89.994', () => {
    expect(totalOf(89.995)).toMatchObject({ total: '90.00', grade: '优秀' })
    expect(totalOf(89.994)).toMatchObject({ total: '89.99', grade: '良好' })
  })

  it('9 · V12: 86 of 100, plain and from a floor of 0.6', () => {
    const fact = { numerator: 86, denominator: 100 }
    expect(ten(10, { kind: 'ratio', mode: 'proportional', target: 1 }, fact)).toBe('8.600')
    expect(ten(10, { kind: 'ratio', mode: 'between', floor: 0.6, target: 1 }, fact)).toBe('6.500')
  })

  it('10 · V16: a hospital with clinics 90, 80, 70 and staff-months 12, 6, 6', () => {
    const template = templateOf([sectionOf('A', [manualItem('A1', 100)])], { subject: 'supporting_org' })
    const clinics = ['02001', '02002', '02003']
    const sheets = clinics.map((clinicCode, index): RoundSheet => ({
      sheetId: clinicCode,
      visitId: clinicCode,
      visitCode: clinicCode,
      visitOn: '2013-05-15',
      clinicCode,
      templateId: template.id,
      templateVersion: template.version,
      subjectCode: '01001',
      score: scoreOf(template, { A1: { points: [90, 80, 70][index]! } }),
    }))
    // 360 days are 12 months; one more is beyond the scheme and does not count.
    const postings = clinics.map((clinicCode, index) => ({
      supporterCode: '01001',
      clinicCode,
      startsOn: '2013-01-01',
      endsOn: [null, '2013-06-29', '2013-06-29'][index]!,
    }))
    const round = {
      period: { startsOn: '2013-05-10', endsOn: '2013-05-30' },
      postingPeriod: { startsOn: '2013-01-01', endsOn: '2013-12-26' },
      sheets,
      templates: [template],
      subjects: [],
      pairings: [],
      postings,
    }
    expect(evaluateRound(round)[0]!.ranked[0]!.total).toBe('80.00')
    expect(evaluateRound({ ...round, options: { hospitals: 'weighted' } })[0]!.ranked[0]!.total).toBe('82.50')
  })
})

describe('vectors of the field', () => {
  it('V1: the third of five answers at weight 4 is 12 of 20', () => {
    expect(ten(20, { kind: 'ratio', mode: 'proportional', target: 1 }, { numerator: 3, denominator: 5 })).toBe('12.000')
  })

  it('V2: choices 1, 2, 0, 5 are worth 5 as a single choice and 8 ticked together', () => {
    const choices = [1, 2, 0, 5]
    const ticked: Rule = {
      kind: 'checklist',
      options: choices.map((points, index) => ({ id: `c${index}`, label: `选项${index}`, points })),
    }
    const single: Rule = {
      kind: 'tiers',
      metric: {},
      direction: 'gte',
      steps: [
        { threshold: 4, points: 5 },
        { threshold: 2, points: 2 },
        { threshold: 1, points: 1 },
      ],
      otherwise: 0,
    }
    const breaches = (points: number, rule: Rule) =>
      checkTemplate(templateOf([sectionOf('A', [itemOf('A1', points, rule)])])).map(({ code }) => code)
    expect([breaches(8, ticked), breaches(5, single)]).toEqual([[], []])
    expect([breaches(9, ticked), breaches(6, single)]).toEqual([['UNREACHABLE'], ['UNREACHABLE']])
    expect(ten(8, ticked, { ticked: ['c0', 'c1', 'c2', 'c3'] })).toBe('8.000')
    expect(ten(5, single, { value: 4 })).toBe('5.000')
    expect(ten(5, single, { value: 2 })).toBe('2.000')
  })

  it('V5: weights 1 and 3: heavy only 75, light only 25, both 100', () => {
    const sheet = templateOf(
      [sectionOf('A', [manualItem('A1', 10)], { weight: 1 }), sectionOf('B', [manualItem('B1', 10)], { weight: 3 })],
      { totalPoints: 100 },
    )
    const total = (light: number, heavy: number) => scoreOf(sheet, { A1: { points: light }, B1: { points: heavy } }).total
    expect([total(0, 10), total(10, 0), total(10, 10)]).toEqual(['75.00', '25.00', '100.00'])
  })

  it('V13: a denominator of 0 leaves the item out, by that reason', () => {
    const sheet = templateOf([
      sectionOf('A', [itemOf('A1', 10, { kind: 'ratio', mode: 'proportional', target: 1 }), manualItem('A2', 10)]),
    ])
    const score = scoreOf(sheet, { A1: { numerator: 0, denominator: 0 }, A2: { points: 5 } })
    expect(score.items[0]).toEqual({ code: 'A1', points: null, max: '10', state: 'not_applicable', lost: [] })
    expect(score).toMatchObject({ status: 'complete', total: '10.00' }) // 5 of 10 of 20
  })

  it('V14: a section with nothing that applies leaves the total', () => {
    for (const notApplicablePolicy of ['rescale', 'rescale_section'] as const) {
      const sheet = templateOf(
        [sectionOf('A', [manualItem('A1', 60)]), sectionOf('B', [manualItem('B1', 20), manualItem('B2', 20)])],
        { notApplicablePolicy },
      )
      expect(scoreOf(sheet, { A1: { points: 45 }, B1: NOT_APPLICABLE, B2: NOT_APPLICABLE }).total).toBe('75.00')
    }
  })

  it('V15: three inspectors, 88, 92, 95', () => {
    const sheet = templateOf([sectionOf('A', [manualItem('A1', 100)])])
    const assessments = [88, 92, 95].map((points, index) => ({
      assessor: `示例评${index}`,
      input: inputOf({ A1: { points } }),
    }))
    expect(assessSheet(sheet, assessments, { kind: 'mean' }, { sha256: '0'.repeat(64) }).total).toBe('91.67')
  })

  it('V17: another version of a template is another result; the one that was pinned stays bit for bit', () => {
    const one = templateOf([sectionOf('A', [manualItem('A1', 6), manualItem('A2', 4)])])
    const facts = { A1: { points: 4.5 }, A2: { points: 4 } }
    const pinned = () => JSON.stringify(scoreSheet(one, inputOf(facts), { sha256: 'a'.repeat(64) }))
    const before = pinned()
    const other = { ...one, version: '1.1', totalDecimals: 1, categories: [{ ...one.categories[0]!, points: 12 }] }
    expect(scoreOf(other, facts).total).not.toBe(JSON.parse(before).score.total)
    expect(pinned()).toBe(before)
  })

  it('the printed sheet of a clinic: 2 points an indicator, by the rate', () => {
    const proportional: Rule = { kind: 'ratio', mode: 'proportional', target: 1 }
    const rounded = (points: number, numerator: number, denominator: number) =>
      scoreItem(
        itemOf('A1', points, proportional),
        { numerator, denominator },
        {
          scoreRounding: { decimals: 2, mode: 'half_up', applyAt: 'item' },
        },
      ).points
    expect([
      rounded(2, 3224, 3807),
      rounded(2, 695, 863),
      rounded(2, 209, 212),
      rounded(2, 770, 1228),
      rounded(2, 69, 120),
      rounded(2, 22_584, 24_694),
      rounded(3, 37_442, 38_508),
    ]).toEqual(['1.69', '1.61', '1.97', '1.25', '1.15', '1.83', '2.92'])
  })
})
