import type { Gap, Group, Standing, UnrankedStanding } from '../evaluation/result'
import { tieBreakSections } from '../evaluation/tie-break'
import { totalDecimals } from '../scoring/shown-decimals'
import type { SubjectRole, ScoredTemplate } from '../scoring/template'
import { exact, points } from '../shared/points'
import { barLength, numberText } from './figures'
import { periodText, signedSurroundings } from './page-marks'
import type { PageMarks, PaperChart, PaperFrame, PaperTable } from './paper-parts'
import type { PaperTexts } from './paper-texts'
import { tableNumbers } from './report-head'
import { numberedLines, ruleLines } from './rule-lines'

/** What the ranking of one comparable group in one round is made from. */
export interface RankingSource {
  readonly frame: PaperFrame
  readonly inspection: { readonly code: string; readonly name: string; readonly startsOn: string; readonly endsOn: string }
  readonly template: ScoredTemplate
  readonly templateSha256: string
  readonly group: Group
  /** How the sheets of a hospital meet; their mean unless given. */
  readonly hospitals?: 'mean' | 'weighted'
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
  /** Totals of the ranked, the first forty; null where there are too few to compare. */
  readonly chart: PaperChart | null
  /** How many, mean, median. */
  readonly figures: readonly string[]
  readonly rules: readonly string[]
  readonly signatures: readonly string[]
  readonly continued: string
}

/** Puts one group of a round into words. Ranks, mean and median are those of the evaluation. */
export function rankingView(source: RankingSource, t: PaperTexts): RankingView {
  const { frame, inspection, template, group } = source
  const { numbered, headingOf } = tableNumbers(t)
  return {
    ...signedSurroundings(frame, t, 'ranking.signatures'),
    title: t(`ranking.title.${group.role}`),
    round: t('ranking.round', { bureau: frame.bureauName, name: inspection.name }),
    period: t('ranking.period', { period: periodText(inspection.startsOn, inspection.endsOn, t) }),
    ranked: numbered(t('heading.ranked'), rankedTable(group, t)),
    chart: totalsChart(source, headingOf, t),
    unranked: numbered(t('heading.unranked'), {
      head: [...standingHead(group.role, t), t('head.reason')],
      rows: group.unranked.map((standing) => [...standingCells(standing, t), reasonText(standing, t)]),
      total: null,
      empty: group.unranked.length === 0 ? t('ranking.noneUnranked') : null,
    }),
    figures: [
      t(`ranking.figures.${group.role}`, { ranked: group.ranked.length, unranked: group.unranked.length }),
      ...(group.mean === null || group.median === null ? [] : [t('ranking.means', { mean: group.mean, median: group.median })]),
    ],
    rules: numberedLines(
      [
        ...ruleLines(template, source.templateSha256, t),
        tieRule(group, template, t),
        t('rules.group'),
        ...(group.split === undefined
          ? []
          : [t('rules.split', { split: group.split === '' ? t('rules.unknownSplit') : group.split })]),
        ...(group.role === 'supporting_org' ? [hospitalRule(source, t)] : []),
      ],
      t,
    ),
  }
}

/** With notes where there is one. */
function rankedTable({ ranked, role }: Group, t: PaperTexts): Omit<PaperTable, 'heading'> {
  const notes = ranked.map((standing) => omissions(standing, t).join(t('list.semicolon')))
  const hasNotes = notes.some((note) => note !== '')
  return {
    head: [t('head.rank'), ...standingHead(role, t), ...(hasNotes ? [t('head.note')] : [])],
    rows: ranked.map((standing, index) => [
      String(standing.rank),
      ...standingCells(standing, t),
      ...(hasNotes ? [notes[index] ?? ''] : []),
    ]),
    total: null,
    empty: ranked.length === 0 ? t('ranking.noneRanked') : null,
  }
}

/** Bars that fit a page, and as many as make a comparison. */
const MOST_BARS = 40
const FEWEST_BARS = 3

function totalsChart(
  { group, template }: RankingSource,
  headingOf: (heading: string) => string,
  t: PaperTexts,
): PaperChart | null {
  const { ranked, role } = group
  if (ranked.length < FEWEST_BARS) return null
  const full = template.totalPoints
  const key = ranked.length > MOST_BARS ? 'ranking.chart.first' : 'ranking.chart.all'
  return {
    heading: headingOf(t(key, { full: numberText(full), count: MOST_BARS })),
    head: [t(`head.${NAME_HEAD[role]}`), t('head.totalPoints')],
    bars: ranked.slice(0, MOST_BARS).map(({ name, total }) => ({
      label: name,
      figures: [total ?? ''],
      length: barLength(points(total ?? '0'), exact(full)),
    })),
  }
}

/** How equals stand, and by which sections they were told apart. */
function tieRule({ tieBreak = [] }: Group, template: ScoredTemplate, t: PaperTexts): string {
  if (tieBreak.length === 0) return t('rules.ties')
  return t('rules.tieBreak', { sections: tieBreakSections(template, tieBreak).join(t('list.comma')) })
}

const hospitalRule = ({ template, hospitals = 'mean' }: RankingSource, t: PaperTexts): string =>
  t(hospitals === 'weighted' ? 'rules.hospitalWeighted' : 'rules.hospitalMean', { totalDecimals: totalDecimals(template) })

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

const standingCells = (standing: Standing, t: PaperTexts): readonly string[] => [
  standing.subjectCode,
  standing.name,
  standing.detail || t('none'),
  String(standing.parts.length),
  standing.total ?? t('none'),
  standing.grade ?? t('none'),
]

/** What a result leaves out: unfinished sheets, clinics of a hospital that were not visited or have no sheet of it. */
function omissions(standing: Standing, t: PaperTexts): readonly string[] {
  const places = (key: string, names: readonly string[]) => {
    const others = names.filter((name) => name !== standing.name) // a clinic need not be told its own name
    return others.length === 0 ? [] : [t(`ranking.omitted.${key}`, { places: others.join(t('list.comma')) })]
  }
  const gaps = (reason: Gap['reason']) => standing.gaps.filter((gap) => gap.reason === reason).map((gap) => gap.clinicName)
  const open = standing.parts.filter((part) => part.status === 'incomplete').map((part) => part.clinicName)
  return [...places('incomplete', open), ...places('no_sheet', gaps('no_sheet')), ...places('not_visited', gaps('not_visited'))]
}

function reasonText(standing: UnrankedStanding, t: PaperTexts): string {
  if (standing.reason === 'not_visited') return t('ranking.reason.not_visited')
  const omitted = omissions(standing, t)
  // of a hospital the omissions say where it is unfinished
  const isSaid = standing.reason === 'incomplete' && omitted.length > 0
  return [...(isSaid ? [] : [reasonOf(standing, t)]), ...omitted].join(t('list.semicolon'))
}

function reasonOf({ reason, name, parts }: UnrankedStanding, t: PaperTexts): string {
  const vetoed = parts.filter((part) => part.vetoes.length > 0)
  if (reason !== 'veto' || vetoed.length === 0) return t(`ranking.reason.${reason}`)
  const places = vetoed.map((part) => {
    const codes = part.vetoes.join(t('list.comma'))
    return part.clinicName === name ? codes : t('ranking.vetoedPart', { clinic: part.clinicName, codes })
  })
  return t('ranking.reason.vetoPlaces', { places: places.join(t('list.comma')) })
}
