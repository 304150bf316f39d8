import { dateText, periodText } from '../page-marks'
import type { PaperTexts } from '../paper-texts'
import { enumerated, numbered } from './numeral'
import { NO_TEXTS, type OfficialTexts } from './official-texts'
import type { RoundFigures } from './round-figures'
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

/** Problems that are named of one group. */
const LOSSES = 3

/**
 * A 通报 on the results of a round, as far as figures can write it: basis and time, overall situation, good practice, problems
 * by theme with named units, requirements. What only a person knows stands as 【…】.
 */
export function circularDraft(figures: RoundFigures, t: PaperTexts): OfficialTexts {
  const { bureauName, roundName, writtenOn } = figures
  return {
    ...NO_TEXTS,
    title: t('official.circular.title', { round: roundName.replace(/情况$/, '') }),
    addressees: t('official.circular.addressees'),
    body: [
      opening(figures, t),
      ...numbered([
        [t('official.round.overall'), ...overallLines(figures, t)],
        [t('official.round.practice'), ...practiceLines(figures, t)],
        [t('official.round.problems'), ...problems(figures, t)],
        [t('official.circular.requirements'), ...requirements(figures, t)],
      ]),
    ].join('\n'),
    organ: bureauName,
    day: dateText(writtenOn, t),
  }
}

function opening(figures: RoundFigures, t: PaperTexts): string {
  const { from, to, clinics, sheets } = figures
  const by = inspectedBy(figures, t)
  return t('official.circular.opening', { period: periodText(from, to, t), by, clinics, sheets })
}

function problems(figures: RoundFigures, t: PaperTexts): readonly string[] {
  const { groups, criticised } = figures
  const lost = groups.flatMap((group) =>
    group.losses.slice(0, LOSSES).map((loss) => lossSentence(loss, group.role, groupName(group, groups, t), t)),
  )
  const named = criticised.length === 0 ? [] : [t('official.circular.criticised', { names: listOf(criticised, t) })]
  const told = [...lost, ...findingLines(figures, t), ...named]
  return told.length === 0 ? [t('official.round.problemsOpen')] : enumerated(told)
}

const requirements = (figures: RoundFigures, t: PaperTexts): readonly string[] =>
  enumerated(
    ['first', 'second', 'third'].map((which) => t(`official.circular.requirement.${which}`, { due: dueText(figures, t) })),
  )
