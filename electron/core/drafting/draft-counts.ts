import type { Draft } from './draft'
import { linesOf } from './template-of-draft'

/** What lists say of a draft. */
export interface DraftCounts {
  /** Of the sections. */
  readonly items: number
  readonly totalPoints: number
  /** Clauses that wait for a person. */
  readonly toConfirm: number
}

export function draftCounts(draft: Draft): DraftCounts {
  const clauses = linesOf(draft).flatMap(({ source }) => source?.clauses ?? [])
  return {
    items: draft.sections.reduce((count, section) => count + section.items.length, 0),
    totalPoints: draft.head.totalPoints,
    toConfirm: clauses.filter(({ certainty }) => certainty === 'check').length,
  }
}
