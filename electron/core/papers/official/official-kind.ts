/** Kinds of official papers that a round has, in the order in which they are written. */
export const OFFICIAL_KINDS = ['arrangement', 'circular', 'inspection-summary'] as const
export type OfficialKind = (typeof OFFICIAL_KINDS)[number]
