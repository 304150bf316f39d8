import type { ScoredTemplate } from '@core/scoring/template'
import { describe, expect, it } from 'vitest'
import hospital from '@resources/templates/01-supporting-hospital.json'
import type { Group, Part, RankedStanding, UnrankedStanding } from '../../../../renderer/data/useEvaluation'
import {
  completeSheets,
  missingParts,
  partKey,
  partsOf,
  standingsOf,
  vetoOutcome,
  visitCount,
} from '../../../../renderer/screens/evaluation/standings'

const part = (sheetId: string, total: string | null): Part => ({
  sheetId,
  visitId: `visit of ${sheetId}`,
  visitCode: sheetId,
  visitOn: '2013-05-10',
  clinicName: '示例镇卫生院',
  status: total === null ? 'incomplete' : 'complete',
  total,
  grade: total === null ? null : '良好',
  vetoes: [],
})

const ranked = (over: Partial<RankedStanding> = {}): RankedStanding => ({
  rank: 1,
  subjectCode: '01001',
  name: '示例医院',
  detail: '示例区',
  total: '88.00',
  grade: '良好',
  parts: [part('a', '88.00')],
  gaps: [],
  ...over,
})

const { rank: _rank, ...standing } = ranked({ subjectCode: '01002', parts: [part('b', null)], total: null, grade: null })
const unranked: UnrankedStanding = { ...standing, reason: 'incomplete' }

const group: Group = {
  templateId: 'SH-2025',
  templateVersion: '1.1',
  templateName: '示例表',
  role: 'supporting_org',
  ranked: [ranked()],
  unranked: [unranked],
  mean: '88.00',
  median: '88.00',
}

describe('standingsOf', () => {
  it('puts those without a rank below, with their reason', () => {
    expect(standingsOf(group).map(({ subjectCode, rank, reason }) => [subjectCode, rank, reason])).toEqual([
      ['01001', 1, null],
      ['01002', null, 'incomplete'],
    ])
  })
  it('counts the sheets that losses are taken from', () => {
    expect(completeSheets(group)).toBe(1)
  })
})

describe('sheets and clinics without one', () => {
  const gap = { clinicCode: '02007', clinicName: '示例乡卫生院', reason: 'not_visited' as const }
  it.each([
    [[part('a', '90.00'), part('b', '80.00')], [], '2', 0],
    [[part('a', '90.00'), part('b', null)], [gap], '1/3', 2],
    [[], [gap], '0/1', 1],
    [[], [], '0', 0],
  ])('%#: an incomplete sheet and a gap are missing from the total', (parts, gaps, shown, missing) => {
    expect(visitCount({ parts, gaps })).toBe(shown)
    expect(missingParts({ parts, gaps })).toBe(missing)
  })
  it('lists the gaps below the sheets', () => {
    expect(partsOf({ parts: [part('a', '90.00')], gaps: [gap] }).map(partKey)).toEqual(['a', '02007'])
  })
})

describe('vetoOutcome', () => {
  const forcing = hospital as unknown as ScoredTemplate
  const effects: ScoredTemplate = {
    ...forcing,
    vetoPolicy: { effect: 'no_rank' },
    vetoes: [
      { code: 'V1', title: '示例一' },
      { code: 'V2', title: '示例二', effect: 'zero_section', section: 'A' },
      { code: 'V3', title: '示例三', effect: 'zero_total' },
    ],
  }
  it.each([
    [forcing, ['V1'], 'grade'],
    [forcing, [], null],
    [effects, ['V1'], 'rank'],
    [effects, ['V2'], null],
    [effects, ['V1', 'V3'], 'grade'],
  ])('%#', (template, codes, outcome) => {
    expect(vetoOutcome(template, codes)).toBe(outcome)
  })
})
