import type { PaperTexts } from '../paper-texts'
import type { OfficialAnnex } from './official-view'
import type { RoundGroup } from './round-figures'
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
      rows: group.standings.map(({ rank, name, detail, total, grade, isVetoed }) => [
        rank === null ? t('none') : String(rank),
        name,
        detail === '' ? t('none') : detail,
        total ?? t('none'),
        isVetoed ? t('official.ranking.vetoed') : (grade ?? t('official.ranking.open')),
      ]),
      total: null,
      empty: null,
    },
    notes: tieBreakNotes(group, t),
  }))
}

const tieBreakNotes = ({ tieBreak }: RoundGroup, t: PaperTexts): readonly string[] =>
  tieBreak.length === 0 ? [] : [t('rules.tieBreak', { sections: tieBreak.join(t('list.comma')) })]

/** 附件, 附件1: a single one has no number. */
export const annexLabel = (index: number, count: number, t: PaperTexts): string =>
  t('official.annexLabel', { number: count === 1 ? '' : index + 1 })
