import { daysBetween, type Period } from '../shared/calendar'
import { points, type Points } from '../shared/points'

/** When somebody was posted. */
export interface PostedPeriod {
  readonly startsOn: string
  /** The last day, included; null while open. */
  readonly endsOn: string | null
}

/** 派驻人月 of one posting within a period, exact: days ÷ 30, the first and the last day included. */
export function staffMonths({ startsOn, endsOn }: PostedPeriod, period: Period): Points {
  const from = startsOn > period.startsOn ? startsOn : period.startsOn
  const to = endsOn !== null && endsOn < period.endsOn ? endsOn : period.endsOn
  const days = Math.max(0, daysBetween(from, to) + 1)
  return points(`${days}/30`)
}
