import type { ScoredTemplate } from '@core/scoring/template'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import { byNumber, byText, fitted, type Column } from '../../components/table-columns'
import type { ListedUnit } from '../../data/useRoundResults'
import { formatNumber, formatPoints, formatText } from '../../i18n/format'
import { resultText, ResultWord } from './ResultWord'

/** Why a unit is on the list or was taken off: rules, then what a person said. */
function whyText(t: TFunction<'evaluation'>, { reasons, change }: ListedUnit): string {
  const rules = reasons.map((reason) => t(`lists.why.${reason}`))
  const own = change === null ? [] : [t(`lists.by.${change.act}`, { who: change.who, reason: change.reason })]
  return [...rules, ...own].join(t('comma'))
}

/** Columns of the lists of praise and criticism. */
export function useListColumns(
  template: ScoredTemplate | undefined,
  units: readonly ListedUnit[],
): readonly Column<ListedUnit>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const result = ({ grade, vetoes }: ListedUnit) => ({ grade, vetoes, without: formatText(null) })
    return [
      {
        id: 'list',
        header: t('lists.list'),
        width: 62,
        text: ({ list }) => t(`lists.${list}`),
        cell: ({ list }) => <StateWord kind={list === 'praise' ? 'ok' : 'warn'}>{t(`lists.${list}`)}</StateWord>,
      },
      {
        id: 'name',
        header: t('column.unit'),
        minWidth: fitted(
          units.map((unit) => unit.name),
          84,
          140,
        ),
        text: ({ name }) => name,
        compare: byText(({ name }) => name),
      },
      {
        id: 'detail',
        header: t('lists.detail'),
        width: fitted(
          units.map(({ detail }) => formatText(detail)),
          74,
          171,
        ),
        text: ({ detail }) => formatText(detail),
      },
      {
        id: 'rank',
        header: t('column.rank'),
        width: 46,
        align: 'right',
        text: ({ rank }) => formatNumber(rank),
        compare: byNumber(({ rank }) => rank),
      },
      { id: 'total', header: t('column.total'), width: 60, align: 'right', text: ({ total }) => formatPoints(total) },
      {
        id: 'grade',
        header: t('column.grade'),
        width: 164,
        text: (unit) => resultText(t, template, result(unit)),
        cell: (unit) => <ResultWord template={template} {...result(unit)} />,
      },
      { id: 'why', header: t('lists.reason'), minWidth: 120, text: (unit) => whyText(t, unit) },
      {
        id: 'state',
        header: t('column.status'),
        width: 66,
        text: ({ isOn }) => t(isOn ? 'lists.on' : 'lists.off'),
      },
    ]
  }, [t, template, units])
}
