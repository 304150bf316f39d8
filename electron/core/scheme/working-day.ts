import type { Period } from '../shared/calendar'
import { referenceDay } from './reference-day'

/**
 * The day on which what outlives its scheme is judged (整改): today, whatever the period of the scheme. The sample county lives
 * in its own time, so there it is the reference day.
 */
export const workingDay = (today: string, scheme: Period | null, isSample: boolean): string =>
  isSample ? referenceDay(today, scheme) : today
