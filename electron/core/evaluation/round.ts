import type { SheetScore } from '../scoring/score'
import type { SubjectRole, ScoredTemplate } from '../scoring/template'
import type { Period } from '../shared/calendar'
import type { PostedPeriod } from './staff-months'

/** One sheet of the round, with who was scored and where. */
export interface RoundSheet {
  readonly sheetId: string
  readonly visitId: string
  readonly visitCode: string
  /** ISO date. */
  readonly visitOn: string
  readonly clinicCode: string
  readonly templateId: string
  readonly templateVersion: string
  readonly subjectCode: string
  readonly score: Pick<SheetScore, 'status' | 'total' | 'grade' | 'vetoes' | 'items'>
}

export interface RoundSubject {
  readonly role: SubjectRole
  readonly code: string
  readonly name: string
  /** Where the subject belongs: county of a clinic or hospital, hospital of a doctor. */
  readonly detail: string
  /** Level, type and county of an organization (医院级别、机构类别、旗县区), where groups are split by them. */
  readonly level?: string
  readonly type?: string
  readonly county?: string
}

export interface RoundPairing extends Period {
  readonly supporterCode: string
  readonly clinicCode: string
}

/** Somebody of a hospital posted at a clinic. */
export interface RoundPosting extends PostedPeriod {
  readonly supporterCode: string
  readonly clinicCode: string
}

export const SPLITS = ['level', 'type', 'county'] as const
export type SplitBy = (typeof SPLITS)[number]

/** What a bureau settles for a round; each has its default. */
export interface RoundOptions {
  /** How the sheets of a hospital meet: their mean (default), or weighted by posted staff-months. */
  readonly hospitals?: 'mean' | 'weighted'
  /** Ranks subjects of one level, one type or one county only among themselves; off by default. */
  readonly splitBy?: SplitBy
  /**
   * By template id the codes of the sections whose share of points decides between equal totals, in order; where a template
   * has none, equals share a rank.
   */
  readonly tieBreak?: Readonly<Record<string, readonly string[]>>
}

/** Everything the results of a 督查轮次 follow from. */
export interface Round {
  readonly period: Period
  readonly sheets: readonly RoundSheet[]
  /** Every template version that a sheet pins. */
  readonly templates: readonly ScoredTemplate[]
  /** Whoever was scored, and every clinic and hospital that could have been. */
  readonly subjects: readonly RoundSubject[]
  readonly pairings: readonly RoundPairing[]
  readonly options?: RoundOptions
  /** Of all hospitals; needed for weighted results. */
  readonly postings?: readonly RoundPosting[]
  /** The scheme's period, within which staff-months count; the round's unless given. */
  readonly postingPeriod?: Period
}
