import type { AnyFacts } from '../scoring/any-fact'
import type { SubjectRole } from '../scoring/template'

/** 现场检查文件: what one team found at one clinic on one day, as an inspector's laptop or a typist hands it in. */
export interface VisitFile {
  /** Names the visit within its round, "YZ2013-V01". */
  readonly visitId: string
  /** ISO date. */
  readonly date: string
  readonly clinicCode: string
  /** The leader first. */
  readonly team: readonly string[]
  readonly sheets: readonly VisitFileSheet[]
}

export interface VisitFileSheet {
  readonly templateId: string
  readonly templateVersion: string
  /** From the template. */
  readonly role: SubjectRole
  /** Organization code, that of the clinic for its patients, or posting code of a doctor. */
  readonly subjectCode: string
  /** Of a questionnaire: which of those of its template and subject it is, from 1; absent otherwise. */
  readonly number?: number
  readonly facts: AnyFacts
  readonly vetoes: readonly string[]
  /** By item code or question number. */
  readonly remarks: Readonly<Record<string, string>>
}
