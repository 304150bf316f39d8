import type { PlanVisit } from '../../../data/usePlan'

/** A place on the calendar: a team on a day, and which of the visits there. */
export interface Spot {
  readonly day: number
  readonly team: number
  readonly item: number
}

/** Visits by day, then team, in the order given. */
export type Cells = readonly (readonly (readonly PlanVisit[])[])[]

export function cellsOf(days: readonly string[], teamIds: readonly string[], visits: readonly PlanVisit[]): Cells {
  return days.map((day) => teamIds.map((teamId) => visits.filter((visit) => visit.visitOn === day && visit.teamId === teamId)))
}

/** Where a clinic stands on the calendar; the first place of all when it is not on it. */
export function spotOf(
  days: readonly string[],
  teamIds: readonly string[],
  visits: readonly PlanVisit[],
  clinicId: string | undefined,
): Spot {
  const visit = visits.find((one) => one.clinicId === clinicId)
  const spot = visit === undefined ? null : { day: days.indexOf(visit.visitOn), team: teamIds.indexOf(visit.teamId ?? '') }
  if (visit === undefined || spot === null || spot.day < 0 || spot.team < 0) return { day: 0, team: 0, item: 0 }
  const there = visits.filter(({ visitOn, teamId }) => visitOn === visit.visitOn && teamId === visit.teamId)
  return { ...spot, item: there.indexOf(visit) }
}

export const visitAt = (cells: Cells, { day, team, item }: Spot): PlanVisit | null => cells[day]?.[team]?.[item] ?? null

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/**
 * Where an arrow key leads: up and down through the visits of a cell, then to the next day; left and right to the next team.
 * @param isWhole Cell by cell, while a visit is being carried
 */
export function moved(cells: Cells, spot: Spot, key: string, isWhole: boolean): Spot {
  const teams = cells[0]?.length ?? 0
  const size = (day: number, team: number): number => cells[day]?.[team]?.length ?? 0
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const team = within(spot.team + (key === 'ArrowLeft' ? -1 : 1), teams)
    return { day: spot.day, team, item: 0 }
  }
  const step = key === 'ArrowUp' ? -1 : 1
  const item = spot.item + step
  if (!isWhole && item >= 0 && item < size(spot.day, spot.team)) return { ...spot, item }
  const day = within(spot.day + step, cells.length)
  if (day === spot.day) return spot
  return { day, team: spot.team, item: step < 0 && !isWhole ? Math.max(0, size(day, spot.team) - 1) : 0 }
}
