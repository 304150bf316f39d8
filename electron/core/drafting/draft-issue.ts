import type { BreachCode } from '../scoring/breach'

/**
 * Why a draft may not be published, beyond what holds for every template. Each code has its sentence in
 * resources/locales/<lng>/draft-issues.json (a test compares both).
 */
export const DRAFT_BREACH_CODES = [
  'NAME_MISSING',
  'ID_MISSING',
  'VERSION_MISSING',
  'VERSION_TAKEN',
  'TITLE_MISSING',
  'CODE_MISSING',
  'POINTS_MISSING',
  'RULE_MISSING',
  'TEXT_WITHOUT_RULE',
  'CLAUSES_TO_CONFIRM',
  'VETO_TITLE_MISSING',
  'FIELD_INVALID',
  // graded sheets and questionnaires
  'TYPE_MISSING',
  'CLAUSE_EMPTY',
  'QUESTION_EMPTY',
  'LABEL_EMPTY',
] as const

/** What a person should look at; it keeps nothing from being published. */
export const DRAFT_WARNING_CODES = [
  'VERSION_NOT_NEWER',
  'GRADE_UNREACHABLE',
  'ZERO_DENOMINATOR_EXCLUDES',
  'DEDUCTS_NOTHING',
  'VETO_ITEM_UNKNOWN',
  'PARAMETER_UNUSED',
  'METHOD_UNUSED',
  'METHOD_UNKNOWN',
  'SOURCE_UNKNOWN',
  'PASS_RULES_NONE',
  'COMBINATION_UNREAD',
] as const

export type DraftIssueCode = BreachCode | (typeof DRAFT_BREACH_CODES)[number] | (typeof DRAFT_WARNING_CODES)[number]

/** One thing found by `checkDraft`, with the place where it can be put right. */
export interface DraftIssue {
  /** Of the section, line or veto; null: of the template as a whole. */
  readonly key: string | null
  /** "points", "scoring.options.1.label", "grades"; fields of the document. */
  readonly field: string
  readonly code: DraftIssueCode
  /** `at` names the place for the eye: code, else title, else "#7". */
  readonly params: Readonly<Record<string, string>>
}
