import { daysBetween } from '../shared/calendar'

/** What kind of duty a row of the desk is. In this order within a day: what others wait for comes first. */
export const ENTRY_KINDS = [
  'rectification',
  'visit',
  'sheet',
  'finding',
  'contacts',
  'unmanned',
  'leaving',
  'replacement',
  'agreement',
  'deliverable',
  'stage',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const ENTRY_STATES = [
  ...(['issued', 'received', 'replied', 'awaiting', 'failed', 'verified', 'reopened'] as const), // of a rectification
  ...(['draft', 'planned', 'scoring', 'missing', 'gap', 'leaving', 'unconfirmed', 'ending', 'due', 'running', 'coming'] as const),
] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** One thing to do: codes and figures, the words are the page's. */
export interface Entry {
  readonly kind: EntryKind
  /** Of the record it leads to; unique within its kind. */
  readonly id: string
  /** Ids of those it concerns; of a pair the supporter first. Empty where it concerns all. */
  readonly units: readonly string[]
  /** What was written down: a problem, the name of a stage, of a person; may be empty. */
  readonly text: string
  /** By what: number of a notice, name of a team, whom it goes to; may be empty. */
  readonly basis: string
  /** A day that belongs to it beside the deadline: the first of an agreement, that on which the next person comes. */
  readonly on: string | null
  /** How many it stands for: findings, sheets, units. */
  readonly count: number
  readonly dueOn: string | null
  readonly state: EntryState
  readonly inspectionId: string | null
  readonly visitId: string | null
  readonly sheetId: string | null
}

/** An entry on the reference day. */
export type DatedEntry = Entry & {
  /** Days to the deadline, negative when it is past; null without one. */
  readonly daysLeft: number | null
}

/** What all entries have in common. */
const BARE = { units: [], text: '', basis: '', on: null, count: 1, inspectionId: null, visitId: null, sheetId: null } as const

/** An entry of which only what matters is said. */
export const entry = (said: Pick<Entry, 'kind' | 'id' | 'dueOn' | 'state'> & Partial<Entry>): Entry => ({ ...BARE, ...said })

/** The longest overdue first, what has no deadline last; on one day by kind, then in the order given. */
export function byDeadline(entries: readonly Entry[], day: string): DatedEntry[] {
  return entries
    .map((one) => ({ ...one, daysLeft: one.dueOn === null ? null : daysBetween(day, one.dueOn) }))
    .sort(
      (a, b) =>
        (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
        ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind),
    )
}

/** What a switch above the list narrows it to. Overdue ones are part of no week. */
export const SPANS = ['all', 'overdue', 'today', 'week'] as const
export type Span = (typeof SPANS)[number]

/** @param lastOfWeek Days from the reference day to the Sunday of its week, 0 to 6. */
export function isInSpan(daysLeft: number | null, span: Span, lastOfWeek: number): boolean {
  if (span === 'all') return true
  if (daysLeft === null) return false
  if (span === 'overdue') return daysLeft < 0
  if (span === 'today') return daysLeft === 0
  return daysLeft >= 0 && daysLeft <= lastOfWeek
}
