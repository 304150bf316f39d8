import { decidedFacts, sideBySide, type Opinion } from '@core/evaluation/side-by-side'
import { describe, expect, it } from 'vitest'
import { itemOf, manualItem, scoreOf, sectionOf, templateOf } from '../scoring/template-builder'

const template = templateOf(
  [
    sectionOf('A', [
      manualItem('A1', 6),
      itemOf('A2', 4, { kind: 'deduct', rules: [{ id: 'd1', label: '缺', unit: '件', pointsPerUnit: { param: 'each' } }] }),
    ]),
  ],
  {
    parameters: [{ id: 'each', label: '每件', default: 1, unit: '分' }],
    bonusItems: [manualItem('X1', 2)],
    totalPoints: 10,
    notApplicablePolicy: 'full',
  },
)
const said = (stage: Opinion['stage'], item: string, at: string, fact: Opinion['fact'], author = '示例甲'): Opinion => ({
  stage,
  item,
  author,
  at: `2013-05-${at}T01:00:00.000Z`,
  seq: Number(at),
  reason: '现场核对',
  fact,
})
const self = said('self', 'A1', '02', { points: 6 })
const inspection = said('inspection', 'A1', '12', { points: 3 })
const recheck = said('re_check', 'A1', '20', { points: 4 })
const appeal = said('appeal', 'A1', '28', { points: 5 })
const standing = (...opinions: Opinion[]) =>
  sideBySide(template, opinions).map(({ code, opinions: own }) => [
    code,
    own.map(({ stage, score, counts }) => `${stage} ${String(score.points)}${counts ? ' *' : ''}`),
  ])

describe('sideBySide', () => {
  it('keeps all four, oldest first, and the latest decision counts', () => {
    expect(standing(appeal, self, recheck, inspection)).toEqual([
      ['A1', ['self 6.00', 'inspection 3.00', 're_check 4.00', 'appeal 5.00 *']],
    ])
    expect(standing(self)).toEqual([['A1', ['self 6.00 *']]])
    expect(standing(self, inspection)).toEqual([['A1', ['self 6.00', 'inspection 3.00 *']]])
  })

  it('goes by the journal, whatever the clock said, and a self-assessment never takes back a decision', () => {
    expect(standing({ ...inspection, seq: 99, at: '2013-01-01T00:00:00.000Z' }, recheck, appeal)).toEqual([
      ['A1', ['re_check 4.00', 'appeal 5.00', 'inspection 3.00 *']],
    ])
    expect(standing({ ...self, seq: 99 }, recheck)).toEqual([['A1', ['re_check 4.00 *', 'self 6.00']]])
    expect(standing({ ...recheck, seq: inspection.seq }, inspection)).toEqual([['A1', ['inspection 3.00', 're_check 4.00 *']]])
  })

  it('shows a re-check that is not finished, without letting it count', () => {
    expect(standing(inspection, { ...recheck, isPending: true })).toEqual([['A1', ['inspection 3.00 *', 're_check 4.00']]])
    expect(standing({ ...recheck, isPending: true })).toEqual([['A1', ['re_check 4.00']]])
  })

  it('keeps author, time and reason, and scores with the parameters of the scheme', () => {
    const counted = said('inspection', 'A2', '12', { counts: { d1: 3 } }, '示例乙')
    const [row] = sideBySide(template, [counted], { each: 0.5 })
    expect(row).toEqual({
      code: 'A2',
      opinions: [
        {
          ...counted,
          counts: true,
          score: { code: 'A2', points: '2.50', max: '4', state: 'scored', lost: [{ by: 'd1', points: '1.50' }] },
        },
      ],
    })
  })

  it('shows a bonus item that does not apply without points, whatever the policy', () => {
    const waived = { notApplicable: true, reason: '无' } as const
    const rows = sideBySide(template, [said('self', 'X1', '02', waived), said('self', 'A1', '02', waived)])
    expect(rows.map(({ code, opinions }) => [code, opinions[0]!.score.points])).toEqual([
      ['A1', '6.00'],
      ['X1', null],
    ])
  })
})

describe('decidedFacts', () => {
  it('gives one fact an item for the sheet that counts', () => {
    const other = said('self', 'A2', '02', { counts: { d1: 1 } })
    const facts = decidedFacts([appeal, other, self, inspection])
    expect(facts).toEqual({ A1: { points: 5 }, A2: { counts: { d1: 1 } } })
    expect(scoreOf(template, facts).total).toBe('8.00')
    expect(decidedFacts([])).toEqual({})
  })
})
