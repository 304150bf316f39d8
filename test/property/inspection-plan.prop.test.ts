import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { avoidanceRules } from '@core/inspection/plan/avoidance'
import { byPriority, type UnitRecord } from '@core/inspection/plan/choose-units'
import { drawUnits } from '@core/inspection/plan/draw-units'
import type { PlanUnit, SupportPair, Team } from '@core/inspection/plan/plan'
import { spreadVisits, type SpreadTask } from '@core/inspection/plan/spread-visits'
import { workload } from '@core/inspection/plan/workload'
import { addDays } from '@core/shared/calendar'

const units = fc
  .array(fc.constantFrom('990202', '990203', '990203101', '990221', '990223'), { maxLength: 40 })
  .map((codes) => codes.map((divisionCode, order): PlanUnit => ({ id: `c${order}`, divisionCode, order })))
const days = fc.integer({ min: 1, max: 8 }).map((count) => Array.from({ length: count }, (_, at) => addDays('2013-05-13', at)))
/** Clinics c0… and hospitals h0… */
const pairs = fc.array(
  fc.tuple(fc.nat(3), fc.nat(39)).map(([h, c]): SupportPair => ({ supporterId: `h${h}`, recipientId: `c${c}` })),
  { maxLength: 40 },
)
const organization = fc.option(
  fc.oneof(
    fc.nat(3).map((h) => `h${h}`),
    fc.nat(39).map((c) => `c${c}`),
  ),
  { freq: 3 },
)
const teams = fc.array(fc.array(organization, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }).map((all) =>
  all.map((members, at): Team => ({
    id: `t${at}`,
    name: `第${at + 1}组`,
    members: members.map((organizationId, no) => ({ name: `示例${at}-${no}`, post: '', organizationId })),
  })),
)
const free = teams.map((all) =>
  all.map((team) => ({ ...team, members: team.members.map((one) => ({ ...one, organizationId: null })) })),
)

const spreadOf = (task: Omit<SpreadTask, 'avoids'> & { readonly pairs: readonly SupportPair[] }) =>
  spreadVisits({ ...task, avoids: avoidanceRules(task.pairs) })
const difference = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts)

describe('visits spread over teams and days', () => {
  it('take every unit once, none where its team must keep away, and leave only those that nobody may visit', () => {
    fc.assert(
      fc.property(units, teams, days, pairs, (all, groups, on, support) => {
        const avoids = avoidanceRules(support)
        const { visits, left } = spreadVisits({ units: all, teams: groups, days: on, fixed: [], avoids })
        expect([...visits.map(({ clinicId }) => clinicId), ...left].sort()).toEqual(all.map(({ id }) => id).sort())
        const teamOf = new Map(groups.map((team) => [team.id, team]))
        expect(visits.filter(({ teamId, clinicId }) => avoids(teamOf.get(teamId)!, clinicId).length > 0)).toEqual([])
        expect(visits.every(({ visitOn }) => on.includes(visitOn))).toBe(true)
        const shut = all.filter(({ id }) => groups.every((team) => avoids(team, id).length > 0)).map(({ id }) => id)
        expect([...left].sort()).toEqual(shut.sort())
      }),
    )
  })

  it('are even between teams and between the days of a team where nobody must keep away', () => {
    fc.assert(
      fc.property(units, free, days, (all, groups, on) => {
        const { visits } = spreadOf({ units: all, teams: groups, days: on, fixed: [], pairs: [] })
        const load = workload(groups, on, visits)
        expect(difference(load.teams.map((team) => team.visits))).toBeLessThanOrEqual(1)
        for (const cells of load.perCell) expect(difference(cells)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('are as even as avoidance allows: no single visit handed on brings two teams nearer', () => {
    fc.assert(
      fc.property(units, teams, days, pairs, (all, groups, on, support) => {
        const avoids = avoidanceRules(support)
        const { visits } = spreadVisits({ units: all, teams: groups, days: on, fixed: [], avoids })
        const load = (team: Team) => visits.filter(({ teamId }) => teamId === team.id)
        for (const from of groups)
          for (const to of groups)
            if (load(from).length - load(to).length >= 2)
              expect(load(from).filter(({ clinicId }) => avoids(to, clinicId).length === 0)).toEqual([])
      }),
    )
  })

  it('are the same for the same task, whatever the order of the units, and leave what is fixed alone', () => {
    fc.assert(
      fc.property(units, teams, days, pairs, fc.infiniteStream(fc.nat()), (all, groups, on, support, noise) => {
        const task = { teams: groups, days: on, fixed: [], pairs: support }
        const first = spreadOf({ ...task, units: all })
        const shuffled = all.map((unit) => ({ unit, at: Number(noise.next().value) })).sort((a, b) => a.at - b.at)
        expect(spreadOf({ ...task, units: shuffled.map(({ unit }) => unit) })).toEqual(first)
        const fixed = first.visits.slice(0, 5)
        const again = spreadOf({ ...task, units: all, fixed })
        expect(again.visits.filter(({ clinicId }) => fixed.some((one) => one.clinicId === clinicId))).toEqual([])
      }),
    )
  })
})

describe('a draw', () => {
  const population = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 })
  it('takes as many different units of the list as asked, the same for the same seed and list', () => {
    fc.assert(
      fc.property(fc.string(), population, fc.nat(70), (seed, list, count) => {
        const drawn = drawUnits(seed, list, count)
        expect(new Set(drawn).size).toBe(Math.min(count, list.length))
        expect(drawn.every((unit) => list.includes(unit))).toBe(true)
        expect(drawUnits(seed, list, count)).toEqual(drawn)
        // Drawing more later does not change what was drawn first.
        expect(drawUnits(seed, list, count + 3).slice(0, drawn.length)).toEqual(drawn)
      }),
    )
  })

  it('favours nobody', () => {
    const list = Array.from({ length: 10 }, (_, at) => String(at))
    const hits = new Map(list.map((unit) => [unit, 0]))
    for (let seed = 0; seed < 5000; seed += 1)
      for (const unit of drawUnits(String(seed), list, 3)) hits.set(unit, (hits.get(unit) ?? 0) + 1)
    // 1500 each; five standard deviations are 162.
    for (const [unit, count] of hits) expect([unit, Math.abs(count - 1500) < 162]).toEqual([unit, true])
  })
})

describe('priority', () => {
  const record = fc.record({
    size: fc.option(fc.nat(90_000)),
    last: fc.option(fc.record({ on: fc.constant('2012-10-08'), total: fc.option(fc.nat(100).map((points) => `${points}.00`)) })),
  })
  it('orders all units: never visited, without a result, then by points lost times size', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (records) => {
        const list = records.map((one, at): UnitRecord => ({ ...one, id: `c${at}` }))
        const ranked = byPriority(list)
        expect(ranked.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort())
        const kinds = ranked.map(({ reason }) => ['never', 'unscored', 'result'].indexOf(reason.kind))
        expect(kinds).toEqual([...kinds].sort((a, b) => a - b))
        const weights = ranked.flatMap(({ reason }) => (reason.weight === null ? [] : [Number(reason.weight)]))
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
      }),
    )
  })
})
