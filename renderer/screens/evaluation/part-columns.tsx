import type { Template } from '@core/scoring/template'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import type { Column } from '../../components/table-columns'
import { formatDay, formatPoints } from '../../i18n/format'
import { resultText, ResultWord } from './ResultWord'
import type { StandingPart } from './standings'

/** Columns of the sheets of one subject. `year` is a date of the round; days of that year stand without it. */
export function usePartColumns(template: Template | undefined, year: string): readonly Column<StandingPart>[] {
  const { t, i18n } = useTranslation('evaluation')
  return useMemo(() => {
    const result = ({ grade, vetoes }: Extract<StandingPart, { kind: 'part' }>) => ({
      grade,
      vetoes,
      without: t('reason.incomplete'),
    })
    return [
      { id: 'clinic', header: t('column.clinic'), text: ({ clinicName }) => clinicName },
      {
        id: 'visitOn',
        header: t('column.visitOn'),
        width: 74,
        text: (part) => formatDay(part.kind === 'part' ? part.visitOn : null, year, i18n.language),
      },
      {
        id: 'total',
        header: t('column.total'),
        width: 62,
        align: 'right',
        text: (part) => formatPoints(part.kind === 'part' ? part.total : null),
        cell: (part) => <b>{formatPoints(part.kind === 'part' ? part.total : null)}</b>,
      },
      {
        id: 'result',
        header: t('column.result'),
        width: 150,
        text: (part) => (part.kind === 'part' ? resultText(t, template, result(part)) : t(`gap.${part.reason}`)),
        cell: (part) =>
          part.kind === 'part' ? (
            <ResultWord template={template} isDense {...result(part)} />
          ) : (
            <StateWord kind="neutral" isPlain>
              {t(`gap.${part.reason}`)}
            </StateWord>
          ),
      },
    ]
  }, [t, i18n.language, template, year])
}
