import type { Coverage } from '../../../data/usePlanning'

export const WANTS = ['uncovered', 'overCapacity', 'overlaps', 'expiring', 'understaffed'] as const
export type Want = (typeof WANTS)[number]

/** One line of what is wanting. */
export interface CoverageRow {
  readonly key: string
  readonly countyName: string
  readonly name: string
  /** What the sentence of its kind says it with. */
  readonly figures: Readonly<Record<string, string | number>>
  /** The most pressing first. */
  readonly order: number
  /** The pair it leads to; null = the organization's place in the matrix. */
  readonly pairingId: string | null
  readonly organizationId: string
}

/** All lines by kind, in the order the backend gives. */
export const coverageRows = (coverage: Coverage): Readonly<Record<Want, readonly CoverageRow[]>> => ({
  uncovered: coverage.uncovered.map(({ recipientId, recipientName, countyName, next }) => ({
    key: recipientId,
    countyName,
    name: recipientName,
    figures: next === null ? {} : { supporter: next.supporterName, startsOn: next.startsOn },
    order: next === null ? 0 : Number(next.startsOn.replaceAll('-', '')),
    pairingId: next?.pairingId ?? null,
    organizationId: recipientId,
  })),
  overCapacity: coverage.overCapacity.map(({ supporterId, supporterName, load, capacity }) => ({
    key: supporterId,
    countyName: '',
    name: supporterName,
    figures: { load, capacity, over: load - capacity },
    order: capacity - load,
    pairingId: null,
    organizationId: supporterId,
  })),
  overlaps: coverage.overlaps.map(({ recipientId, recipientName, countyName, pairings: [one, other] }) => ({
    key: `${one?.pairingId} ${other?.pairingId}`,
    countyName,
    name: recipientName,
    figures: { one: one?.supporterName ?? '', other: other?.supporterName ?? '' },
    order: 0,
    pairingId: one?.pairingId ?? null,
    organizationId: recipientId,
  })),
  expiring: coverage.expiring.map(({ pairingId, recipientId, supporterName, recipientName, countyName, endsOn, daysLeft }) => ({
    key: pairingId,
    countyName,
    name: recipientName,
    figures: { supporter: supporterName, endsOn, days: daysLeft },
    order: daysLeft,
    pairingId,
    organizationId: recipientId,
  })),
  understaffed: coverage.understaffed.map(({ recipientId, recipientName, countyName, posted, required }) => ({
    key: recipientId,
    countyName,
    name: recipientName,
    figures: { posted, required, missing: required - posted },
    order: posted - required,
    pairingId: null,
    organizationId: recipientId,
  })),
})
