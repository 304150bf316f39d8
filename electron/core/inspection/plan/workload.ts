import type { PlannedDay, Team } from './plan'

export interface TeamLoad {
  readonly teamId: string
  readonly visits: number
  /** Days on which the team is out. */
  readonly days: number
  /** Most visits on one day. */
  readonly most: number
}

export interface Workload {
  readonly teams: readonly TeamLoad[]
  /** Visits of all teams by day, one a day given. */
  readonly perDay: readonly number[]
  /** Visits by team, then day: perCell[team][day]. */
  readonly perCell: readonly (readonly number[])[]
}

/** How much each team has to do on each day. Visits on other days count for their team alone. */
export function workload(teams: readonly Pick<Team, 'id'>[], days: readonly string[], visits: readonly PlannedDay[]): Workload {
  const of = (teamId: string, day: string) => visits.filter((one) => one.teamId === teamId && one.visitOn === day).length
  const perCell = teams.map(({ id }) => days.map((day) => of(id, day)))
  return {
    teams: teams.map(({ id }) => {
      const own = visits.filter(({ teamId }) => teamId === id)
      const out = [...new Set(own.map(({ visitOn }) => visitOn))]
      return { teamId: id, visits: own.length, days: out.length, most: Math.max(0, ...out.map((day) => of(id, day))) }
    }),
    perDay: days.map((_, day) => perCell.reduce((sum, cells) => sum + (cells[day] ?? 0), 0)),
    perCell,
  }
}
