import type { SheetEntries } from './sheet'
import { changedItems, type ReviewStage } from './stage'

/** 申诉 of one item: what the unit claims and why, and what was decided. */
export interface Appeal {
  readonly item: string
  /** Points the unit claims, as decimal text. */
  readonly claim: string
  readonly reason: string
  /** granted: 采纳 · rejected: 不予采纳 · null: not decided. */
  readonly decision: 'granted' | 'rejected' | null
  /** Why it was decided so; '' while it is not. */
  readonly grounds: string
  readonly decidedBy: string | null
  /** ISO instant. */
  readonly decidedAt: string | null
}

/** What keeps a re-check or an appeal from being finished. */
export interface ReviewGaps {
  /** Items answered otherwise without a word why: a remark of the re-check, a granted appeal. */
  readonly unexplained: readonly string[]
  /** Appealed items without a decision. */
  readonly undecided: readonly string[]
}

/** Every change of a review has its reason (norm of scores, section 5: each with author, time and reason). */
export function reviewGaps(
  stage: ReviewStage,
  base: Pick<SheetEntries, 'facts'>,
  review: Pick<SheetEntries, 'facts' | 'remarks'>,
  appeals: readonly Appeal[],
): ReviewGaps {
  const granted = new Set(appeals.filter(({ decision }) => decision === 'granted').map(({ item }) => item))
  const isExplained = (code: string): boolean => (stage === 'appeal' ? granted.has(code) : Object.hasOwn(review.remarks, code))
  return {
    unexplained: changedItems(base, review).filter((code) => !isExplained(code)),
    undecided: appeals.filter(({ decision }) => decision === null).map(({ item }) => item),
  }
}
