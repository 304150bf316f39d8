import type { TemplateHead } from '../template-head'

/** Levels of clauses, the lowest first: each grade asks for all clauses of its level and of those before it. */
export const LEVELS = ['C', 'B', 'A'] as const
export type Level = (typeof LEVELS)[number]

/** What an item can be graded, best first; D is what is left when a C clause is unmet. */
export const GRADES = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof GRADES)[number]

/** 分级表: each item is graded by its clauses, level by level (norm of scores, section 3). Nothing adds up to points. */
export interface GradedTemplate extends TemplateHead {
  readonly templateKind: 'graded'
  /** The names of the grades; they only describe. */
  readonly gradeScale?: readonly GradeMeaning[]
  readonly gradingRule?: 'ladder'
  readonly ladderNote?: string
  readonly passRules: readonly PassRule[]
  /** Names of the reviews above the self-assessment, in order. */
  readonly reviewLevels?: readonly string[]
  readonly checkMethods?: Readonly<Record<string, string>>
  readonly categories: readonly GradedSection[]
  readonly gapList?: { readonly generateWhen?: string; readonly fields?: readonly string[] }
  readonly signatureBlock?: readonly string[]
}

export interface GradeMeaning {
  /** A grade, or "NA". */
  readonly code: string
  readonly rank: number | null
  readonly meaning: string
}

/** 达标规则: holds when each of its conditions does. */
export interface PassRule {
  readonly id: string
  readonly label?: string
  readonly conditions: readonly PassCondition[]
}

/** The share of the applicable items of a type graded `minGrade` or better is at least `share`. */
export interface PassCondition {
  readonly itemType: string
  readonly minGrade: Grade
  /** 0 to 1. */
  readonly share: number
}

export interface GradedSection {
  readonly code: string
  readonly title: string
  readonly titleEn?: string
  readonly items: readonly GradedItem[]
}

export interface GradedItem {
  readonly code: string
  readonly title: string
  readonly titleEn?: string
  /** "basic", "recommended" or what else the pass rules ask for. */
  readonly itemType: string
  readonly requirement?: string
  /** The clauses of each level, in words. */
  readonly levels: Readonly<Record<Level, readonly string[]>>
  readonly checkMethods?: readonly string[]
  readonly evidence?: readonly string[]
  readonly allowNotApplicable: boolean
  readonly key?: boolean
  readonly department?: string
}
