import { addDays, daysBetween, type Period } from '../shared/calendar'
import { groupBy } from '../shared/group-by'
import type { Pairing } from './pairing'
import { EXPIRING_DAYS } from './pairing-state'
import { lastDayOfYearFrom } from './renew'

/**
 * The year for which pairs are proposed: it begins the day after most of the present pairings end, or on `day` when none
 * runs. Of ends that are equally frequent the earlier counts. While fewer than half of the clinics are supported, the
 * present year is still being paired: it begins on `day` and ends with the pairings that run.
 * @param clinics How many there are.
 */
export function nextPeriod(pairings: readonly Pairing[], day: string, clinics: number): Period {
  const running = pairings.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  const [most] = [...groupBy(running, ({ endsOn }) => endsOn)].sort(
    ([endA, a], [endB, b]) => b.length - a.length || (endA < endB ? -1 : 1),
  )
  const covered = new Set(running.map(({ recipientId }) => recipientId)).size
  if (most !== undefined && covered * 2 < clinics && daysBetween(day, most[0]) > EXPIRING_DAYS)
    return { startsOn: day, endsOn: most[0] }
  const startsOn = most === undefined ? day : addDays(most[0], 1)
  return { startsOn, endsOn: lastDayOfYearFrom(startsOn) }
}

/** Who supported a clinic last in the year before a day: the hospitals whose pairings ended last, all of the same day. */
export function lastSupportersOf(pairings: readonly Pairing[], before: string): string[] {
  const aYearAgo = addDays(before, -366)
  const recent = pairings.filter(({ startsOn, endsOn }) => startsOn < before && endsOn >= aYearAgo)
  const latest = recent.reduce((end, { endsOn }) => (endsOn > end ? endsOn : end), '')
  return [...new Set(recent.filter(({ endsOn }) => endsOn === latest).map(({ supporterId }) => supporterId))].sort()
}
