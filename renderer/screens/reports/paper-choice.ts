import { PAPER_KINDS } from '@core/papers/paper-kind'
import type { Paper, PaperKind } from '../../data/useReports'
import { paperKey } from './paper-list'

/** The papers that are ticked, of every kind, by their keys. */
export type Choice = ReadonlyMap<string, Paper>

export const NOTHING_CHOSEN: Choice = new Map()

/** The same with the ticks of one kind put anew. */
export function withKind(choice: Choice, kind: PaperKind, papers: readonly Paper[]): Choice {
  const others = [...choice].filter(([, paper]) => paper.kind !== kind)
  return new Map([...others, ...papers.map((paper) => [paperKey(paper), paper] as const)])
}

/** In the order of the kinds, within a kind in the order of its list. */
export const inOrder = (choice: Choice): readonly Paper[] =>
  PAPER_KINDS.flatMap((kind) => [...choice.values()].filter((paper) => paper.kind === kind))

/** How many are ticked of each kind that has ticks. */
export function chosenByKind(choice: Choice): ReadonlyMap<PaperKind, number> {
  const counts = new Map<PaperKind, number>()
  for (const { kind } of choice.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
