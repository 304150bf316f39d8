import { daysBetween, periodsTouch, type Period } from '../shared/calendar'
import type { Pairing } from './pairing'

export type PairingState = 'future' | 'active' | 'expiring' | 'ended'
export type PairingWarning = 'PERIOD_OUTSIDE_SCHEME' | 'UNDERSTAFFED'

/** A running pairing is called expiring when at most this many days are left. */
export const EXPIRING_DAYS = 30

/** Where a pairing stands on a day. */
export function pairingState(pairing: Period, day: string): PairingState {
  if (day < pairing.startsOn) return 'future'
  if (day > pairing.endsOn) return 'ended'
  return daysLeft(pairing, day) <= EXPIRING_DAYS ? 'expiring' : 'active'
}

/** Days from `day` to the last day of the pairing; negative when it is over. */
export const daysLeft = (pairing: Period, day: string): number => daysBetween(day, pairing.endsOn)

/**
 * What is worth telling about a pairing without refusing it.
 * @param scheme Period of the scheme; null = none.
 * @param staffing Persons posted at the recipient by any supporter on the reference day against its 应派人数; null = not known.
 */
export function pairingWarnings(
  pairing: Pick<Pairing, 'startsOn' | 'endsOn'>,
  state: PairingState,
  scheme: Period | null,
  staffing: { readonly posted: number; readonly required: number | null },
): PairingWarning[] {
  const isRunning = state === 'active' || state === 'expiring'
  const warnings: PairingWarning[] = []
  if (scheme !== null && !periodsTouch(pairing, scheme)) warnings.push('PERIOD_OUTSIDE_SCHEME')
  if (isRunning && staffing.required !== null && staffing.posted < staffing.required) warnings.push('UNDERSTAFFED')
  return warnings
}
