import type { Level } from './graded-template'

/** What was found at one item of a 分级表: for each clause of each level whether it is met, in the order of the sheet. */
export interface GradedAnswer {
  readonly met: Readonly<Record<Level, readonly boolean[]>>
  readonly noEvidence?: boolean
  readonly reason?: string
}

export type GradedFact = GradedAnswer | { readonly notApplicable: true; readonly reason: string }

/** Facts by item code; an absent code is unanswered. */
export type GradedFacts = Readonly<Record<string, GradedFact>>
