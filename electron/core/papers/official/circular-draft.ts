import type { SubjectRole } from '../../scoring/template'
import { dateText } from '../page-marks'
import type { PaperTexts } from '../paper-texts'
import type { OfficialTexts } from './official-texts'
import type { OfficialAnnex } from './official-view'

/** A unit of a group in the order of its ranking; unranked ones follow. */
export interface CircularStanding {
  /** null: not ranked. */
  readonly rank: number | null
  readonly name: string
  readonly detail: string
  readonly total: string | null
  readonly grade: string | null
  readonly isVetoed: boolean
}

/** Where one group lost points, most first. */
export interface CircularLoss {
  readonly title: string
  /** Of the points that were possible, "37.3". */
  readonly percent: string
  /** Units that lost points on it. */
  readonly subjects: number
  /** Names of those that lost most, the first ones. */
  readonly names: readonly string[]
}

export interface CircularGroup {
  readonly templateName: string
  readonly role: SubjectRole
  readonly standings: readonly CircularStanding[]
  readonly mean: string | null
  /** Sections that decided between equal totals, by code and title; none where equals share a rank. */
  readonly tieBreak: readonly string[]
  readonly losses: readonly CircularLoss[]
}

/** What a 通报 on a round is drafted from. */
export interface CircularFigures {
  readonly bureauName: string
  readonly roundName: string
  readonly from: string
  readonly to: string
  readonly writtenOn: string
  /** 0: nothing is known of teams. */
  readonly teams: number
  readonly clinics: number
  readonly sheets: number
  readonly groups: readonly CircularGroup[]
  readonly praised: readonly { readonly name: string; readonly total: string | null }[]
  readonly criticised: readonly { readonly name: string; readonly isVetoed: boolean }[]
  readonly findings: { readonly count: number; readonly serious: number; readonly notices: number; readonly dueOn: string | null }
}

/** Problems that are named of one group. */
const LOSSES = 3
/** Units that a sentence names. */
const NAMED = 5
const DIGITS = '零一二三四五六七八九'

/**
 * A 通报 on the results of a round, as far as figures can write it: basis and time, overall situation, good practice, problems
 * by theme with named units, requirements. What only a person knows stands as 【…】.
 */
export function circularDraft(figures: CircularFigures, t: PaperTexts): OfficialTexts {
  const { bureauName, roundName, writtenOn } = figures
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) => t(`official.circular.${key}`, params)
  const day = dateText(writtenOn, t)
  const sections = [overall(figures, t), practice(figures, t), problems(figures, t), requirements(figures, t)]
  const headed = sections.flatMap(([heading, ...lines], index) => [`${numeral(index)}、${heading}`, ...lines])
  return {
    organMark: say('organMark', { bureau: bureauName }),
    number: say('number', { year: writtenOn.slice(0, 4) }),
    title: say('title', { round: roundName.replace(/情况$/, '') }),
    addressees: say('addressees'),
    body: [opening(figures, t), ...headed].join('\n'),
    organ: bureauName,
    day,
    note: '',
    copies: '',
    printedBy: say('printedBy', { bureau: bureauName }),
    printedOn: say('printedOn', { day }),
  }
}

function opening({ from, to, teams, clinics, sheets }: CircularFigures, t: PaperTexts): string {
  const by = teams === 0 ? t('official.circular.byBureau') : t('official.circular.byTeams', { teams })
  return t('official.circular.opening', { from: dateText(from, t), to: dateText(to, t), by, clinics, sheets })
}

