import type { Pairing } from '../pairing/pairing'

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

/** Whether the person is posted on that day. */
export const isPostedOn = (posting: Pick<Posting, 'startsOn' | 'endsOn'>, day: string): boolean =>
  posting.startsOn <= day && (posting.endsOn === null || day <= posting.endsOn)

/** Where a posting stands on a day. */
export function postingState(posting: Pick<Posting, 'startsOn' | 'endsOn'>, day: string): 'future' | 'active' | 'ended' {
  if (day < posting.startsOn) return 'future'
  return isPostedOn(posting, day) ? 'active' : 'ended'
}

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
