import { evaluateRound } from '@core/evaluation/evaluate-round'
import { rank } from '@core/evaluation/rank'
import type { Round, RoundSheet } from '@core/evaluation/round'
import { staffMonths } from '@core/evaluation/staff-months'
import { exactText } from '@core/shared/points'
import { describe, expect, it } from 'vitest'
import { manualItem, scoreOf, sectionOf, templateOf } from '../scoring/template-builder'

const template = templateOf(
  [sectionOf('A', [manualItem('A1', 60)]), sectionOf('B', [manualItem('B1', 20), manualItem('B2', 20)])],
  { subject: 'supporting_org' },
)
const CLINICS = ['02001', '02002', '02003']
const SCHEME = { startsOn: '2013-01-01', endsOn: '2013-12-31' }

/** @param found Points of A1, B1 and B2. */
const sheet = (subjectCode: string, clinicCode: string, ...found: readonly number[]): RoundSheet => ({
  sheetId: `${subjectCode}-${clinicCode}-${found.join('-')}`,
  visitId: `visit-${clinicCode}`,
  visitCode: `V-${clinicCode}`,
  visitOn: '2013-05-15',
  clinicCode,
  templateId: template.id,
  templateVersion: template.version,
  subjectCode,
  score: scoreOf(template, Object.fromEntries(found.map((points, index) => [['A1', 'B1', 'B2'][index]!, { points }]))),
})
const posted = (supporterCode: string, clinicCode: string, startsOn: string, endsOn: string | null) => ({
  supporterCode,
  clinicCode,
  startsOn,
  endsOn,
})
const hospital = (code: string, rest: object = {}) => ({ role: 'supporting_org' as const, code, name: code, detail: '', ...rest })
const round = (sheets: readonly RoundSheet[], rest: Partial<Round> = {}): Round => ({
  period: { startsOn: '2013-05-10', endsOn: '2013-05-30' },
  sheets,
  templates: [template],
  subjects: [
    ...CLINICS.map((code) => ({ role: 'recipient_org' as const, code, name: code, detail: '' })),
    hospital('01001'),
    hospital('01002'),
  ],
  pairings: [],
  postingPeriod: SCHEME,
  ...rest,
})
const short = (one: Round) =>
  evaluateRound(one).map(({ ranked, unranked }) => [
    ...ranked.map((standing) => `${standing.rank} ${standing.subjectCode} ${String(standing.total)}`),
    ...unranked.map((standing) => `${standing.reason} ${standing.subjectCode}`),
  ])

describe('staffMonths', () => {
  it.each([
    ['2013-01-01', '2013-01-30', '1'],
    ['2013-01-01', '2013-12-26', '12'],
    ['2012-06-01', '2013-01-01', '1/30'],
    ['2013-12-31', null, '1/30'],
    ['2012-01-01', null, '73/6'], // 365 days
    ['2014-01-01', null, '0'],
    ['2012-01-01', '2012-12-31', '0'],
  ])('counts %s to %s as %s', (startsOn, endsOn, months) => {
    expect(exactText(staffMonths({ startsOn, endsOn }, SCHEME))).toBe(months)
  })
})

