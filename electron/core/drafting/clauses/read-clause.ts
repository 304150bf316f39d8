import type { Found } from './found'

/** The words of one clause, as the families see them. */
export interface ClauseWords {
  readonly groups: Readonly<Record<string, string | undefined>>
  /** Everything before the predicate. */
  readonly condition: string
  /** The part of the condition next to the predicate: its last stretch between commas. */
  readonly near: string
  /** The predicate itself. */
  readonly predicate: string
  /** Condition and predicate. */
  readonly all: string
  /** What follows the predicate in its sentence. */
  readonly behind: string
}

/** What a family makes of them. */
export type ReadClause = Pick<Found, 'clause' | 'label' | 'doubts' | 'measure' | 'limit' | 'bindsTarget'>
