/** By which rules units are proposed for praise (表扬) and criticism (批评); each group is looked at by itself. */
export interface ListRules {
  /** So many ranks from the top are praised; 0 = none. Equals share a rank and come together. */
  readonly praiseFirst: number
  /** Praised only with the best grade. */
  readonly praiseBestOnly: boolean
  readonly criticiseVeto: boolean
  /** Criticised with the lowest grade. */
  readonly criticiseFailing: boolean
  /** So many from the bottom of the ranking are criticised; 0 = none. */
  readonly criticiseLast: number
  /** Criticised while a rectification of the round is overdue. */
  readonly criticiseOverdue: boolean
}

/** Of a round for which nobody settled anything. */
export const DEFAULT_LIST_RULES: ListRules = {
  praiseFirst: 3,
  praiseBestOnly: true,
  criticiseVeto: true,
  criticiseFailing: true,
  criticiseLast: 0,
  criticiseOverdue: true,
}
