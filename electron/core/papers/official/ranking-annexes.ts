import type { PaperTexts } from '../paper-texts'
import type { OfficialAnnex } from './official-view'
import type { RoundGroup, RoundStanding } from './round-figures'
import { groupName } from './round-sections'

/** One ranking a group, as the annexes of an official paper. */
export function rankingAnnexes(groups: readonly RoundGroup[], t: PaperTexts): readonly OfficialAnnex[] {
  const shown = groups.filter(({ standings }) => standings.length > 0)
  return shown.map((group, index) => ({
    label: annexLabel(index, shown.length, t),
    title: t('official.ranking.title', { name: groupName(group, shown, t) }),
    table: {
      heading: '',
      head: t(`official.ranking.head.${group.role}`).split('|'),
      rows: group.standings.map((standing) => [
        standing.rank === null ? t('none') : String(standing.rank),
        standing.name,
        standing.detail === '' ? t('none') : standing.detail,
        totalText(standing, t),
        gradeText(standing, t),
      ]),
      total: null,
      empty: null,
    },
    notes: tieBreakNotes(group, t),
  }))
}

/** "77.10（一票否决：不合格）": what was scored stays to be seen (norm of scores, section 4). */
function totalText({ total, grade, veto }: RoundStanding, t: PaperTexts): string {
  if (total === null) return t('none')
  if (veto === null) return total
  const isForced = veto === 'grade' && grade !== null
  return total + t(`official.ranking.${isForced ? 'vetoedGrade' : 'vetoedRank'}`, { grade: grade ?? '' })
}

function gradeText({ total, grade, veto }: RoundStanding, t: PaperTexts): string {
  if (grade !== null) return grade
  if (total !== null) return t('none') // without a scale of grades
  return t(veto === null ? 'official.ranking.open' : 'official.ranking.vetoed')
}

const tieBreakNotes = ({ tieBreak }: RoundGroup, t: PaperTexts): readonly string[] =>
  tieBreak.length === 0 ? [] : [t('rules.tieBreak', { sections: tieBreak.join(t('list.comma')) })]

/** 附件, 附件1: a single one has no number. */
export const annexLabel = (index: number, count: number, t: PaperTexts): string =>
  t('official.annexLabel', { number: count === 1 ? '' : index + 1 })