/** 一, 二 … 十, 十一 … 九十九 of a place in a list. */
function numeral(index: number): string {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`
  return ten + (ones === 0 ? '' : DIGITS.charAt(ones))
}

type Section = readonly [heading: string, ...lines: string[]]

function overall({ groups }: CircularFigures, t: PaperTexts): Section {
  const told = groups.map((group, index) => `（${numeral(index)}）${groupSentence(group, t)}`)
  return [t('official.circular.overall'), ...(told.length === 0 ? [t('official.circular.overallOpen')] : told)]
}

function groupSentence({ templateName, role, standings, mean }: CircularGroup, t: PaperTexts): string {
  const say = (key: string, params: Readonly<Record<string, string | number>>) => t(`official.circular.${key}`, params)
  const measure = t(`official.circular.measure.${role === 'dispatched_staff' ? 'person' : 'unit'}`)
  const ranked = standings.filter(({ rank }) => rank !== null)
  const vetoed = standings.filter(({ isVetoed }) => isVetoed)
  const [best, worst] = [ranked[0], ranked.at(-1)]
  const parts = [
    say('ranked', { count: ranked.length, measure }),
    ...(mean === null || best === undefined || worst === undefined
      ? []
      : [say('mean', { mean, best: best.total ?? '', bestName: best.name, worst: worst.total ?? '', worstName: worst.name })]),
    ...grades(ranked, measure, t),
    ...(vetoed.length === 0 ? [] : [say('vetoed', { count: vetoed.length, measure, names: namesOf(vetoed, t) })]),
  ]
  const open = standings.length - ranked.length - vetoed.length
  const tail = open === 0 ? '' : say('open', { count: open, measure })
  return say('group', { name: templateName, parts: parts.join(t('official.circular.semicolon')), tail })
}

/** "优秀3家、良好5家", in the order in which the grades stand. */
function grades(ranked: readonly CircularStanding[], measure: string, t: PaperTexts): readonly string[] {
  const counts = new Map<string, number>()
  for (const { grade } of ranked) if (grade !== null) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  const told = [...counts].map(([grade, count]) => `${grade}${count}${measure}`)
  return told.length === 0 ? [] : [told.join(t('list.comma'))]
}

function practice({ praised }: CircularFigures, t: PaperTexts): Section {
  const heading = t('official.circular.practice')
  if (praised.length === 0) return [heading, t('official.circular.practiceOpen')]
  return [
    heading,
    t('official.circular.praised', { names: namesOf(praised, t) }),
    ...praised.slice(0, NAMED).map(({ name }, index) => `（${numeral(index)}）${t('official.circular.practiceOf', { name })}`),
  ]
}

function problems({ groups, findings, criticised }: CircularFigures, t: PaperTexts): Section {
  const lost = groups.flatMap(({ templateName, role, losses }) =>
    losses.slice(0, LOSSES).map((loss) => lossSentence(loss, templateName, role, t)),
  )
  const found =
    findings.count === 0
      ? []
      : [t('official.circular.findings', { count: findings.count, serious: findings.serious, notices: findings.notices })]
  const named = criticised.length === 0 ? [] : [t('official.circular.criticised', { names: namesOf(criticised, t) })]
  const told = [...lost, ...found, ...named].map((sentence, index) => `（${numeral(index)}）${sentence}`)
  return [t('official.circular.problems'), ...(told.length === 0 ? [t('official.circular.problemsOpen')] : told)]
}

function lossSentence(
  { title, percent, subjects, names }: CircularLoss,
  sheet: string,
  role: SubjectRole,
  t: PaperTexts,
): string {
  const measure = t(`official.circular.measure.${role === 'dispatched_staff' ? 'person' : 'unit'}`)
  const worst = names.length === 0 ? '' : t('official.circular.lossNames', { names: names.slice(0, NAMED).join(t('list.comma')) })
  return t('official.circular.loss', { title, sheet, percent, count: subjects, measure, worst })
}

function requirements({ findings }: CircularFigures, t: PaperTexts): Section {
  const due = findings.dueOn === null ? t('official.circular.dueOpen') : dateText(findings.dueOn, t)
  return [
    t('official.circular.requirements'),
    ...['first', 'second', 'third'].map(
      (which, index) => `（${numeral(index)}）${t(`official.circular.requirement.${which}`, { due })}`,
    ),
  ]
}

/** "甲、乙、丙等8家" */
function namesOf(units: readonly { readonly name: string }[], t: PaperTexts): string {
  const names = units.slice(0, NAMED).map(({ name }) => name)
  const listed = names.join(t('list.comma'))
  return units.length <= NAMED ? listed : t('official.circular.andMore', { names: listed, count: units.length })
}

/** One ranking a group, as the annexes of a 通报. */
export function circularAnnexes(groups: readonly CircularGroup[], t: PaperTexts): readonly OfficialAnnex[] {
  const shown = groups.filter(({ standings }) => standings.length > 0)
  return shown.map(({ templateName, standings, tieBreak }, index) => ({
    label: t('official.annexLabel', { number: shown.length === 1 ? '' : index + 1 }),
    title: t('official.ranking.title', { name: templateName }),
    table: {
      heading: '',
      head: t('official.ranking.head').split('|'),
      rows: standings.map(({ rank, name, detail, total, grade, isVetoed }) => [
        rank === null ? t('none') : String(rank),
        name,
        detail === '' ? t('none') : detail,
        total ?? t('none'),
        isVetoed ? t('official.ranking.vetoed') : (grade ?? t('official.ranking.open')),
      ]),
      total: null,
      empty: null,
    },
    notes: tieBreak.length === 0 ? [] : [t('rules.tieBreak', { sections: tieBreak.join(t('list.comma')) })],
  }))
}
