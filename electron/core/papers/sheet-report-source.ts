import type { SheetInput } from '../scoring/fact'
import type { SheetScore, Trace } from '../scoring/score'
import type { SubjectRole, ScoredTemplate } from '../scoring/template'
import type { PaperFrame } from './paper-parts'

interface ReportFinding {
  readonly itemCode: string | null
  readonly problem: string
  readonly requirement: string
  /** ISO date. */
  readonly dueOn: string | null
  readonly severity: 'minor' | 'normal' | 'serious'
}

export interface ReportPosting {
  readonly staffName: string
  readonly startsOn: string
  /** The last day, included; null when it is not known. */
  readonly endsOn: string | null
}

/** Everything the evaluation report of one sheet is made from. */
export interface SheetReportSource {
  readonly frame: PaperFrame
  readonly template: ScoredTemplate
  readonly input: SheetInput
  readonly score: SheetScore
  readonly trace: Trace
  /** Evidence by veto code; '' or absent when none was noted. */
  readonly vetoEvidence: Readonly<Record<string, string>>
  /** Remarks by item code. */
  readonly remarks: Readonly<Record<string, string>>
  readonly findings: readonly ReportFinding[]
  readonly visit: {
    readonly code: string
    /** ISO date. */
    readonly visitOn: string
    readonly clinicName: string
    readonly countyName: string
    readonly teamName: string
    /** The leader first. */
    readonly members: readonly string[]
  }
  readonly subject: {
    readonly role: SubjectRole
    readonly code: string
    readonly name: string
    /** Where the subject belongs: county of a clinic or hospital, hospital of a doctor. */
    readonly detail: string
  }
  /** Agreement numbers that hold on the day of the visit: of this hospital with this clinic, or of the clinic with all its hospitals. */
  readonly agreements: readonly string[]
  /** Names of the hospitals that support the clinic on that day. */
  readonly supporters: readonly string[]
  /** Postings at the clinic on that day: of this hospital, of every hospital, or the one of this doctor. */
  readonly postings: readonly ReportPosting[]
}
