import { useTranslation } from 'react-i18next'
import type { MergePlan } from '../../data/useMerge'

/** Tables whose records have a word of their own; those of another one are counted as other records. */
const WORDS = [
  'pairing',
  'posting',
  'staff',
  'contact',
  'visit',
  'sheet',
  'ledger',
  'organization',
  'organization_department',
  'need',
  'supply',
] as const
type Word = (typeof WORDS)[number]
const isWord = (table: string): table is Word => (WORDS as readonly string[]).includes(table)

/** "将移过去：结对 2，派驻 3": what a merger moves. */
export function MovedTable({ moved, dropped }: Pick<MergePlan, 'moved' | 'dropped'>) {
  const { t } = useTranslation('organizations')
  const counts = new Map<Word | 'others', number>()
  for (const { table, count } of moved) {
    const word = isWord(table) ? table : 'others'
    counts.set(word, (counts.get(word) ?? 0) + count)
  }
  const said = [...counts].map(([word, count]) => t(`merge.moved.${word}`, { count }))
  const isNothing = said.length === 0 && dropped === 0
  return (
    <>
      {isNothing && <div>{t('merge.movesNothing')}</div>}
      {said.length > 0 && <div>{t('merge.moves', { what: said.join(t('merge.comma')) })}</div>}
      {dropped > 0 && <div>{t('merge.drops', { count: dropped })}</div>}
    </>
  )
}
