import { AppError } from '../shared/app-error'
import { periodsTouch } from '../shared/calendar'

export interface Pairing {
  readonly id: string
  readonly supporterId: string
  readonly recipientId: string
  readonly startsOn: string
  /** The last day, included. */
  readonly endsOn: string
  /** None = all departments. */
  readonly departments: readonly string[]
  readonly agreementNumber: string
  readonly note: string
  /** Why it was ended before its agreed day; null while it runs as agreed. */
  readonly endReason: string | null
}

/** Whether two Pairings of the same two Organizations share a day and a department. */
export const pairingsOverlap = (a: Pairing, b: Pairing): boolean => periodsTouch(a, b) && sharesDepartment(a, b)

/** Whether two Pairings cover a common department; none given = all. */
export const sharesDepartment = (a: Departments, b: Departments): boolean =>
  a.departments.length === 0 ||
  b.departments.length === 0 ||
  a.departments.some((department) => b.departments.includes(department))
type Departments = Pick<Pairing, 'departments'>

/**
 * @param others The Pairings of the same two Organizations.
 * @throws AppError PAIRING_WITH_ITSELF, DATE_ORDER, PAIRING_OVERLAPS
 */
export function checkPairing(pairing: Pairing, others: readonly Pairing[]): void {
  if (pairing.supporterId === pairing.recipientId) throw new AppError('PAIRING_WITH_ITSELF', { at: 'recipientId' })
  if (pairing.endsOn < pairing.startsOn)
    throw new AppError('DATE_ORDER', { at: 'endsOn', from: pairing.startsOn, to: pairing.endsOn })
  const other = others.find((candidate) => candidate.id !== pairing.id && pairingsOverlap(pairing, candidate))
  if (other) throw new AppError('PAIRING_OVERLAPS', { at: 'startsOn', from: other.startsOn, to: other.endsOn })
}
