import { z } from 'zod'
import { ENTRY_KINDS, ENTRY_STATES } from '../core/workbench/entry'
import { read } from './failure'
import { count, date, id } from './values'

const entry = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  /** Of the record it leads to; unique within its kind. */
  id: z.string(),
  /** Whom it concerns, of a pair the supporter first. */
  units: z.array(z.string()),
  /** Of the first clinic among them, else of the first of them; empty when it concerns all. */
  countyName: z.string(),
  text: z.string(),
  basis: z.string(),
  /** A day beside the deadline: that of the visit, the first of an agreement, on which the next person comes. */
  on: date.nullable(),
  count,
  dueOn: date.nullable(),
  /** Negative when the deadline is past; null without one. */
  daysLeft: z.int().nullable(),
  state: z.enum(ENTRY_STATES),
  inspectionId: id.nullable(),
  visitId: id.nullable(),
  sheetId: id.nullable(),
})

/** 工作台: what is due and overdue on the working day, and how far scheme and round have come. */
export const workbenchContract = {
  find: read.output(
    z.strictObject({
      day: date,
      /** What is to be done first where next to nothing has been entered; null once a round has units. */
      firstStep: z.enum(['organizations', 'scheme', 'pairings', 'round']).nullable(),
      numbers: z.strictObject({
        /** Problems of notices past their deadline. */
        overdue: count,
        /** Entries that are due on the day. */
        today: count,
        /** Clinics of the round that were visited, of those to be visited. */
        visited: count,
        toVisit: count,
        /** Sheets of the round that are not finished. */
        sheets: count,
        /** Organizations that have named nobody under the scheme. */
        contacts: count,
        /** Clinics that nobody supports. */
        uncovered: count,
        /** Supported clinics with fewer persons than they must have. */
        understaffed: count,
        /** Pairings or agreements that end within the month and are not renewed. */
        expiring: count,
      }),
      /** The longest overdue first; what has no deadline last. */
      entries: z.array(entry),
      scheme: z
        .strictObject({
          name: z.string(),
          startsOn: date,
          endsOn: date,
          stages: z.array(
            z.strictObject({ id: z.string(), name: z.string(), startsOn: date.nullable(), endsOn: date.nullable() }),
          ),
        })
        .nullable(),
      /** The open round, else the latest. */
      round: z
        .strictObject({
          id,
          name: z.string(),
          startsOn: date,
          endsOn: date,
          counties: z.array(z.strictObject({ countyName: z.string(), due: count, visited: count, finished: count })),
        })
        .nullable(),
    }),
  ),
}
