import type { GradedTemplate } from './graded/graded-template'
import type { QuestionnaireTemplate } from './questionnaire/questionnaire-template'
import type { TemplateHead } from './template-head'

/**
 * The format of a 考核评价表 as it stands in a file and in the store: plain JSON, numbers as written
 * (norm of scores, section 2). The engine turns numbers into exact fractions; nothing else calculates with them.
 */

export type { SubjectRole } from './template-head'

/** A sheet of any kind; `templateKind` tells which. */
export type Template = ScoredTemplate | GradedTemplate | QuestionnaireTemplate

/** A number, or the value of one of the template's parameters. */
export type Amount = number | { readonly param: string }

export type NotApplicablePolicy = 'rescale' | 'rescale_section' | 'full' | 'zero'
/** What a veto does to the whole sheet, strongest first. */
export type SheetVetoEffect = 'zero_total' | 'force_grade' | 'no_rank'
export type VetoEffect = SheetVetoEffect | 'zero_section'

export interface ScoreRounding {
  readonly decimals: number
  readonly mode: 'half_up'
  readonly applyAt: 'item' | 'total'
}

export interface GradeBand {
  readonly name: string
  /** Lower limit, included. */
  readonly min: number
}

export interface TemplateParameter {
  readonly id: string
  readonly label: string
  readonly default: number | string
  readonly unit: string
}

export interface Metric {
  readonly label?: string
  readonly unit?: string
  readonly numerator?: string
  readonly denominator?: string
  /** True: the numerator is part of the denominator and may not exceed it. */
  readonly share?: boolean
}

interface RuleText {
  /** The clause in words, as printed on the sheet. */
  readonly text?: string
  readonly guidance?: string
}

export interface YesNoRule extends RuleText {
  readonly kind: 'yes_no'
  readonly expected: boolean
  readonly points: number
}
export interface ChecklistRule extends RuleText {
  readonly kind: 'checklist'
  readonly options: readonly { readonly id: string; readonly label: string; readonly points: number }[]
}
export interface TiersRule extends RuleText {
  readonly kind: 'tiers'
  readonly metric: Metric
  readonly direction: 'gte' | 'lte'
  readonly steps: readonly { readonly threshold: Amount; readonly points: number }[]
  readonly otherwise: number
  readonly whenDenominatorZero?: WhenDenominatorZero
}
interface RatioText extends RuleText {
  readonly kind: 'ratio'
  readonly metric?: Metric
  readonly target: Amount
  /** 1 or left out: more than the target brings no more points. */
  readonly cap?: number
  readonly whenDenominatorZero?: WhenDenominatorZero
}
export interface ProportionalRule extends RatioText {
  readonly mode: 'proportional'
  readonly zeroBelow?: Amount
}
export interface StepRule extends RatioText {
  readonly mode: 'step'
  readonly step: { readonly percentagePoints: number; readonly deduct: Amount }
  /** What a step only begun costs: nothing (default) or a whole step. */
  readonly partialStep?: 'ignore' | 'count'
}
export interface BetweenRule extends RatioText {
  readonly mode: 'between'
  readonly floor: Amount
}
export interface LinearBelowRule extends RatioText {
  readonly mode: 'linear_below'
  /** Points lost for each 1.0 of rate below the target. */
  readonly slope: Amount
}
export type RatioRule = ProportionalRule | StepRule | BetweenRule | LinearBelowRule
export interface DeductRule extends RuleText {
  readonly kind: 'deduct'
  readonly floor?: Amount
  readonly rules: readonly DeductClause[]
}
export interface DeductClause {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly pointsPerUnit: Amount
  readonly maxDeduct?: number
}
export interface SampleRule extends RuleText {
  readonly kind: 'sample'
  readonly pointsPerFailure: Amount
  readonly maxDeduct?: number
  readonly minSample?: number
}
export interface ManualRule extends RuleText {
  readonly kind: 'manual'
  readonly min: number
  readonly max: number
  readonly step: number
  readonly reasonBelow?: number
}
export interface InfoRule extends RuleText {
  readonly kind: 'info'
}

export type WhenDenominatorZero = 'exclude' | 'zero' | 'full'
export type Rule = YesNoRule | ChecklistRule | TiersRule | RatioRule | DeductRule | SampleRule | ManualRule | InfoRule

export interface Item {
  readonly code: string
  readonly title: string
  readonly titleEn?: string
  readonly points: number
  readonly requirement?: string
  readonly checkMethods?: readonly string[]
  readonly scoring: Rule
  readonly evidence?: readonly string[]
  readonly evidenceRule?: 'never' | 'on_deduction' | 'always'
  readonly noEvidenceScoresZero?: boolean
  readonly allowNotApplicable: boolean
  readonly key?: boolean
  readonly subject?: string
  readonly department?: string
  readonly source?: unknown
}

/** A Section (类别) of the sheet; `categories` in the file. */
export interface Section {
  readonly code: string
  readonly title: string
  readonly titleEn?: string
  readonly points: number
  readonly weight?: number
  readonly items: readonly Item[]
}

export interface Veto {
  readonly code: string
  readonly title: string
  /** The template's `vetoPolicy.effect` unless given. */
  readonly effect?: VetoEffect
  /** The section that a `zero_section` veto sets to 0. */
  readonly section?: string
  /** The item at which it is usually found. */
  readonly item?: string
  readonly measurable?: unknown
}

/** 打分表: a sheet scored in points. */
export interface ScoredTemplate extends TemplateHead {
  readonly templateKind: 'scored'
  readonly totalPoints: number
  readonly totalDecimals?: number
  readonly bonusCap?: number
  readonly capTotal?: boolean
  readonly scoreRounding: ScoreRounding
  readonly notApplicablePolicy: NotApplicablePolicy
  readonly grades: readonly GradeBand[]
  readonly vetoPolicy: { readonly effect: SheetVetoEffect; readonly grade?: string }
  readonly checkMethods?: Readonly<Record<string, string>>
  readonly parameters?: readonly TemplateParameter[]
  readonly categories: readonly Section[]
  readonly bonusItems?: readonly Item[]
  readonly vetoes?: readonly Veto[]
  readonly signatureBlock?: readonly string[]
}
