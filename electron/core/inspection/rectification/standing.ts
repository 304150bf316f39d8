import { daysBetween } from '../../shared/calendar'
import type { Rectification, Stage } from './rectification'

/** Where a rectification stands on a day: its stage, or that its deadline is at hand or past. */
export type Standing = Stage | 'unanswered' | 'overdue'

/** Reminded of two days before the deadline. */
const DAYS_AHEAD = 2

/** The unit owes something: a deadline runs. */
const RUNNING: readonly Stage[] = ['issued', 'received', 'replied', 'failed', 'reopened']

/** Days past the deadline on the working day; 0 while it is not past, or when the next step is the bureau's. */
export function daysOverdue({ stage, dueOn }: Pick<Rectification, 'stage' | 'dueOn'>, day: string): number {
  if (dueOn === null || !RUNNING.includes(stage)) return 0
  return Math.max(0, daysBetween(dueOn, day))
}

/** @param day The working day of the workspace; no clock is asked. */
export function standingOn(state: Pick<Rectification, 'stage' | 'dueOn'>, day: string): Standing {
  if (daysOverdue(state, day) > 0) return 'overdue'
  const { stage, dueOn } = state
  const isSilent = stage === 'issued' || stage === 'received'
  return isSilent && dueOn !== null && daysBetween(day, dueOn) <= DAYS_AHEAD ? 'unanswered' : stage
}
