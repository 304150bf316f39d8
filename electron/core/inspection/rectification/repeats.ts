import { isSameItem, type ComparableFinding } from './similar-findings'

/** A finding with the round it was made in. */
export interface RoundFinding extends ComparableFinding {
  readonly inspectionId: string
  /** First day of the round: rounds are earlier or later by it. */
  readonly roundStartsOn: string
}

/** 屡查屡犯: what was found of the same unit at the same item in earlier rounds, in the order given. */
export function earlierFindings<F extends RoundFinding>(finding: RoundFinding, all: readonly F[]): F[] {
  return all.filter(
    (one) =>
      one.organizationId === finding.organizationId &&
      one.inspectionId !== finding.inspectionId &&
      one.roundStartsOn < finding.roundStartsOn &&
      isSameItem(one, finding),
  )
}

/** In how many earlier rounds the same was found. */
export const countRepeats = (finding: RoundFinding, all: readonly RoundFinding[]): number =>
  new Set(earlierFindings(finding, all).map(({ inspectionId }) => inspectionId)).size
