import type { Pairing } from '../../data/usePairings'

/** Ended before its agreed day, with a reason, and over with its last day, today included: it falls due no more. */
export const isEndedByHand = ({ endReason, daysLeft }: Pick<Pairing, 'endReason' | 'daysLeft'>): boolean =>
  endReason !== null && daysLeft <= 0
