import { addDays, isCalendarDate, type Period } from '../shared/calendar'
import type { Pairing } from './pairing'

/** 续签: the period of the year that follows a pairing without a gap: from the day after its last day, one year long. */
export function nextYearOf({ endsOn }: Pick<Period, 'endsOn'>): Period {
  const startsOn = addDays(endsOn, 1)
  return { startsOn, endsOn: lastDayOfYearFrom(startsOn) }
}

/** The last day of the year that begins on `startsOn`; from 29 February it is 28 February. */
export function lastDayOfYearFrom(startsOn: string): string {
  const year = Number(startsOn.slice(0, 4)) + 1
  const sameDay = `${year}${startsOn.slice(4)}`
  return addDays(isCalendarDate(sameDay) ? sameDay : `${year}-03-01`, -1)
}

/**
 * Whether somebody goes on when a pairing ends: the same hospital by a later one, or another hospital from the next day on.
 * @param others Pairings of the same clinic; the pairing itself may be among them.
 */
export const isContinued = (pairing: Link, others: readonly Link[]): boolean =>
  others.some(
    (other) =>
      other.startsOn > pairing.startsOn &&
      other.endsOn > pairing.endsOn &&
      (other.supporterId === pairing.supporterId || other.startsOn === addDays(pairing.endsOn, 1)),
  )
type Link = Period & Pick<Pairing, 'supporterId'>

/** The pairing that continues another under the same departments; the former one stays as it is. */
export const renewalOf = (
  former: Pairing,
  { id, agreementNumber, startsOn, endsOn }: Period & Pick<Pairing, 'id' | 'agreementNumber'>,
): Pairing => ({ ...former, startsOn, endsOn, id, agreementNumber, endReason: null })
