import type { SubjectRole, Template } from '../scoring/template'
import type { PageMarks, PaperFrame, PaperTable } from './paper'

export interface RankingPart {
  readonly visitCode: string
  readonly clinicName: string
  readonly total: string | null
  readonly vetoes: readonly string[]
}

export interface RankingStanding {
  readonly subjectCode: string
  readonly name: string
  /** Where the subject belongs: county of a clinic, hospital of a doctor. */
  readonly detail: string
  readonly total: string | null
  readonly grade: string | null
  /** The sheets the result follows from; none when it was not visited. */
  readonly parts: readonly RankingPart[]
}

/** What the ranking of one comparable group in one round is made from; `group` has the shape of `evaluation.results`. */
export interface RankingSource {
  readonly frame: PaperFrame
  readonly inspection: { readonly code: string; readonly name: string; readonly startsOn: string; readonly endsOn: string }
  readonly template: Template
  readonly group: {
    readonly role: SubjectRole
    readonly ranked: readonly (RankingStanding & { readonly rank: number })[]
    readonly unranked: readonly (RankingStanding & {
      readonly reason: 'incomplete' | 'veto' | 'not_visited' | 'nothing_applies'
    })[]
    /** Of the ranked, two decimals. */
    readonly mean: string | null
    readonly median: string | null
  }
}

/** 排名表 of one group, as it will be printed. */
export interface RankingView {
  readonly marks: PageMarks
  readonly title: string
  /** Left and right of the line under the title. */
  readonly round: string
  readonly period: string
  /** Columns: rank, code, name, belongs to, visits, total, grade, note. */
  readonly ranked: PaperTable
  /** Columns as `ranked`, without the rank. */
  readonly unranked: PaperTable
  /** How many, mean, median. */
  readonly figures: readonly string[]
  readonly rules: readonly string[]
  readonly signatures: readonly string[]
  readonly continued: string
}
