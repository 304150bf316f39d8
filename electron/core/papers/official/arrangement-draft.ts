import { dateText, periodText } from '../page-marks'
import type { PaperTexts } from '../paper-texts'
import { enumerated, numbered } from './numeral'
import { NO_TEXTS, type OfficialTexts } from './official-texts'
import type { OfficialAnnex } from './official-view'
import { annexLabel } from './ranking-annexes'

/** A team as the notice names it, the leader first. */
export interface ArrangedTeam {
  readonly name: string
  /** `unit`: where the inspector works; '' where it is not known. */
  readonly members: readonly { readonly name: string; readonly unit: string; readonly post: string }[]
}

/** The clinics that a team visits on one day. */
export interface ArrangedDay {
  /** null: no day is planned yet. */
  readonly on: string | null
  readonly teamName: string
  readonly clinics: readonly string[]
}

/** What a 通知 on the arrangement of a round is drafted from: its plan. */
export interface RoundArrangement {
  readonly bureauName: string
  readonly roundName: string
  /** null: without a scheme. */
  readonly schemeName: string | null
  readonly from: string
  readonly to: string
  /** The day of the paper; null once the round has begun: then only a person knows it. */
  readonly writtenOn: string | null
  readonly clinics: number
  /** Hospitals that support those clinics. */
  readonly hospitals: number
  readonly teams: readonly ArrangedTeam[]
  /** By day and team; clinics without a day last. */
  readonly days: readonly ArrangedDay[]
  /** What is looked at: each sheet with the titles of its sections. */
  readonly contents: readonly { readonly name: string; readonly sections: readonly string[] }[]
  /** Who answers questions; '' where it is not set. */
  readonly contact: { readonly name: string; readonly phone: string }
}

/**
 * A 通知 on the arrangement of a round: basis and purpose, time, units and teams, contents and method, what to prepare,
 * discipline, contact. What the plan does not say yet stands as 【…】.
 */
export function arrangementDraft(plan: RoundArrangement, t: PaperTexts): OfficialTexts {
  const { bureauName, roundName, schemeName, from, to, writtenOn } = plan
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) => t(`official.arrangement.${key}`, params)
  const basis = schemeName === null ? say('basisOpen') : say('basis', { scheme: schemeName })
  return {
    ...NO_TEXTS,
    title: say('title', { round: roundName.replace(/(?:工作)?情况$/, '') }),
    addressees: say('addressees'),
    body: [
      say('opening', { basis, round: roundName }),
      ...numbered([
        [say('time'), say('period', { period: periodText(from, to, t) }) + schedule(plan, t)],
        [say('units'), ...enumerated([units(plan, t), teams(plan, t)])],
        [say('contents'), ...contents(plan, t)],
        [say('method'), say('methods')],
        [say('preparation'), ...enumerated(['first', 'second', 'third'].map((which) => say(`prepare.${which}`)))],
        [say('discipline'), ...enumerated(['first', 'second'].map((which) => say(`rule.${which}`)))],
      ]),
      contact(plan, t),
    ].join('\n'),
    organ: bureauName,
    day: writtenOn === null ? say('dayOpen') : dateText(writtenOn, t),
  }
}

const isPlanned = ({ days }: RoundArrangement): boolean => days.some(({ on }) => on !== null)

const schedule = (plan: RoundArrangement, t: PaperTexts): string =>
  isPlanned(plan)
    ? t('official.arrangement.scheduled', { annex: annexLabel(0, hasMembers(plan) ? 2 : 1, t) })
    : t('official.arrangement.scheduleOpen')

const hasMembers = ({ teams: all }: RoundArrangement): boolean => all.some(({ members }) => members.length > 0)

function units({ clinics, hospitals }: RoundArrangement, t: PaperTexts): string {
  if (clinics === 0) return t('official.arrangement.unitsOpen')
  return t('official.arrangement.unitsCounted', { clinics, hospitals })
}

function teams({ teams: all }: RoundArrangement, t: PaperTexts): string {
  if (all.length === 0) return t('official.arrangement.teamsOpen')
  const led = all.flatMap(({ name, members: [leader] }) =>
    leader === undefined ? [] : [t('official.arrangement.leader', { team: name, name: leader.name })],
  )
  const leaders = led.length === 0 ? '' : t('official.arrangement.leaders', { list: led.join(t('list.semicolon')) })
  return t('official.arrangement.teamsCounted', { count: all.length, leaders })
}

function contents({ contents: sheets }: RoundArrangement, t: PaperTexts): readonly string[] {
  if (sheets.length === 0) return [t('official.arrangement.contentsOpen')]
  return enumerated(
    sheets.map(({ name, sections }) => t('official.arrangement.content', { name, sections: sections.join(t('list.comma')) })),
  )
}

function contact({ contact: { name, phone } }: RoundArrangement, t: PaperTexts): string {
  const given = (text: string, key: string) => (text === '' ? t(`official.arrangement.${key}`) : text)
  return t('official.arrangement.contact', { name: given(name, 'nameOpen'), phone: given(phone, 'phoneOpen') })
}

/** 督查日程 and 检查组名单, as far as there are any. */
export function arrangementAnnexes(plan: RoundArrangement, t: PaperTexts): readonly OfficialAnnex[] {
  const { days, teams: all, roundName } = plan
  const tables = [
    ...(isPlanned(plan) ? [{ key: 'schedule', rows: days.map((day) => dayRow(day, t)) }] : []),
    ...(hasMembers(plan) ? [{ key: 'members', rows: all.flatMap((team) => teamRows(team, t)) }] : []),
  ]
  return tables.map(({ key, rows }, index) => ({
    label: annexLabel(index, tables.length, t),
    title: t(`official.arrangement.${key}.title`, { round: roundName }),
    table: { heading: '', head: t(`official.arrangement.${key}.head`).split('|'), rows, total: null, empty: null },
    notes: [],
  }))
}

function dayRow({ on, teamName, clinics }: ArrangedDay, t: PaperTexts): readonly string[] {
  const day = on === null ? t('official.arrangement.undated') : dateText(on, t)
  return [day, teamName === '' ? t('none') : teamName, String(clinics.length), clinics.join(t('list.comma'))]
}

const teamRows = ({ name, members }: ArrangedTeam, t: PaperTexts): readonly (readonly string[])[] =>
  members.map((member, index) => [
    name,
    t(`official.arrangement.members.${index === 0 ? 'leader' : 'member'}`),
    member.name,
    member.unit === '' ? t('none') : member.unit,
    member.post === '' ? t('none') : member.post,
  ])
