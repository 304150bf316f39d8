import type { SubjectRole, ScoredTemplate } from '@core/scoring/template'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byText, COUNTY_PX, fitted, type Column } from '../../components/table-columns'
import { formatNumber, formatPoints, formatText } from '../../i18n/format'
import { resultText, ResultWord, type Result } from './ResultWord'
import { countedParts, missingParts, visitCount, type Standing } from './standings'

const resultOf = (t: TFunction<'evaluation'>, standing: Standing): Result => ({
  grade: standing.grade,
  vetoes: standing.parts.flatMap(({ vetoes }) => vetoes),
  without: standing.reason === null ? '' : t(`reason.${standing.reason}`),
})

/** Columns of the ranking of one group. */
export function useRankingColumns(
  role: SubjectRole,
  template: ScoredTemplate | undefined,
  standings: readonly Standing[],
): readonly Column<Standing>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(
    () => [
      {
        id: 'rank',
        header: t('column.rank'),
        width: fitted(
          standings.map(({ rank }) => formatNumber(rank)),
          48,
          64,
        ),
        align: 'right',
        text: ({ rank }) => formatNumber(rank),
      },
      {
        id: 'name',
        header: t(`subject.${role}`),
        minWidth: role === 'dispatched_staff' ? 84 : 171,
        text: ({ name }) => name,
        compare: byText(({ name }) => name),
      },
      {
        id: 'detail',
        header: t(role === 'dispatched_staff' ? 'column.sender' : 'column.county'),
        width: fitted(
          standings.map(({ detail }) => detail),
          74,
          role === 'dispatched_staff' ? 171 : COUNTY_PX,
        ),
        text: ({ detail }) => formatText(detail),
        compare: byText(({ detail }) => detail),
      },
      {
        id: 'visits',
        header: t('column.visits'),
        width: 54,
        align: 'right',
        // Copied in words: Excel takes "3/4" for a date.
        text: (standing) =>
          missingParts(standing) === 0
            ? visitCount(standing)
            : t('visits', { counted: countedParts(standing), missing: missingParts(standing) }),
        cell: visitCount,
      },
      {
        id: 'total',
        header: t('column.total'),
        width: 64,
        align: 'right',
        text: ({ total }) => formatPoints(total),
        cell: ({ total }) => <b>{formatPoints(total)}</b>,
      },
      {
        id: 'grade',
        header: t('column.grade'),
        width: 164,
        text: (standing) => resultText(t, template, resultOf(t, standing)),
        cell: (standing) => <ResultWord template={template} {...resultOf(t, standing)} />,
      },
    ],
    [t, role, template, standings],
  )
}
