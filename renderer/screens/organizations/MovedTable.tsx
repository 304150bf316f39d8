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

/** "结对 2、派驻 3" of records counted by table; '' of none. */
export function useCountedRecords(): (records: MergePlan['moved']) => string {
  const { t } = useTranslation('organizations')
  return (records) => {
    const counts = new Map<Word | 'others', number>()
    for (const { table, count } of records) {
      const word = isWord(table) ? table : 'others'
      counts.set(word, (counts.get(word) ?? 0) + count)
    }
    return [...counts].map(([word, count]) => t(`merge.moved.${word}`, { count })).join(t('merge.comma'))
  }
}

/** "将移过去：结对 2，派驻 3": what a merger moves. */
export function MovedTable({ moved, dropped }: Pick<MergePlan, 'moved' | 'dropped'>) {
  const { t } = useTranslation('organizations')
  const said = useCountedRecords()(moved)
  return (
    <>
      {said === '' && dropped === 0 && <div>{t('merge.movesNothing')}</div>}
      {said !== '' && <div>{t('merge.moves', { what: said })}</div>}
      {dropped > 0 && <div>{t('merge.drops', { count: dropped })}</div>}
    </>
  )
}