describe('weighted results of hospitals', () => {
  // vector 10: 90, 80, 70 with 12, 6 and 6 staff-months
  const sheets = [sheet('01001', '02001', 60, 20, 10), sheet('01001', '02002', 60, 20, 0), sheet('01001', '02003', 60, 10, 0)]
  const postings = [
    posted('01001', '02001', '2013-01-01', '2013-06-29'), // 180 days
    posted('01001', '02001', '2013-01-01', '2013-06-29'),
    posted('01001', '02002', '2013-01-01', '2013-06-29'),
    posted('01001', '02003', '2013-07-05', null), // 180 days to the end of the scheme
    posted('01002', '02003', '2013-01-01', null),
  ]

  it('weigh each clinic by the staff-months posted there within the scheme', () => {
    expect(short(round(sheets, { postings }))).toEqual([['1 01001 80.00']])
    expect(short(round(sheets, { postings, options: { hospitals: 'mean' } }))).toEqual([['1 01001 80.00']])
    expect(short(round(sheets, { postings, options: { hospitals: 'weighted' } }))).toEqual([['1 01001 82.50']])
  })

  it('let several sheets of a clinic share its weight', () => {
    const twice = [...sheets, sheet('01001', '02001', 60, 10, 0)] // 02001: 90 and 70
    expect(short(round(twice, { postings, options: { hospitals: 'weighted' } }))).toEqual([['1 01001 77.50']])
  })

  it('leave out a clinic without postings, and name a hospital with none at all', () => {
    const some = postings.filter(({ clinicCode }) => clinicCode !== '02001')
    expect(short(round(sheets, { postings: some, options: { hospitals: 'weighted' } }))).toEqual([['1 01001 75.00']])
    expect(short(round(sheets, { postings: [], options: { hospitals: 'weighted' } }))).toEqual([['no_postings 01001']])
    expect(short(round(sheets, { options: { hospitals: 'weighted' } }))).toEqual([['no_postings 01001']])
  })

  it('go by the round where no other period is given', () => {
    const { postingPeriod: _, ...one } = round(sheets, {
      postings: [posted('01001', '02001', '2013-05-10', '2013-05-14'), posted('01001', '02003', '2013-05-26', null)],
      options: { hospitals: 'weighted' },
    })
    expect(short(one)).toEqual([['1 01001 80.00']]) // five days each
  })

  it('leave clinics and doctors to their mean', () => {
    const clinics = { ...template, subject: 'recipient_org' as const }
    const own = [sheet('02001', '02001', 60, 20, 10), sheet('02001', '02001', 60, 20, 0)]
    const one = round(own, { templates: [clinics], postings: [], options: { hospitals: 'weighted' } })
    expect(evaluateRound(one)[0]!.ranked.map(({ total }) => total)).toEqual(['85.00'])
  })
})

describe('ranking', () => {
  const tied = [sheet('01001', '02001', 50, 20, 20), sheet('01002', '02002', 60, 15, 15)]

  it('shares a rank between equals, unless a tie-break rule tells them apart', () => {
    expect(short(round(tied))).toEqual([['1 01001 90.00', '1 01002 90.00']])
    expect(short(round(tied, { options: { tieBreak: { [template.id]: ['A'] } } }))).toEqual([['1 01002 90.00', '2 01001 90.00']])
    expect(short(round(tied, { options: { tieBreak: { [template.id]: ['B', 'A'] } } }))).toEqual([
      ['1 01001 90.00', '2 01002 90.00'],
    ])
    expect(short(round(tied, { options: { tieBreak: { [template.id]: ['Z'] } } }))).toEqual([['1 01001 90.00', '1 01002 90.00']])
  })

  it('says by which sections ties were broken, and only then', () => {
    expect(evaluateRound(round(tied, { options: { tieBreak: { [template.id]: ['A'] } } }))[0]!.tieBreak).toEqual(['A'])
    const [plain] = evaluateRound(round(tied))
    expect('tieBreak' in plain! || 'split' in plain! || 'tieBreak' in plain!.ranked[0]!).toBe(false)
  })

  it('goes on to the next figure only between equals', () => {
    const one = (subjectCode: string, total: string, ...tieBreak: string[]) => ({ subjectCode, total, tieBreak })
    const ranked = rank([
      one('a', '90.00', '1/3', '1'),
      one('b', '90', '2/6', '1/2'),
      one('c', '90.00', '1/2', '0'),
      one('d', '91', '0', '0'),
    ])
    expect(ranked.map(({ subjectCode, rank: place }) => `${place}${subjectCode}`)).toEqual(['1d', '2c', '3a', '4b'])
    const shared = rank([one('a', '90.00', '1/3'), one('b', '90.00', '2/6'), one('c', '90.00', '1/4')])
    expect(shared.map(({ subjectCode, rank: place }) => `${place}${subjectCode}`)).toEqual(['1a', '1b', '3c'])
  })

  it('splits groups by level or type, off by default', () => {
    const subjects = [
      hospital('01001', { level: '三级', type: '综合' }),
      hospital('01002', { level: '二级', type: '综合' }),
      hospital('01003'),
    ]
    const sheets = [...tied, sheet('01003', '02003', 60, 20, 20)]
    const split = (options: Round['options']) =>
      evaluateRound(round(sheets, { subjects, options: options! })).map((group) => [
        group.split,
        ...group.ranked.map(({ rank: place, subjectCode }) => `${place} ${subjectCode}`),
      ])
    expect(split({})).toEqual([[undefined, '1 01003', '2 01001', '2 01002']])
    expect(split({ splitBy: 'level' })).toEqual([
      ['', '1 01003'],
      ['三级', '1 01001'],
      ['二级', '1 01002'],
    ])
    expect(split({ splitBy: 'type' })).toEqual([
      ['', '1 01003'],
      ['综合', '1 01001', '1 01002'],
    ])
  })
})
