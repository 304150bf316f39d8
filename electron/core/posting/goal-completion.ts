import type { Agreement } from '../pairing/agreement'
import { decimalText, exact, HUNDRED, least, ONE, sum } from '../shared/points'
import { goalProgress } from './goal-progress'
import type { RecordedPosting } from './registry-file'

/** An agreement with the postings that work for it. */
export interface WorkedAgreement {
  readonly agreement: Agreement
  readonly postings: readonly Pick<RecordedPosting, 'startsOn' | 'endsOn' | 'workload'>[]
}

/**
 * 目标任务 of a unit: the mean of what its goals are reached by, each in per cent of its target and at most 100, rounded half
 * up to two decimals. It goes by what was typed, else by workload and postings up to `day`.
 * @returns null without goals, or while nothing is known of one of them: what is not known is not counted as 0.
 */
export function goalCompletion(agreements: readonly WorkedAgreement[], day: string): string | null {
  const parts = agreements.flatMap(({ agreement, postings }) =>
    agreement.goals.map((goal) => {
      const { recorded, reached } = goalProgress(goal, agreement, postings, day)
      if (recorded === null && goal.progress === 0) return null
      if (goal.target <= 0) return ONE
      return least(ONE, exact(reached).div(exact(goal.target)))
    }),
  )
  const known = parts.filter((part) => part !== null)
  return known.length === 0 || known.length < parts.length ? null : decimalText(sum(known).div(known.length).mul(HUNDRED), 2)
}
