import type { SubjectRole } from '../../scoring/template'
import { dateText } from '../page-marks'
import type { PaperTexts } from '../paper-texts'
import { enumerated } from './numeral'
import type { RoundFigures, RoundGroup, RoundListed, RoundLoss, RoundStanding } from './round-figures'

/** What official papers on the results of a round say alike, as far as figures can write it. */

/** Units that a sentence names. */
export const NAMED = 5

/** "支援医院"; a group that shares its role with another goes by the name of its sheet. */
export function groupName({ role, templateName }: RoundGroup, groups: readonly RoundGroup[], t: PaperTexts): string {
  const isOnly = groups.filter((other) => other.role === role).length === 1
  return isOnly ? t(`official.round.role.${role}`) : templateName
}

/** Who inspected: the teams, where they are known. */
export const inspectedBy = ({ teams }: RoundFigures, t: PaperTexts): string =>
  teams === 0 ? t('official.round.byBureau') : t('official.round.byTeams', { teams })

/** Ranking of each group in a sentence. */
export function overallLines({ groups }: RoundFigures, t: PaperTexts): readonly string[] {
  return groups.length === 0
    ? [t('official.round.overallOpen')]
    : enumerated(groups.map((group) => groupSentence(group, groupName(group, groups, t), t)))
}

const measureOf = (role: SubjectRole, t: PaperTexts): string =>
  t(`official.round.measure.${role === 'dispatched_staff' ? 'person' : 'unit'}`)

function groupSentence({ role, standings, mean }: RoundGroup, name: string, t: PaperTexts): string {
  const say = (key: string, params: Readonly<Record<string, string | number>>) => t(`official.round.${key}`, params)
  const measure = measureOf(role, t)
  const ranked = standings.filter(({ rank }) => rank !== null)
  const vetoed = standings.filter(({ veto }) => veto !== null)
  const [best, worst] = [ranked[0], ranked.at(-1)]
  const parts = [
    say('ranked', { count: ranked.length, measure }),
    ...(mean === null || best === undefined || worst === undefined
      ? []
      : [say('mean', { mean, best: best.total ?? '', bestName: best.name, worst: worst.total ?? '', worstName: worst.name })]),
    ...grades(ranked, measure, t),
    ...(vetoed.length === 0
      ? []
      : [say('vetoed', { count: vetoed.length, measure, names: vetoed.map(({ name: unit }) => unit).join(t('list.comma')) })]),
  ]
  const open = standings.length - ranked.length - vetoed.length
  const tail = open === 0 ? '' : say('open', { count: open, measure })
  return say('group', { name, parts: parts.join(t('list.semicolon')), tail })
}

/** "优秀3家、良好5家", in the order in which the grades stand. */
function grades(ranked: readonly RoundStanding[], measure: string, t: PaperTexts): readonly string[] {
  const counts = new Map<string, number>()
  for (const { grade } of ranked) if (grade !== null) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  const told = [...counts].map(([grade, count]) => `${grade}${count}${measure}`)
  return told.length === 0 ? [] : [told.join(t('list.comma'))]
}

/** Who is praised, and room to say for what. */
export function practiceLines({ praised }: RoundFigures, t: PaperTexts): readonly string[] {
  if (praised.length === 0) return [t('official.round.practiceOpen')]
  return [
    t('official.round.praised', { names: listOf(praised, t) }),
    ...enumerated(praised.slice(0, NAMED).map(({ name }) => t('official.round.practiceOf', { name }))),
  ]
}

/** One item at which a group lost points, with units that did. @param group Its name; '' under a heading that has it */
export function lossSentence(
  { title, percent, subjects, names }: RoundLoss,
  role: SubjectRole,
  group: string,
  t: PaperTexts,
): string {
  const worst = names.length === 0 ? '' : t('official.round.lossNames', { names: names.slice(0, NAMED).join(t('list.comma')) })
  const key = group === '' ? 'lossOfTheme' : 'loss'
  return t(`official.round.${key}`, { title, group, percent, count: subjects, measure: measureOf(role, t), worst })
}

/** What was found on site; nothing of nothing. */
export const findingLines = ({ findings: { count, serious, notices } }: RoundFigures, t: PaperTexts): readonly string[] =>
  count === 0 ? [] : [t('official.round.findings', { count, serious, notices })]

/** Until when problems are to be put right. */
export const dueText = ({ findings: { dueOn } }: RoundFigures, t: PaperTexts): string =>
  dueOn === null ? t('official.round.dueOpen') : dateText(dueOn, t)

/** "甲卫生院、乙卫生院等2家单位，丙等2人": all of them, units before persons. */
export function listOf(listed: readonly RoundListed[], t: PaperTexts): string {
  const persons = listed.filter(({ role }) => role === 'dispatched_staff')
  const units = listed.filter(({ role }) => role !== 'dispatched_staff')
  return [...namesOf(units, 'listedUnits', t), ...namesOf(persons, 'listedPersons', t)].join(t('official.round.listedThen'))
}

/** Nothing of nobody; one alone is not counted. */
function namesOf(some: readonly RoundListed[], key: 'listedUnits' | 'listedPersons', t: PaperTexts): readonly string[] {
  if (some.length === 0) return []
  const names = some.map(({ name }) => name).join(t('list.comma'))
  return [some.length === 1 ? names : t(`official.round.${key}`, { names, count: some.length })]
}
