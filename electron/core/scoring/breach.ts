/**
 * Why a template may not be published, one list. Each code has its sentence in resources/locales/<lng>/breaches.json
 * (a test compares both).
 */
export const BREACH_CODES = [
  'CODE_DUPLICATE',
  'ID_DUPLICATE',
  'VETO_DUPLICATE',
  'VETO_SECTION',
  'SECTION_SUM',
  'TOTAL_SUM',
  'UNREACHABLE',
  'EXCEEDS',
  'CAP',
  'DECIMALS',
  'TIER_ORDER',
  'RATIO_TARGET',
  'RATIO_STEP',
  'MANUAL_RANGE',
  'GRADE_ORDER',
  'GRADE_UNKNOWN',
  'WEIGHTS',
  'PARAM_DUPLICATE',
  'PARAM_UNKNOWN',
  'PARAM_NOT_NUMBER',
  'PARAM_NEGATIVE',
  // graded sheets and questionnaires
  'SHEET_EMPTY',
  'LEVEL_EMPTY',
  'PASS_RULE_EMPTY',
  'PASS_RULE_TYPE',
  'PASS_RULE_SHARE',
  'SCALE_SCORE',
  'SCALE_SHORT',
  'QUESTION_WEIGHTS',
  'OPTIONS_EMPTY',
  'ALERT_UNKNOWN',
] as const

export type BreachCode = (typeof BREACH_CODES)[number]

/** What is wrong with a rule in itself; `params` fill the sentence. */
export interface Flaw {
  readonly code: BreachCode
  readonly params: Readonly<Record<string, string>>
}

export interface Breach extends Flaw {
  /** Code of the item, section or veto, or the name of a field of the template. */
  readonly at: string
}
