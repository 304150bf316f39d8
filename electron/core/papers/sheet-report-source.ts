import type { Facts, SheetInput } from '../scoring/fact'
import type { GradedFacts } from '../scoring/graded/graded-fact'
import type { GradedScore, GradedTrace } from '../scoring/graded/graded-score'
import type { GradedTemplate } from '../scoring/graded/graded-template'
import type { Answers } from '../scoring/questionnaire/questionnaire-fact'
import type { QuestionnaireScore } from '../scoring/questionnaire/questionnaire-score'
import type { QuestionnaireTemplate } from '../scoring/questionnaire/questionnaire-template'
import type { SheetScore, Trace } from '../scoring/score'
import type { ReviewStage } from '../inspection/stage'
import type { SubjectRole, ScoredTemplate } from '../scoring/template'
import type { ReportEvidence } from './report-photos'
import type { PaperFrame } from './paper-parts'
import type { ReportSignature } from './signed-place'

export interface ReportFinding {
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

/** Where and when a sheet was filled in, whom it looks at, and what the registry knows of them on that day. */
export interface ReportPlace {
  readonly frame: PaperFrame
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
  /** Of a re-check or an appeal. */
  readonly review?: ReviewStage
  /** Signatures that hold for the sheet as it is printed. */
  readonly signatures?: readonly ReportSignature[]
  /** Photos and files of the sheet; absent for none. */
  readonly evidence?: ReportEvidence
}

/** Everything the evaluation report of one sheet in points is made from. */
export interface SheetReportSource extends ReportPlace {
  readonly template: ScoredTemplate
  readonly input: SheetInput
  /** What the registry said of an item when it was answered, by item code. */
  readonly registry: Facts
  readonly score: SheetScore
  readonly trace: Trace
  /** Evidence by veto code; '' or absent when none was noted. */
  readonly vetoEvidence: Readonly<Record<string, string>>
  /** Remarks by item code. */
  readonly remarks: Readonly<Record<string, string>>
  readonly findings: readonly ReportFinding[]
}

/** Everything the evaluation report of one graded sheet is made from. */
export interface GradedReportSource extends ReportPlace {
  readonly template: GradedTemplate
  readonly facts: GradedFacts
  readonly score: GradedScore
  readonly trace: GradedTrace
  /** Remarks by item code. */
  readonly remarks: Readonly<Record<string, string>>
  readonly findings: readonly ReportFinding[]
}

/** Everything the summary of a unit's questionnaires is made from; nothing in it tells who was asked. */
export interface SurveyReportSource extends ReportPlace {
  readonly template: QuestionnaireTemplate
  readonly templateSha256: string
  /** By number. */
  readonly forms: readonly {
    readonly number: number
    readonly isFinished: boolean
    readonly answers: Answers
    readonly score: QuestionnaireScore
  }[]
  readonly findings: readonly ReportFinding[]
}
