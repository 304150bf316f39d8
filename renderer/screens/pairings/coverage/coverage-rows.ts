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
  readonly pairingId: string | null
}

/** All lines by kind, in the order the backend gives. */
export const coverageRows = (coverage: Coverage): Readonly<Record<Want, readonly CoverageRow[]>> => ({
  uncovered: coverage.uncovered.map(({ recipientId, recipientName, countyName }) => ({
    key: recipientId,
    countyName,
    name: recipientName,
    figures: {},
    order: 0,
    pairingId: null,
  })),
  overCapacity: coverage.overCapacity.map(({ supporterId, supporterName, load, capacity }) => ({
    key: supporterId,
    countyName: '',
    name: supporterName,
    figures: { load, capacity, over: load - capacity },
    order: capacity - load,
    pairingId: null,
  })),
  overlaps: coverage.overlaps.map(({ recipientName, countyName, pairings: [one, other] }) => ({
    key: `${one?.pairingId} ${other?.pairingId}`,
    countyName,
    name: recipientName,
    figures: { one: one?.supporterName ?? '', other: other?.supporterName ?? '' },
    order: 0,
    pairingId: one?.pairingId ?? null,
  })),
  expiring: coverage.expiring.map(({ pairingId, supporterName, recipientName, countyName, endsOn, daysLeft }) => ({
    key: pairingId,
    countyName,
    name: recipientName,
    figures: { supporter: supporterName, endsOn, days: daysLeft },
    order: daysLeft,
    pairingId,
  })),
  understaffed: coverage.understaffed.map(({ recipientId, recipientName, countyName, posted, required }) => ({
    key: recipientId,
    countyName,
    name: recipientName,
    figures: { posted, required, missing: required - posted },
    order: posted - required,
    pairingId: null,
  })),
})
