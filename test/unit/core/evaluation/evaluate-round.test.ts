import { describe, expect, it } from 'vitest'
import { evaluateRound } from '@core/evaluation/evaluate-round'
import { itemLosses } from '@core/evaluation/item-losses'
import type { Round, RoundSheet } from '@core/evaluation/round'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import hospitalDocument from '@resources/templates/01-supporting-hospital.json'
import clinicDocument from '@resources/templates/02-recipient-clinic.json'

const hospitals = asScored(readTemplate(hospitalDocument))
const clinics = asScored(readTemplate(clinicDocument))

type Score = RoundSheet['score']
const complete = (total: string, over: Partial<Score> = {}): Score => ({
  status: 'complete',
  total,
  grade: '良好',
  vetoes: [],
  items: [],
  ...over,
})
const incomplete = (vetoes: string[] = []): Score => ({ status: 'incomplete', total: null, grade: null, vetoes, items: [] })

let sheets = 0
const sheet = (template: { id: string; version: string }, subjectCode: string, clinicCode: string, score: Score): RoundSheet => ({
  sheetId: `sheet-${String(++sheets).padStart(4, '0')}`,
  visitId: `visit-${clinicCode}`,
  visitCode: `V-${clinicCode}`,
  visitOn: '2013-05-15',
  clinicCode,
  templateId: template.id,
  templateVersion: template.version,
  subjectCode,
  score,
})

const CLINICS = ['02001', '02002', '02003', '02004', '02005']
const HOSPITALS = ['01001', '01002', '01003']
const round = (over: Partial<Round>): Round => ({
  period: { startsOn: '2013-05-10', endsOn: '2013-05-30' },
  sheets: [],
  templates: [clinics, hospitals],
  subjects: [
    ...CLINICS.map((code) => ({ role: 'recipient_org' as const, code, name: `卫生院${code}`, detail: '北仓区' })),
    ...HOSPITALS.map((code) => ({ role: 'supporting_org' as const, code, name: `医院${code}`, detail: '市直' })),
  ],
  pairings: [],
  ...over,
})
const pairing = (supporterCode: string, clinicCode: string, startsOn = '2012-11-01', endsOn = '2013-12-31') => ({
  supporterCode,
  clinicCode,
  startsOn,
  endsOn,
})
const short = (
  standings: readonly { rank?: number; subjectCode: string; total: string | null; grade: string | null; reason?: string }[],
) => standings.map((one) => [one.rank ?? one.reason, one.subjectCode, one.total, one.grade].join(' '))

