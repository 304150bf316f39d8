import type { SheetScore } from '../scoring/score'
import type { SubjectRole } from '../scoring/template'

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

/** A comparable group: the same template version and role, and where the round splits groups the same level, type or county. */
export interface Group {
  readonly templateId: string
  readonly templateVersion: string
  readonly templateName: string
  readonly role: SubjectRole
  /** The level, type or county that all of them have, empty when none is known; only where the round splits groups. */
  readonly split?: string
  /** Sections that decided between equal totals; only where the round has such a rule. A paper of the group has to say it. */
  readonly tieBreak?: readonly string[]
  /** Best first; equals share a rank: 1, 1, 3. */
  readonly ranked: readonly RankedStanding[]
  readonly unranked: readonly UnrankedStanding[]
  /** Of the ranked totals, two decimals; null when nobody is ranked. */
  readonly mean: string | null
  readonly median: string | null
}
