import type { ItemState } from '../score'
import type { Grade, Level } from './graded-template'

/** The result of a 分级表 as screen, paper and command line show it (norm of scores, section 8). */
export interface GradedScore {
  readonly status: 'complete' | 'incomplete'
  /** null: unanswered. */
  readonly items: readonly { readonly code: string; readonly grade: ItemGrade | null }[]
  readonly counts: Readonly<Record<ItemGrade, number>>
  /** Ids of the pass rules that hold; none while an item is unanswered. */
  readonly passed: readonly string[]
  readonly gaps: readonly Gap[]
}

/** "NA": not applicable. */
export type ItemGrade = Grade | 'NA'

/** A clause that is unmet, in its words. */
export interface Gap {
  readonly code: string
  readonly level: Level
  readonly clause: string
}

/** 得分依据 of a 分级表: the exact account of its result, plain data for canonical JSON. */
export interface GradedTrace {
  readonly engine: 1
  readonly kind: 'graded'
  readonly template: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly items: readonly {
    readonly code: string
    readonly itemType: string
    /** null when unanswered. */
    readonly fact: unknown
    readonly grade: ItemGrade | null
    readonly state: ItemState
    /** Numbers of the unmet clauses of each level, from 1. */
    readonly unmet: Readonly<Record<Level, readonly string[]>>
  }[]
  readonly counts: Readonly<Record<ItemGrade, string>>
  readonly passRules: readonly {
    readonly id: string
    readonly holds: boolean
    readonly conditions: readonly ConditionTrace[]
  }[]
  readonly passed: readonly string[]
  readonly status: 'complete' | 'incomplete'
}

export interface ConditionTrace {
  readonly itemType: string
  readonly minGrade: Grade
  readonly share: string
  /** Applicable answered items of the type graded `minGrade` or better. */
  readonly reached: string
  readonly applicable: string
  /** `reached` ÷ `applicable` in lowest terms; null over no applicable item. */
  readonly reachedShare: string | null
  readonly holds: boolean
}
