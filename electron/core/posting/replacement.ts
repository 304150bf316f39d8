import { AppError } from '../shared/app-error'
import { addDays, daysBetween } from '../shared/calendar'
import { gapDays } from './period'
import type { Posting, PostingFile } from './posting'

/** Who follows whom, and how many days lay between. */
export interface Succession {
  readonly fromId: string
  readonly toId: string
  /** Days without either (空档); 0 when the second came at once. */
  readonly gapDays: number
}

/** Whether a replacement was agreed to (更换同意): by whom, when and by what paper. */
export interface ReplacementConsent {
  /** False: it is known that nobody agreed. */
  readonly isGiven: boolean
  /** 同意单位; empty = not said. */
  readonly by: string
  readonly on: string | null
  /** 文号; empty = none. */
  readonly paperNumber: string
}

type Followed = Pick<Posting, 'id' | 'supporterId' | 'recipientId' | 'startsOn' | 'endsOn' | 'replacedBy'> &
  Partial<Pick<PostingFile, 'replacesId'>> & { readonly staffName: string }

/**
 * Finds who took over from whom: by the posting that is named, else by the name in 接替人, of the postings of the same two
 * organizations that begin later the first. A posting that has not ended is followed by nobody yet.
 * @param postings Those that stand, in any order.
 */
export function successions(postings: readonly Followed[]): Succession[] {
  const named = new Map<string, Followed>()
  for (const posting of postings) {
    if (posting.replacesId !== null && posting.replacesId !== undefined) named.set(posting.replacesId, posting)
  }
  const places = new Map<string, Followed[]>()
  const wanted = new Set(postings.map(({ replacedBy }) => replacedBy))
  for (const posting of postings) {
    if (!wanted.has(posting.staffName)) continue // nobody is said to be followed by this person
    const key = `${posting.supporterId} ${posting.recipientId} ${posting.staffName}`
    const there = places.get(key)
    if (there === undefined) places.set(key, [posting])
    else there.push(posting)
  }
  const found: Succession[] = []
  for (const posting of postings) {
    const next = named.get(posting.id) ?? byName(posting, places)
    if (next === undefined || posting.endsOn === null) continue
    found.push({ fromId: posting.id, toId: next.id, gapDays: gapDays(posting.endsOn, next.startsOn) })
  }
  return found
}

function byName(posting: Followed, places: ReadonlyMap<string, readonly Followed[]>): Followed | undefined {
  if (posting.replacedBy === '') return undefined
  return (places.get(`${posting.supporterId} ${posting.recipientId} ${posting.replacedBy}`) ?? [])
    .filter((one) => one.id !== posting.id && one.startsOn > posting.startsOn)
    .toSorted((a, b) => daysBetween(b.startsOn, a.startsOn))[0]
}

/**
 * The last day of the person who leaves: as it was named, else the day before the next one comes; one who has ended before
 * keeps the earlier day.
 * @throws AppError DATE_ORDER when the last day lies before the first, or not before the next one's first.
 */
export function lastDayBefore(posting: Pick<Posting, 'startsOn' | 'endsOn'>, nextStart: string, named: string | null): string {
  const eve = addDays(nextStart, -1)
  const lastDay = named ?? (posting.endsOn !== null && posting.endsOn < eve ? posting.endsOn : eve)
  if (lastDay < posting.startsOn) throw new AppError('DATE_ORDER', { at: 'startsOn', from: posting.startsOn, to: lastDay })
  if (lastDay >= nextStart) throw new AppError('DATE_ORDER', { at: 'lastDay', from: lastDay, to: nextStart })
  return lastDay
}
