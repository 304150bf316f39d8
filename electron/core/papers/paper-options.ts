import type { PaperFormat } from './paper-format'
import type { PaperKind } from './paper-kind'

/** How much of a sheet an evaluation report tells: every item, what lost points, one page. */
export const REPORT_PROFILES = ['full', 'deductions', 'summary'] as const
export type ReportProfile = (typeof REPORT_PROFILES)[number]

/** What a person may choose of a paper beside what it is about, as far as its kind knows such a choice. */
export interface PaperOptions {
  /** Of an evaluation report; what lost points unless given. */
  readonly profile?: ReportProfile | undefined
  /** Of a table that comes on several sizes of paper. */
  readonly layout?: PaperFormat | undefined
}

const CHOICES: Readonly<Partial<Record<PaperKind, readonly (keyof PaperOptions)[]>>> = {
  'visit-evaluation': ['profile'],
  'score-sheet': ['layout'],
  'blank-sheet': ['layout'],
}

/** What may be chosen of the papers of a kind. */
export const optionsOfKind = (kind: PaperKind): readonly (keyof PaperOptions)[] => CHOICES[kind] ?? []
