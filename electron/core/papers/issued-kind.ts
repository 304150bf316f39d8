import { PAPER_KINDS, type PaperKind } from './paper-kind'

/** Papers that are made at their own places, not from the lists of 报告. */
const OTHER_KINDS = ['draw', 'key-card', 'list'] as const

/** What stands in the register of papers that were handed out. */
export type IssuedKind = PaperKind | (typeof OTHER_KINDS)[number]

/** For a schema, which wants at least one. */
export const ISSUED_KINDS: readonly [IssuedKind, ...IssuedKind[]] = [...PAPER_KINDS, ...OTHER_KINDS]
