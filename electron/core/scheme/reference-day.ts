import type { Period } from '../shared/calendar'

/**
 * The day on which states (active, ended, days left) are judged: today, moved into the scheme's period, so that a
 * workspace of a past year is read as of its own time. Without a scheme it is today.
 */
export function referenceDay(today: string, scheme: Period | null): string {
  if (scheme === null) return today
  if (today < scheme.startsOn) return scheme.startsOn
  return today > scheme.endsOn ? scheme.endsOn : today
}
