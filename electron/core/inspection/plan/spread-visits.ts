import type { AvoidanceRules } from './avoidance'
import type { PlannedDay, PlanUnit, Team } from './plan'

export interface SpreadTask {
  readonly units: readonly PlanUnit[]
  readonly teams: readonly Team[]
  /** Working days of the round, in order. */
  readonly days: readonly string[]
  /** Visits that stay as they are: carried out, or placed by hand. */
  readonly fixed: readonly PlannedDay[]
  readonly avoids: AvoidanceRules
}

export interface Spread {
  readonly visits: readonly PlannedDay[]
  /** Units that every team must keep away from. */
  readonly left: readonly string[]
}

/**
 * Spreads units over teams and days: every unit once, no team where it must keep away, the loads of the teams as equal as
 * that allows, and within a team the days as equal as can be, with units of one division on one day or on days that follow
 * each other. The same task gives the same plan, whatever the order of its units.
 */
export function spreadVisits({ units, teams, days, fixed, avoids }: SpreadTask): Spread {
  const free = units.filter(({ id }) => !fixed.some(({ clinicId }) => clinicId === id)).sort(nearest)
  const known = new Map<string, boolean>()
  const mayGo = (team: Team, unit: PlanUnit): boolean => {
    const key = `${team.id} ${unit.id}`
    const answer = known.get(key) ?? avoids(team, unit.id).length === 0
    known.set(key, answer)
    return answer
  }
  const loads = teams.map((team) => ({
    team,
    fixed: fixed.filter(({ teamId }) => teamId === team.id),
    units: [] as PlanUnit[],
  }))
  const left = days.length === 0 ? free : shareOut(loads, free, mayGo)
  level(loads, mayGo)
  const visits = loads.flatMap((load) => placeOnDays(load, days))
  return { visits, left: left.map(({ id }) => id) }
}

interface Load {
  readonly team: Team
  readonly fixed: readonly PlannedDay[]
  units: PlanUnit[]
}

const loadOf = (load: Load): number => load.fixed.length + load.units.length
const nearest = (a: PlanUnit, b: PlanUnit): number =>
  a.divisionCode === b.divisionCode ? a.order - b.order || (a.id < b.id ? -1 : 1) : a.divisionCode < b.divisionCode ? -1 : 1

/** Neighbours to one team until it has its share, then to the next. @returns Those that nobody may visit. */
function shareOut(
  loads: readonly Load[],
  units: readonly PlanUnit[],
  mayGo: (team: Team, unit: PlanUnit) => boolean,
): PlanUnit[] {
  const total = units.length + loads.reduce((sum, { fixed }) => sum + fixed.length, 0)
  const share = (index: number): number => Math.floor((total + loads.length - 1 - index) / loads.length)
  return units.filter((unit) => {
    const able = loads.filter(({ team }) => mayGo(team, unit))
    const load = able.find((one) => loadOf(one) < share(loads.indexOf(one))) ?? least(able)
    load?.units.push(unit)
    return load === undefined
  })
}

const least = (loads: readonly Load[]): Load | undefined =>
  loads.reduce<Load | undefined>((found, load) => (found === undefined || loadOf(load) < loadOf(found) ? load : found), undefined)

/** Hands units on, from team to team if need be, as long as that brings two loads nearer to each other. */
function level(loads: readonly Load[], mayGo: (team: Team, unit: PlanUnit) => boolean): void {
  for (let way = findWay(loads, mayGo); way !== null; way = findWay(loads, mayGo)) {
    for (const { from, to, unit } of way) {
      from.units = from.units.filter((one) => one !== unit)
      to.units = [...to.units, unit].sort(nearest)
    }
  }
}

interface Step {
  readonly from: Load
  readonly to: Load
  readonly unit: PlanUnit
}

/** The shortest way from a fuller team to one that has at least two fewer; null when no such way is left. */
function findWay(loads: readonly Load[], mayGo: (team: Team, unit: PlanUnit) => boolean): readonly Step[] | null {
  for (const start of [...loads].sort((a, b) => loadOf(b) - loadOf(a))) {
    const reached = new Map<Load, readonly Step[]>([[start, []]])
    for (const [from, way] of reached) {
      if (loadOf(from) <= loadOf(start) - 2) return way
      for (const to of loads) {
        // The last one of the list: the next team takes over where this one's district ends.
        const unit = reached.has(to) ? undefined : from.units.findLast((one) => mayGo(to.team, one))
        if (unit !== undefined) reached.set(to, [...way, { from, to, unit }])
      }
    }
  }
  return null
}

/** Fills the days in order, equally, so that neighbours share a day or follow each other. */
function placeOnDays({ team, fixed, units }: Load, days: readonly string[]): PlannedDay[] {
  const taken = days.map((day) => fixed.filter(({ visitOn }) => visitOn === day).length)
  const room = roomOn(taken, units.length)
  let at = 0
  return units.map((unit) => {
    while ((room[at] ?? 1) === 0) at += 1
    room[at] = (room[at] ?? 1) - 1
    return { clinicId: unit.id, teamId: team.id, visitOn: days[at] ?? '' }
  })
}

/** How many more each day takes so that the fullest and the emptiest differ by one at most, where what is fixed allows it. */
function roomOn(taken: readonly number[], count: number): number[] {
  const filled = [...taken]
  for (let left = count; left > 0; left -= 1) {
    const day = filled.indexOf(Math.min(...filled))
    filled[day] = (filled[day] ?? 0) + 1
  }
  return filled.map((total, day) => total - (taken[day] ?? 0))
}
