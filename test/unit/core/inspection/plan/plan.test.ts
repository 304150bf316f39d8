import { describe, expect, test } from 'vitest'
import { avoidanceRules } from '@core/inspection/plan/avoidance'
import { byPriority } from '@core/inspection/plan/choose-units'
import { drawUnits } from '@core/inspection/plan/draw-units'
import type { PlanUnit, Team } from '@core/inspection/plan/plan'
import { spreadVisits } from '@core/inspection/plan/spread-visits'
import { workload } from '@core/inspection/plan/workload'

const team = (id: string, ...organizations: (string | null)[]): Team => ({
  id,
  name: id,
  members: organizations.map((organizationId, at) => ({ name: `示例${id}${at}`, post: '', organizationId })),
})
const PAIRS = [
  { supporterId: 'hospital', recipientId: 'clinic' },
  { supporterId: 'hospital', recipientId: 'other' },
  { supporterId: 'second', recipientId: 'far' },
]

describe('avoidance', () => {
  const avoids = avoidanceRules(PAIRS)
  test('keeps an inspector away from the own and the paired organization, with the reason', () => {
    expect(avoids(team('A', 'clinic'), 'clinic')).toEqual([
      { memberName: '示例A0', kind: 'own', memberOf: 'clinic', judged: 'clinic' },
    ])
    // The visit judges the hospital too.
    expect(avoids(team('A', 'hospital'), 'clinic')).toMatchObject([{ kind: 'own', judged: 'hospital' }])
    expect(avoids(team('A', 'clinic'), 'other')).toMatchObject([{ kind: 'paired', memberOf: 'clinic', judged: 'hospital' }])
  })
  test('lets go who has nothing to do with it, or works for the bureau', () => {
    expect(avoids(team('A', 'hospital', null), 'far')).toEqual([])
    expect(avoids(team('A', null), 'clinic')).toEqual([])
  })
})

test('60 clinics of four counties over 4 teams and 15 days: 15 each, one a day, neighbours in a row', () => {
  const counties = ['990202', '990221', '990222', '990223']
  const units = Array.from({ length: 60 }, (_, order): PlanUnit => ({
    id: `c${order}`,
    divisionCode: counties[Math.floor(order / 15)] ?? '',
    order,
  }))
  const teams = ['A', 'B', 'C', 'D'].map((id) => team(id, null))
  const days = Array.from({ length: 15 }, (_, at) => `2013-05-${String(at + 10)}`)
  const { visits, left } = spreadVisits({ units, teams, days, fixed: [], avoids: avoidanceRules([]) })
  expect(left).toEqual([])
  expect(workload(teams, days, visits).teams).toEqual(teams.map(({ id }) => ({ teamId: id, visits: 15, days: 15, most: 1 })))
  expect(
    new Set(visits.filter(({ teamId }) => teamId === 'B').map(({ clinicId }) => Math.floor(Number(clinicId.slice(1)) / 15))),
  ).toEqual(new Set([1]))
})

test('two units of one township share a day when there are more units than days', () => {
  const units = ['990202101', '990202101', '990202300'].map((divisionCode, order) => ({ id: `c${order}`, divisionCode, order }))
  const { visits } = spreadVisits({ units, teams: [team('A')], days: ['2013-05-13', '2013-05-14'], fixed: [], avoids: () => [] })
  expect(visits.map(({ visitOn }) => visitOn)).toEqual(['2013-05-13', '2013-05-13', '2013-05-14'])
})

test('priority says why: never visited first, then points lost times size', () => {
  const result = (total: string) => ({ on: '2012-10-08', total })
  const ranked = byPriority([
    { id: 'good and large', size: 20_000, last: result('95.00') },
    { id: 'bad and small', size: 4000, last: result('60.00') },
    { id: 'new', size: null, last: null },
    { id: 'no result', size: 100, last: { on: '2012-10-08', total: null } },
  ])
  expect(ranked.map(({ id }) => id)).toEqual(['new', 'no result', 'bad and small', 'good and large'])
  expect(ranked.map(({ reason }) => reason.weight)).toEqual([null, null, '160000', '100000'])
})

test('a draw is the same on every machine: seed 20130506 of ten', () => {
  expect(drawUnits('20130506', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], 4)).toEqual(DRAWN)
})
const DRAWN = ['8', '1', '2', '9']
