import type { SubjectRole } from '../../scoring/template'

/** A unit of a group in the order of its ranking; unranked ones follow. */
export interface RoundStanding {
  /** null: not ranked. */
  readonly rank: number | null
  readonly name: string
  readonly detail: string
  readonly total: string | null
  readonly grade: string | null
  /** What a veto did: it forced the grade, or it took the rank alone; null = none. */
  readonly veto: 'grade' | 'rank' | null
}

/** Where one group lost points, most first. */
export interface RoundLoss {
  readonly title: string
  /** Title of the section of the sheet that it belongs to. */
  readonly theme: string
  /** Of the points that were possible, "37.3". */
  readonly percent: string
  /** Units that lost points on it. */
  readonly subjects: number
  /** Names of all of them, whoever lost most on it first. */
  readonly names: readonly string[]
}

/** A unit or person on the list of those that are praised or criticised. */
export interface RoundListed {
  readonly name: string
  readonly role: SubjectRole
}

export interface RoundGroup {
  readonly templateName: string
  readonly role: SubjectRole
  readonly standings: readonly RoundStanding[]
  readonly mean: string | null
  /** Sections that decided between equal totals, by code and title; none where equals share a rank. */
  readonly tieBreak: readonly string[]
  readonly losses: readonly RoundLoss[]
}

/** What the official papers on the results of a round are drafted from. */
export interface RoundFigures {
  readonly bureauName: string
  readonly roundName: string
  readonly from: string
  readonly to: string
  readonly writtenOn: string
  /** 0: nothing is known of teams. */
  readonly teams: number
  readonly clinics: number
  readonly sheets: number
  readonly groups: readonly RoundGroup[]
  /** Ranked ones alone. */
  readonly praised: readonly RoundListed[]
  readonly criticised: readonly RoundListed[]
  readonly findings: { readonly count: number; readonly serious: number; readonly notices: number; readonly dueOn: string | null }
}
