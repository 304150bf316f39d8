import type { AttendanceState } from './attendance'

export const SPOT_CHECK_WAYS = ['on-site', 'phone'] as const
export type SpotCheckWay = (typeof SPOT_CHECK_WAYS)[number]

/** 在岗核查: what inspectors found on a day. It never changes attendance, it stands beside it. */
export interface SpotCheck {
  readonly id: string
  readonly postingId: string
  readonly checkedOn: string
  /** Who checked, as written. */
  readonly checkedBy: string
  readonly isFound: boolean
  readonly way: SpotCheckWay
  readonly note: string
  /** Why it is void; null = it stands. */
  readonly withdrawReason: string | null
}

/** How a check stands against what attendance says of the day. */
export type Finding = 'agrees' | 'contradicts' | 'unmarked'

/**
 * Not found although marked √ contradicts; so does found although marked away. Not found on a day of leave agrees; a day
 * without a mark neither agrees nor contradicts.
 */
export function findingOf({ isFound }: Pick<SpotCheck, 'isFound'>, state: AttendanceState | null): Finding {
  if (state === null) return 'unmarked'
  return isFound === (state === 'present') ? 'agrees' : 'contradicts'
}
