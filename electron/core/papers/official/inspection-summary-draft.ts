import { dateText, periodText } from '../page-marks'
import type { PaperTexts } from '../paper-texts'
import { enumerated, numbered, numeral } from './numeral'
import { NO_TEXTS, type OfficialTexts } from './official-texts'
import type { RoundFigures, RoundGroup } from './round-figures'
import {
  dueText,
  findingLines,
  groupName,
  inspectedBy,
  listOf,
  lossSentence,
  overallLines,
  practiceLines,
} from './round-sections'

/** Themes that are told of one group, and items of one theme. */
const THEMES = 3
const ITEMS = 2

/**
 * A 督查总结报告 to the superior: how the round was carried out, the overall situation, good practice, problems by theme with
 * named units, what is done next. What only a person knows stands as 【…】.
 */
export function inspectionSummaryDraft(figures: RoundFigures, t: PaperTexts): OfficialTexts {
  const { bureauName, roundName, from, to, writtenOn } = figures
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) => t(`official.summary.${key}`, params)
  return {
    ...NO_TEXTS,
    signer: say('signer'),
    title: say('title', { round: roundName.replace(/情况$/, '') }),
    addressees: say('addressees'),
    body: [
      say('opening', { round: roundName, period: periodText(from, to, t) }),
      ...numbered([
        [say('organised'), ...organised(figures, t)],
        [t('official.round.overall'), ...overallLines(figures, t)],
        [t('official.round.practice'), ...practiceLines(figures, t)],
        [t('official.round.problems'), ...problems(figures, t)],
        [say('next'), ...next(figures, t)],
      ]),
      say('closing'),
    ].join('\n'),
    organ: bureauName,
    day: dateText(writtenOn, t),
  }
}

/** Basis, manner, extent. */
function organised(figures: RoundFigures, t: PaperTexts): readonly string[] {
  const { clinics, sheets, groups } = figures
  const counted = (['supporting_org', 'dispatched_staff'] as const).map((role) => {
    const names = groups.filter((group) => group.role === role).flatMap(({ standings }) => standings.map(({ name }) => name))
    const count = new Set(names).size
    return count === 0 ? '' : t('list.comma') + t(`official.summary.${role}`, { count })
  })
  return [
    t('official.summary.manner', { by: inspectedBy(figures, t) }),
    t('official.summary.extent', { clinics, sheets, others: counted.join('') }),
  ]
}

/** Themes as （一） with their items as 1. under them. */
function problems(figures: RoundFigures, t: PaperTexts): readonly string[] {
  const { groups, criticised } = figures
  const themes = groups.flatMap((group) => themesOf(group, groupName(group, groups, t), t))
  const others = [
    ...findingLines(figures, t),
    ...(criticised.length === 0 ? [] : [t('official.summary.criticised', { names: listOf(criticised, t) })]),
  ]
  const found = others.length === 0 ? [] : [[t('official.summary.found'), ...others]]
  const told = [...themes, ...found]
  if (told.length === 0) return [t('official.round.problemsOpen')]
  return told.flatMap(([heading = '', ...lines], index) => [`（${numeral(index)}）${heading}`, ...lines])
}

function themesOf(group: RoundGroup, name: string, t: PaperTexts): readonly (readonly string[])[] {
  const themes = [...new Set(group.losses.map(({ theme }) => theme))].slice(0, THEMES)
  return themes.map((theme) => [
    t('official.summary.theme', { theme, group: name }),
    ...group.losses
      .filter((loss) => loss.theme === theme)
      .slice(0, ITEMS)
      .map((loss, index) => `${index + 1}. ${lossSentence(loss, group.role, '', t)}`),
  ])
}

const next = (figures: RoundFigures, t: PaperTexts): readonly string[] =>
  enumerated(['first', 'second', 'third'].map((which) => t(`official.summary.step.${which}`, { due: dueText(figures, t) })))
