import type { JournalRow } from '../store/journal.repo'
import type { Outputs } from './words'

/** The changes of one entity as a detail page lists them, newest first. */
export const historyOf = (rows: readonly JournalRow[]): Outputs['pairing']['find']['history'] =>
  rows
    .map(({ at, who, what, reason, after }) => ({
      at,
      who,
      what,
      reason,
      fields: after === null ? [] : Object.keys(after as object),
    }))
    .reverse()
