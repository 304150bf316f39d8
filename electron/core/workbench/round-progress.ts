import type { VisitProgress } from './duties'

/** How far a round has come in one county. */
export interface CountyProgress {
  readonly countyName: string
  /** Clinics to be visited. */
  readonly due: number
  readonly visited: number
  /** Visited, with all sheets finished. */
  readonly finished: number
}

/**
 * By county, in the order of the clinics.
 * @param clinics Of the plan and those visited without it, each once, in official order, with the name of the county.
 * @param visits In the order of days; a clinic visited twice counts once, as finished when every visit is.
 */
export function roundProgress(
  clinics: readonly { readonly id: string; readonly countyName: string }[],
  visits: readonly Pick<VisitProgress, 'clinicId' | 'sheets' | 'finished'>[],
): CountyProgress[] {
  const isDone = new Map<string, boolean>()
  for (const { clinicId, sheets, finished } of visits)
    isDone.set(clinicId, (isDone.get(clinicId) ?? true) && sheets > 0 && sheets === finished)
  const counties = new Map<string, { due: number; visited: number; finished: number }>()
  for (const { id, countyName } of clinics) {
    const county = counties.get(countyName) ?? { due: 0, visited: 0, finished: 0 }
    counties.set(countyName, county)
    county.due += 1
    if (isDone.has(id)) county.visited += 1
    if (isDone.get(id) === true) county.finished += 1
  }
  return [...counties].map(([countyName, figures]) => ({ countyName, ...figures }))
}
