import type { Rectification, WaitingFinding } from '../../data/useRectifications'

/** A line of the list: a problem of a notice, or a finding that waits for one. */
export type RectificationLine =
  | ({ readonly kind: 'issued'; readonly key: string } & Rectification)
  | ({ readonly kind: 'waiting'; readonly key: string; readonly standing: 'draft'; readonly daysOverdue: 0 } & WaitingFinding)

export type Standing = RectificationLine['standing']

/** What asks most for a hand stands first; what is closed last. */
const ORDER: readonly Standing[] = [
  ...(['overdue', 'unanswered', 'awaiting', 'verified', 'failed', 'reopened', 'draft'] as const),
  ...(['replied', 'received', 'issued', 'closed'] as const),
]

/** Both kinds in one list: overdue ones first, the longest overdue before the others; within a state in the order given. */
export function rectificationLines(
  issued: readonly Rectification[],
  waiting: readonly WaitingFinding[],
): readonly RectificationLine[] {
  const lines: RectificationLine[] = [
    ...issued.map((one) => ({ ...one, kind: 'issued' as const, key: one.id })),
    ...waiting.map((one) => ({
      ...one,
      ...({ kind: 'waiting', key: one.findingId, standing: 'draft', daysOverdue: 0 } as const),
    })),
  ]
  return lines.sort(
    (a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || b.daysOverdue - a.daysOverdue, // stable otherwise
  )
}

/** The states that can be picked; a filter of several words: what is under way is everything between notice and closing. */
export const STATE_FILTERS = ['all', 'overdue', 'draft', 'open', 'awaiting', 'closed'] as const
export type StateFilter = (typeof STATE_FILTERS)[number]

const TEST: Readonly<Record<StateFilter, (line: RectificationLine) => boolean>> = {
  all: () => true,
  overdue: ({ standing }) => standing === 'overdue',
  draft: ({ standing }) => standing === 'draft',
  open: ({ standing }) => standing !== 'draft' && standing !== 'closed',
  awaiting: ({ standing }) => standing === 'awaiting' || standing === 'verified',
  closed: ({ standing }) => standing === 'closed',
}

export const isInState = (line: RectificationLine, state: StateFilter): boolean => TEST[state](line)
