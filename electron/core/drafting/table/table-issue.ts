/**
 * What a person should know of a table that was read. Each code has its sentence in resources/locales/<lng>/table-issues.json
 * (a test compares both).
 */
export const TABLE_ISSUE_CODES = [
  'HEAD_NOT_FOUND',
  'SCORING_COLUMN_MISSING',
  'POINTS_COLUMN_MISSING',
  'NO_ITEMS',
  'TITLE_MISSING',
  'POINTS_MISSING',
  'SCORING_MISSING',
  'CODES_GIVEN',
  'SECTION_SUM',
  'TOTAL_SUM',
  'TOTAL_MISSING',
  'ROW_LEFT',
  'VETO_IN_ITEM',
  'TO_CONFIRM',
] as const
export type TableIssueCode = (typeof TABLE_ISSUE_CODES)[number]

export interface TableIssue {
  readonly code: TableIssueCode
  /** Of the section or line of the draft; null: of the sheet as a whole. */
  readonly key: string | null
  /** Row of the grid; null: of the table as a whole. */
  readonly row: number | null
  /** `at` names the place for the eye. */
  readonly params: Readonly<Record<string, string>>
}
