import { expect, test } from 'vitest'
import { missingReturns, type ReturnFacts } from '@core/workbench/missing-returns'
import { UNISSUED } from '@core/inspection/rectification/rectification'

const DAY = '2013-06-10'
const NOTHING: ReturnFacts = {
  units: ['h1', 'c1'],
  contacts: { dueOn: '2013-04-01', named: new Set(['h1', 'c1']) },
  pairings: [],
  postings: [],
  since: '2013-04-01',
  until: DAY,
  selfAssessments: { dueOn: null, missing: [] },
  problems: [],
}
const owed = (more: Partial<ReturnFacts>) => missingReturns({ ...NOTHING, ...more }, DAY)

test('months that follow each other and miss the same persons are told as one', () => {
  const posting = { recipientId: 'c1', startsOn: '2013-01-07', endsOn: null, attendance: new Set<string>() }
  const found = owed({
    since: '2013-01-01',
    postings: [
      { ...posting, staffName: '示例甲', workload: new Set(['2013-01', '2013-03', '2013-04']) },
      { ...posting, staffName: '示例乙', workload: new Set(['2013-01', '2013-02', '2013-03', '2013-04', '2013-05']) },
    ],
  })
  expect(found).toEqual([
    {
      unitId: 'c1',
      kind: 'attendance',
      items: [{ names: ['示例甲', '示例乙'], months: { from: '2013-01', to: '2013-05' } }],
      dueOn: '2013-01-31',
      daysLate: 130,
    },
    {
      unitId: 'c1',
      kind: 'workload',
      items: [
        { names: ['示例甲'], months: { from: '2013-02', to: '2013-02' } },
        { names: ['示例甲'], months: { from: '2013-05', to: '2013-05' } },
      ],
      dueOn: '2013-02-28',
      daysLate: 102,
    },
  ])
})

test('a posting that ended within the month owes its last papers from that day on', () => {
  const posting = {
    recipientId: 'c1',
    staffName: '示例甲',
    startsOn: '2013-06-01',
    attendance: new Set<string>(),
    workload: new Set(['2013-06']),
  }
  expect(owed({ postings: [{ ...posting, endsOn: '2013-06-07' }] })).toMatchObject([
    { kind: 'attendance', dueOn: '2013-06-07', daysLate: 3 },
  ])
  expect(owed({ postings: [{ ...posting, endsOn: '2013-06-30' }] })).toEqual([])
})

test('an agreement is owed by the hospital while the pairing runs unsigned', () => {
  const pairing = {
    supporterId: 'h1',
    recipientName: '示例卫生院',
    startsOn: '2013-06-01',
    endsOn: '2013-12-31',
    isSigned: false,
  }
  expect(owed({ pairings: [pairing] })).toMatchObject([
    { unitId: 'h1', kind: 'agreement', items: [{ names: ['示例卫生院'], months: null }], daysLate: 9 },
  ])
  expect(
    owed({
      pairings: [
        { ...pairing, isSigned: true },
        { ...pairing, startsOn: '2013-06-11' },
        { ...pairing, endsOn: '2013-06-09' },
      ],
    }),
  ).toEqual([])
})

test('a reply is owed until the unit says that it is done; one that is not due yet is not late', () => {
  const issued = {
    what: 'issued',
    number: '云卫督改〔2013〕1号',
    issuedOn: '2013-06-05',
    dueOn: '2013-06-12',
    problem: '',
    requirement: '',
    basis: '',
    person: '',
  } as const
  const problem = (stage: 'issued' | 'awaiting' | 'closed') => ({
    unitId: 'c1',
    state: { ...UNISSUED, stage, issued, dueOn: issued.dueOn },
  })
  expect(owed({ problems: [problem('issued'), problem('issued')] })).toEqual([
    { unitId: 'c1', kind: 'reply', items: [{ names: [issued.number], months: null }], dueOn: '2013-06-12', daysLate: 0 },
  ])
  expect(owed({ problems: [problem('awaiting'), problem('closed')] })).toEqual([])
})

test('self-assessments are owed once a day was set for them', () => {
  const missing = [{ unitId: 'c1', subjectName: '示例卫生院' }]
  expect(owed({ selfAssessments: { dueOn: null, missing } })).toEqual([])
  expect(owed({ selfAssessments: { dueOn: '2013-06-01', missing } })).toMatchObject([{ kind: 'selfAssessment', daysLate: 9 }])
})
