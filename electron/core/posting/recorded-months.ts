import type { Period } from '../shared/calendar'
import { commonPeriod, lengthInDays, monthPeriod, monthsOf } from './period'
import type { CountedPosting } from './registry-file'

/**
 * The counted days of a posting that a monthly record speaks of, month by month. The month of the visit counts only where
 * it has been recorded already.
 * @returns null when a month that is over was not recorded: what is missing is not 0.
 */
export function recordedStretches(
  { posting, period }: CountedPosting,
  day: string,
  isRecorded: (month: string) => boolean,
): readonly Period[] | null {
  const stretches: Period[] = []
  for (const month of monthsOf(period)) {
    const whole = monthPeriod(month)
    const isOver = whole.endsOn < day || (posting.endsOn !== null && posting.endsOn < day)
    if (!isRecorded(month)) {
      if (isOver) return null
      continue
    }
    const stretch = commonPeriod(whole, period)
    if (stretch !== null) stretches.push(stretch)
  }
  return stretches
}

export const daysOf = (stretches: readonly Period[]): number => stretches.reduce((days, one) => days + lengthInDays(one), 0)