describe('evaluateRound', () => {
  it('judges a hospital by the mean of its clinics, and never counts a missing one as 0', () => {
    const [group] = evaluateRound(
      round({
        sheets: [
          sheet(hospitals, '01001', '02001', complete('90.00')),
          sheet(hospitals, '01001', '02002', complete('80.00')),
          sheet(hospitals, '01001', '02003', complete('70.00')),
          sheet(hospitals, '01001', '02004', incomplete()),
        ],
        pairings: [
          pairing('01001', '02001'),
          pairing('01001', '02005'),
          pairing('01002', '02001'),
          pairing('01003', '02003', '2012-01-01', '2012-12-31'),
        ],
      }),
    )
    expect(short(group!.ranked)).toEqual(['1 01001 80.00 良好'])
    expect(short(group!.unranked)).toEqual(['not_visited 01002  '])
    expect(group!.ranked[0]!.parts.map((part) => part.status)).toEqual(['complete', 'complete', 'complete', 'incomplete'])
    expect(group!.ranked[0]!.gaps).toEqual([{ clinicCode: '02005', clinicName: '卫生院02005', reason: 'not_visited' }])
    expect(group!.unranked[0]!.gaps).toEqual([{ clinicCode: '02001', clinicName: '卫生院02001', reason: 'no_sheet' }])
  })

  it('rounds the mean half up and reads the grade from it', () => {
    const grade = (...totals: string[]) =>
      short(
        evaluateRound(
          round({ sheets: totals.map((total, index) => sheet(hospitals, '01001', CLINICS[index]!, complete(total))) }),
        )[0]!.ranked,
      )
    expect(grade('89.99', '90.00')).toEqual(['1 01001 90.00 优秀'])
    expect(grade('89.99', '89.99', '90.00')).toEqual(['1 01001 89.99 良好'])
    expect(grade('79.99', '60.00', '70.00')).toEqual(['1 01001 70.00 合格'])
  })

  it('lets equal totals share a rank and skips the next: 1, 1, 3', () => {
    const [group] = evaluateRound(
      round({
        sheets: [
          sheet(clinics, '02003', '02003', complete('85.00')),
          sheet(clinics, '02002', '02002', complete('91.5')),
          sheet(clinics, '02001', '02001', complete('91.50')),
          sheet(clinics, '02004', '02004', incomplete()),
        ],
      }),
    )
    expect(short(group!.ranked)).toEqual(['1 02001 91.50 优秀', '1 02002 91.50 优秀', '3 02003 85.00 良好'])
    expect(short(group!.unranked)).toEqual(['incomplete 02004  ', 'not_visited 02005  '])
    expect([group!.mean, group!.median]).toEqual(['89.33', '91.50'])
  })

  it('takes a subject with a veto out of the ranking, forces its grade and keeps its total', () => {
    const forced = asScored(readTemplate(hospitalDocument))
    const vetoes = forced.vetoes!.map((veto) =>
      veto.code === 'V3'
        ? { ...veto, effect: 'no_rank' as const }
        : veto.code === 'V4'
          ? { ...veto, effect: 'zero_section' as const, section: 'A' }
          : veto,
    )
    const [group] = evaluateRound(
      round({
        templates: [{ ...forced, vetoes }],
        sheets: [
          sheet(forced, '01001', '02001', complete('95.00')),
          sheet(forced, '01001', '02002', complete('92.00', { grade: '不合格', vetoes: ['V2'] })),
          sheet(forced, '01002', '02003', complete('90.00', { grade: '优秀', vetoes: ['V3'] })),
          sheet(forced, '01003', '02004', complete('70.00', { vetoes: ['V4'] })),
        ],
      }),
    )
    expect(short(group!.ranked)).toEqual(['1 01003 70.00 合格'])
    expect(short(group!.unranked)).toEqual(['veto 01001 93.50 不合格', 'veto 01002 90.00 优秀'])
  })

  it('counts a total set to 0 by a veto as 0, out of the ranking', () => {
    const zeroing = { ...hospitals, vetoPolicy: { effect: 'zero_total' as const } }
    const [group] = evaluateRound(
      round({
        templates: [zeroing],
        sheets: [
          sheet(zeroing, '01001', '02001', complete('90.00')),
          sheet(zeroing, '01001', '02002', complete('0.00', { grade: '不合格', vetoes: ['V1'] })),
        ],
      }),
    )
    expect(short(group!.unranked)).toEqual(['veto 01001 45.00 不合格'])
  })

  it('says why a subject without a total has none', () => {
    const [group] = evaluateRound(
      round({
        sheets: [
          sheet(clinics, '02001', '02001', incomplete(['V1'])),
          sheet(clinics, '02002', '02002', incomplete()),
          sheet(clinics, '02003', '02003', { ...complete('0'), total: null, grade: null }),
        ],
      }),
    )
    expect(short(group!.unranked)).toEqual([
      'veto 02001  ',
      'incomplete 02002  ',
      'nothing_applies 02003  ',
      'not_visited 02004  ',
      'not_visited 02005  ',
    ])
    expect([group!.ranked, group!.mean, group!.median]).toEqual([[], null, null])
  })

  it('keeps versions of a template apart and lists the missing once', () => {
    const next = { ...clinics, version: '2.0' }
    const groups = evaluateRound(
      round({
        templates: [next, clinics],
        sheets: [sheet(clinics, '02001', '02001', complete('90.00')), sheet(next, '02002', '02002', complete('80.00'))],
      }),
    )
    expect(groups.map((group) => [group.templateVersion, ...short(group.ranked), ...short(group.unranked)])).toEqual([
      ['1.1', '1 02001 90.00 优秀'],
      ['2.0', '1 02002 80.00 良好', 'not_visited 02003  ', 'not_visited 02004  ', 'not_visited 02005  '],
    ])
  })
})

describe('itemLosses', () => {
  it('adds up what complete sheets lost where the item applied, most first', () => {
    const item = (code: string, points: string | null, state: 'scored' | 'not_applicable' = 'scored') => ({
      code,
      points,
      max: '3',
      state,
      lost: [],
    })
    const losses = itemLosses(clinics, [
      sheet(
        clinics,
        '02001',
        '02001',
        complete('90.00', { items: [item('A1', '1.5'), item('A2', '3.0'), item('C2', null, 'not_applicable')] }),
      ),
      sheet(clinics, '02002', '02002', complete('90.00', { items: [item('A1', '3.0'), item('A2', '2.0'), item('C2', '1.0')] })),
      sheet(clinics, '02003', '02003', { ...incomplete(), items: [item('A1', '0.0')] }),
    ])
    expect(losses).toEqual([
      { code: 'C2', title: expect.any(String), max: '4', lost: '3.0', percent: '75.0', subjects: 1 },
      { code: 'A1', title: expect.any(String), max: '3', lost: '1.5', percent: '25.0', subjects: 1 },
      { code: 'A2', title: expect.any(String), max: '3', lost: '1.0', percent: '16.7', subjects: 1 },
    ])
  })
})
