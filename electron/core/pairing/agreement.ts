import { daysBetween, type Period } from '../shared/calendar'

/** 协议: the signed paper of a pairing; its number stands with the pairing. */
export interface Agreement extends Period {
  readonly signedOn: string | null
  readonly goals: readonly AgreementGoal[]
}

/** 协议目标: what is to be reached, and how far it is. */
export interface AgreementGoal {
  /** "教学查房" */
  readonly metric: string
  /** "次" */
  readonly unit: string
  readonly target: number
  /** null: by the end of the term. */
  readonly dueOn: string | null
  readonly progress: number
}

/**
 * Whether a goal is behind on a day: less is reached than the share of its time that has passed, in whole units, so that
 * twelve a year are not behind before the first month is over. A goal whose day is over is behind when it is not reached.
 * @param term Of the agreement: the time of a goal begins with it.
 */
export function isBehind(goal: AgreementGoal, term: Period, day: string): boolean {
  const dueOn = goal.dueOn ?? term.endsOn
  if (goal.progress >= goal.target || day < term.startsOn) return false
  const whole = daysBetween(term.startsOn, dueOn) + 1
  if (day > dueOn || whole <= 0) return true
  return goal.progress < Math.floor((goal.target * (daysBetween(term.startsOn, day) + 1)) / whole)
}
