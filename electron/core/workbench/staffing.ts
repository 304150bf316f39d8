import { isPostedOn, type Posting } from '../posting/posting'
import { addDays, daysBetween, type Period } from '../shared/calendar'
import { groupBy } from '../shared/group-by'
import { entry, type Entry } from './entry'

/** Successors are looked for this many days ahead. */
const LEAVING_DAYS = 14

export type StaffedPair = Period & { readonly id: string; readonly supporterId: string; readonly recipientId: string }
export type Seat = Pick<Posting, 'id' | 'supporterId' | 'recipientId' | 'startsOn' | 'endsOn'> & { readonly staffName: string }

const keyOf = ({ supporterId, recipientId }: { readonly supporterId: string; readonly recipientId: string }): string =>
  `${supporterId} ${recipientId}`

/**
 * Pairs that run on the day without a person, due since the day after the last one left, and those whose last person
 * leaves within two weeks with nobody to follow. Two pairings of the same two organizations are one pair.
 * @param postings Those that stand, oldest first.
 */
export function staffingEntries(pairings: readonly StaffedPair[], postings: readonly Seat[], day: string): Entry[] {
  const seats = groupBy(postings, keyOf)
  const pairs = new Map<string, StaffedPair>()
  for (const pairing of pairings) {
    if (pairing.startsOn > day || pairing.endsOn < day) continue
    const key = keyOf(pairing)
    const known = pairs.get(key)
    if (known === undefined || known.endsOn < pairing.endsOn) pairs.set(key, pairing)
  }
  return [...pairs].flatMap(([key, pairing]) => entryOf(pairing, seats.get(key) ?? [], day))
}

function entryOf(pairing: StaffedPair, seats: readonly Seat[], day: string): Entry[] {
  const units = [pairing.supporterId, pairing.recipientId]
  const next = seats.find(({ startsOn }) => startsOn > day) ?? null
  const here = seats.filter((seat) => isPostedOn(seat, day))
  if (here.length === 0) {
    const last = latest(seats.filter(({ startsOn }) => startsOn <= day))
    // Nobody is missed before the pairing began.
    const left = last === null ? pairing.startsOn : addDays(last.endsOn, 1)
    const since = left < pairing.startsOn ? pairing.startsOn : left
    const comes = { text: next?.staffName ?? '', on: next?.startsOn ?? null }
    return [entry({ kind: 'unmanned', id: pairing.id, units, ...comes, dueOn: since, state: 'gap' })]
  }
  const last = latest(here)
  if (next !== null || last === null || last.endsOn >= pairing.endsOn || daysBetween(day, last.endsOn) > LEAVING_DAYS) return []
  return [entry({ kind: 'leaving', id: last.id, units, text: last.staffName, dueOn: last.endsOn, state: 'leaving' })]
}

/** The one that stays longest; null when there is none, or one without an end. */
function latest(seats: readonly Seat[]): (Seat & { readonly endsOn: string }) | null {
  let found: (Seat & { readonly endsOn: string }) | null = null
  for (const seat of seats) {
    const { endsOn } = seat
    if (endsOn === null) return null
    if (found === null || endsOn > found.endsOn) found = { ...seat, endsOn }
  }
  return found
}
