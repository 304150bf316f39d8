import { OFFICIAL_KINDS } from './official/official-kind'

/** The groups of the place 报告 and their kinds of paper, in the order in which they are shown. */
export const PAPER_GROUPS = {
  inspection: ['visit-evaluation', 'score-sheet', 'blank-sheet', 'feedback'],
  rectification: ['rectification-notice', 'rectification-ledger'],
  evaluation: ['ranking', 'item-losses', 'survey-summary'],
  pairing: [
    'pairing-list',
    'agreement',
    'pairing-letter',
    'roster',
    'attendance',
    'workload',
    'contact-register',
    'missing-returns',
  ],
  official: OFFICIAL_KINDS,
} as const

export type PaperGroup = keyof typeof PAPER_GROUPS
/** What a clerk asks for by name; which layout it is set in follows from what it tells. */
export type PaperKind = (typeof PAPER_GROUPS)[PaperGroup][number]

const ROUNDLESS: readonly PaperKind[] = [...PAPER_GROUPS.pairing, 'blank-sheet']

/** Papers on pairing and posting are of the bureau as it is, an empty sheet may be for anybody; all others tell of a round. */
export const needsRound = (kind: PaperKind): boolean => !ROUNDLESS.includes(kind)

/** For a schema, which wants at least one. */
export const PAPER_KINDS = Object.values(PAPER_GROUPS).flat() as unknown as readonly [PaperKind, ...PaperKind[]]
