import type { SubjectRole, Template } from '../scoring/template'
import { totalDecimals } from './figures'
import { dateText, numberedHeading, pageMarks } from './page-marks'
import type { PageMarks, PaperFrame, PaperTable } from './paper'
import type { PaperTexts } from './paper-texts'
import { ruleLines } from './rule-lines'

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
  readonly templateSha256: string
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

/** Puts one group of a round into words. Ranks, mean and median are those of the evaluation. */
export function rankingView(source: RankingSource, t: PaperTexts): RankingView {
  const { frame, inspection, template, group } = source
  return {
    marks: pageMarks(frame, t),
    title: t(`ranking.title.${group.role}`),
    round: t('ranking.round', { bureau: frame.bureauName, name: inspection.name }),
    period: t('ranking.period', { from: dateText(inspection.startsOn, t), to: dateText(inspection.endsOn, t) }),
    ranked: {
      heading: numberedHeading(0, t('heading.ranked'), t),
      head: [t('head.rank'), ...standingHead(group.role, t), t('head.note')],
      rows: group.ranked.map((standing) => [String(standing.rank), ...standingCells(standing, t), openParts(standing, t)]),
      total: null,
      empty: group.ranked.length === 0 ? t('ranking.noneRanked') : null,
    },
    unranked: {
      heading: numberedHeading(1, t('heading.unranked'), t),
      head: [...standingHead(group.role, t), t('head.reason')],
      rows: group.unranked.map((standing) => [...standingCells(standing, t), reasonText(standing, t)]),
      total: null,
      empty: group.unranked.length === 0 ? t('ranking.noneUnranked') : null,
    },
    figures: [
      t('ranking.figures', { ranked: group.ranked.length, unranked: group.unranked.length }),
      ...(group.mean === null || group.median === null ? [] : [t('ranking.means', { mean: group.mean, median: group.median })]),
    ],
    rules: [
      ...ruleLines(template, source.templateSha256, t),
      t('rules.ties'),
      t('rules.group'),
      ...(group.role === 'supporting_org' ? [t('rules.hospitalMean', { totalDecimals: totalDecimals(template) })] : []),
    ],
    signatures: t('ranking.signatures').split('|'),
    continued: t('continued'),
  }
}

const NAME_HEAD: Readonly<Record<SubjectRole, string>> = {
  supporting_org: 'hospital',
  recipient_org: 'clinic',
  dispatched_staff: 'doctor',
  patient: 'patient',
}

const standingHead = (role: SubjectRole, t: PaperTexts): readonly string[] =>
  ['code', NAME_HEAD[role], role === 'dispatched_staff' ? 'sender' : 'county', 'visits', 'totalPoints', 'grade'].map((key) =>
    t(`head.${key}`),
  )

const standingCells = (standing: RankingStanding, t: PaperTexts): readonly string[] => [
  standing.subjectCode,
  standing.name,
  standing.detail || t('none'),
  String(standing.parts.length),
  standing.total ?? t('none'),
  standing.grade ?? t('none'),
]

/** Visits of a ranked hospital that its result leaves out. */
const openParts = (standing: RankingStanding, t: PaperTexts): string =>
  standing.parts
    .filter((part) => part.total === null)
    .map((part) => t('ranking.openPart', { clinic: part.clinicName }))
    .join(t('list.semicolon'))

function reasonText(standing: RankingSource['group']['unranked'][number], t: PaperTexts): string {
  const { reason, parts } = standing
  const vetoed = parts.filter((part) => part.vetoes.length > 0)
  const open = parts.filter((part) => part.total === null)
  if (reason === 'veto' && vetoed.length > 0) {
    const places = vetoed.map((part) =>
      t('ranking.vetoedPart', { clinic: part.clinicName, codes: part.vetoes.join(t('list.comma')) }),
    )
    return t('ranking.reason.vetoPlaces', { places: places.join(t('list.semicolon')) })
  }
  if (reason === 'incomplete' && open.length > 0) {
    return t('ranking.reason.incompletePlaces', { places: open.map((part) => part.clinicName).join(t('list.comma')) })
  }
  return t(`ranking.reason.${reason}`)
}
