import type { Pairing } from '../pairing/pairing'
import { AppError } from '../shared/app-error'
import type { Period } from '../shared/calendar'

/** 派驻: one person sent by a supporter to a recipient. Its Pairing is derived and may be absent (无结对). */
export interface Posting {
  readonly id: string
  /** 派驻编号; empty where the bureau gave none. */
  readonly code: string
  readonly supporterId: string
  readonly recipientId: string
  readonly staffId: string
  /** Title and specialty as they were when the person was posted. */
  readonly title: string
  readonly specialty: string
  readonly startsOn: string
  /** The last day, included; null while open. */
  readonly endsOn: string | null
  /** Name of the successor (接替人); empty = none. */
  readonly replacedBy: string
  readonly note: string
}

/** A posting with what only the bureau's own desk records of it. */
export interface PostingFile extends Posting {
  /** 岗位, "第一副院长"; empty = not said. */
  readonly post: string
  /** The posting it took over from; null = none was named. */
  readonly replacesId: string | null
  /** Why it was ended before its planned day; null while it runs as planned. */
  readonly endReason: string | null
  /** Why it is void: recorded by mistake or never begun; null = it stands. */
  readonly cancelReason: string | null
}

type Span = Pick<Posting, 'startsOn' | 'endsOn'>

/** Stands for the end of an open posting where a last day is compared. */
const NO_END = '9999-12-31'

/** The days of a posting, an open one without end. */
export const periodOf = ({ startsOn, endsOn }: Span): Period => ({ startsOn, endsOn: endsOn ?? NO_END })

/** The days of a posting up to and with `day`; null when it begins later. */
export function periodUpTo({ startsOn, endsOn }: Span, day: string): Period | null {
  if (day < startsOn) return null
  return { startsOn, endsOn: endsOn === null || endsOn > day ? day : endsOn }
}

/** Whether the person is posted on that day. */
export const isPostedOn = (posting: Span, day: string): boolean =>
  posting.startsOn <= day && (posting.endsOn === null || day <= posting.endsOn)

/** Where a posting stands on a day. */
export function postingState(posting: Span, day: string): 'future' | 'active' | 'ended' {
  if (day < posting.startsOn) return 'future'
  return isPostedOn(posting, day) ? 'active' : 'ended'
}

/** Whether two postings share a day. */
export const postingsTouch = (a: Span, b: Span): boolean =>
  (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn)

/** Postings that belong to a pairing: the same two organizations and at least one common day. */
export function postingsOf<P extends Posting>(pairing: Pairing, postings: readonly P[]): P[] {
  return postings.filter(
    (posting) =>
      posting.supporterId === pairing.supporterId &&
      posting.recipientId === pairing.recipientId &&
      posting.startsOn <= pairing.endsOn &&
      (posting.endsOn === null || posting.endsOn >= pairing.startsOn),
  )
}

/**
 * Whether a posting may stand: no day before its first, and the person in one place a day.
 * @param others The postings of the same person that stand.
 * @throws AppError DATE_ORDER, POSTED_TWICE with the days of the other posting; `to` is "—" of an open one.
 */
export function checkPosting(posting: Posting, others: readonly Posting[]): void {
  if (posting.endsOn !== null && posting.endsOn < posting.startsOn)
    throw new AppError('DATE_ORDER', { at: 'endsOn', from: posting.startsOn, to: posting.endsOn })
  const other = others.find((one) => one.id !== posting.id && postingsTouch(one, posting))
  if (other) throw new AppError('POSTED_TWICE', { at: 'startsOn', from: other.startsOn, to: other.endsOn ?? '—' })
}
