import type { GradedFact } from '@core/scoring/graded/graded-fact'
import type { Gap } from '@core/scoring/graded/graded-score'
import { LEVELS, type GradedItem, type Level } from '@core/scoring/graded/graded-template'
import { isMet, ladderLines } from './graded-form'

/** One rung: how many of its clauses are met, and whether it is reached, which needs those below it too. */
export interface Rung {
  readonly level: Level
  readonly met: number
  readonly of: number
  readonly isReached: boolean
  /** Clauses of this rung that are unmet, in words. */
  readonly missing: readonly string[]
}

/** The rungs of an item, the lowest first. */
export function rungsOf(item: GradedItem, fact: GradedFact | undefined): readonly Rung[] {
  let holds = true
  return LEVELS.map((level) => {
    const lines = ladderLines(item).filter((line) => line.level === level)
    const missing = lines.filter((line) => !isMet(fact, line)).map(({ clause }) => clause)
    holds &&= missing.length === 0
    return { level, met: lines.length - missing.length, of: lines.length, isReached: holds, missing }
  })
}

/** The first rung that is not reached: what is missing for the next grade; null when all are. */
export const nextRung = (rungs: readonly Rung[]): Rung | null => rungs.find(({ isReached }) => !isReached) ?? null

/** The gap list, item by item. */
export function gapsByItem(gaps: readonly Gap[]): readonly { readonly code: string; readonly gaps: readonly Gap[] }[] {
  const codes = [...new Set(gaps.map(({ code }) => code))]
  return codes.map((code) => ({ code, gaps: gaps.filter((gap) => gap.code === code) }))
}
