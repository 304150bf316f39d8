import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import { byNumber, byText, type Column } from '../../components/table-columns'
import { formatText } from '../../i18n/format'
import type { PersonLine } from './people-lines'

/** Columns of the list of people; phone and id number are masked. */
export function usePeopleColumns(): readonly Column<PersonLine>[] {
  const { t } = useTranslation('organizations')
  return useMemo(() => {
    const text = (
      id: 'name' | 'sex' | 'title' | 'specialty' | 'licenceNumber' | 'maskedPhone' | 'organizationName' | 'postedToName',
      size: { readonly width: number } | { readonly minWidth: number },
    ): Column<PersonLine> => ({
      id,
      header: t(`people.field.${id}`),
      ...size,
      text: (row) => formatText(row[id]),
      compare: byText((row) => row[id]),
    })
    const rankOf = ({ rank }: PersonLine): string => (rank === null ? formatText('') : t(`people.rank.${rank}`))
    const stateOf = (row: PersonLine): string =>
      row.mergedInto !== null
        ? t('state.merged')
        : row.archivedAt !== null
          ? t('state.archived')
          : row.postedTo === null
            ? ''
            : t('people.posted')
    return [
      text('name', { width: 84 }),
      text('organizationName', { minWidth: 150 }),
      text('title', { width: 104 }),
      {
        id: 'rank',
        header: t('people.field.rank'),
        width: 58,
        text: rankOf,
        compare: byNumber((row) => (row.rank === null ? null : -row.rank)),
      },
      text('specialty', { width: 92 }),
      {
        id: 'state',
        header: t('field.state'),
        width: 74,
        text: stateOf,
        cell: (row) =>
          stateOf(row) === '' ? null : (
            <StateWord kind={row.archivedAt === null ? 'ok' : 'neutral'} isPlain>
              {stateOf(row)}
            </StateWord>
          ),
      },
      text('postedToName', { minWidth: 130 }),
      text('maskedPhone', { width: 112 }),
      text('licenceNumber', { width: 150 }),
      text('sex', { width: 46 }),
    ]
  }, [t])
}
