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
  /** Level and type of an organization (医院级别、机构类型), where groups are split by them. */
  readonly level?: string
  readonly type?: string
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

/** What a bureau settles for a round; each has its default. */
export interface RoundOptions {
  /** How the sheets of a hospital meet: their mean (default), or weighted by posted staff-months. */
  readonly hospitals?: 'mean' | 'weighted'
  /** Ranks subjects of one level, or of one type, only among themselves; off by default. */
  readonly splitBy?: 'level' | 'type'
  /** Codes of sections whose share of points decides between equal totals, in order; without them equals share a rank. */
  readonly tieBreak?: readonly string[]
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

/** A sheet as a part of its subject's result. */
export interface Part {
  readonly sheetId: string
  readonly visitId: string
  readonly visitCode: string
  readonly visitOn: string
  readonly clinicName: string
  readonly status: SheetScore['status']
  readonly total: string | null
  readonly grade: string | null
  readonly vetoes: readonly string[]
}

/** A clinic of a hospital that brought no sheet into its mean. */
export interface Gap {
  readonly clinicCode: string
  readonly clinicName: string
  /** no_sheet: the clinic was visited, this hospital was not scored there. */
  readonly reason: 'not_visited' | 'no_sheet'
}

export interface Standing {
  readonly subjectCode: string
  readonly name: string
  readonly detail: string
  readonly total: string | null
  readonly grade: string | null
  /** Incomplete sheets stand among them and are in no mean. */
  readonly parts: readonly Part[]
  readonly gaps: readonly Gap[]
}

export type UnrankedReason = 'veto' | 'incomplete' | 'nothing_applies' | 'no_postings' | 'not_visited'
export type RankedStanding = Standing & { readonly rank: number }
export type UnrankedStanding = Standing & { readonly reason: UnrankedReason }

/** A comparable group: the same template version and role, and where the round splits groups the same level or type. */
export interface Group {
  readonly templateId: string
  readonly templateVersion: string
  readonly templateName: string
  readonly role: SubjectRole
  /** The level or type that all of them have; only where the round splits groups. */
  readonly split?: string
  /** Sections that decided between equal totals; only where the round has such a rule. Papers print it. */
  readonly tieBreak?: readonly string[]
  /** Best first; equals share a rank: 1, 1, 3. */
  readonly ranked: readonly RankedStanding[]
  readonly unranked: readonly UnrankedStanding[]
  /** Of the ranked totals, two decimals; null when nobody is ranked. */
  readonly mean: string | null
  readonly median: string | null
}
