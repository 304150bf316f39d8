import type { SubjectRole } from '@core/scoring/template'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byNumber, byText, type Column } from '../../components/table-columns'
import type { SelfItem, SelfUnit } from '../../data/useRoundResults'
import { formatDay, formatPoints } from '../../i18n/format'

export type SelfPart = SelfUnit['parts'][number]

const known = (text: string | null): number | null => (text === null ? null : Number(text))

/** Columns of the units: both totals, how much higher their own is, and at what. */
export function useSelfUnitColumns(role: SubjectRole): readonly Column<SelfUnit>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const figure = (id: 'selfTotal' | 'total' | 'difference', header: string): Column<SelfUnit> => ({
      id,
      header,
      width: 66,
      align: 'right',
      text: (unit) => formatPoints(unit[id]),
      compare: byNumber((unit) => known(unit[id])),
    })
    return [
      { id: 'name', header: t(`subject.${role}`), minWidth: 130, text: ({ name }) => name, compare: byText(({ name }) => name) },
      figure('selfTotal', t('self.own')),
      figure('total', t('self.found')),
      { ...figure('difference', t('self.difference')), cell: ({ difference }) => <b>{formatPoints(difference)}</b> },
      {
        id: 'rate',
        header: t('self.rate'),
        width: 72,
        align: 'right',
        text: ({ rate }) => (rate === null ? formatPoints(null) : t('percent', { value: rate })),
        compare: byNumber(({ rate }) => known(rate)),
      },
      {
        id: 'worst',
        header: t('self.worst'),
        width: 198,
        text: ({ reason, worst }) =>
          reason === null
            ? worst.map(({ code, difference }) => t('self.over', { code, difference })).join(t('comma'))
            : t(`self.reason.${reason}`),
      },
    ]
  }, [t, role])
}

/** Columns of the items on which both sides gave points. */
export function useSelfItemColumns(): readonly Column<SelfItem>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const rate = (id: 'selfRate' | 'foundRate' | 'difference', header: string): Column<SelfItem> => ({
      id,
      header,
      width: 64,
      align: 'right',
      text: (item) => (id === 'difference' ? formatPoints(item[id]) : t('percent', { value: item[id] })),
      compare: byNumber((item) => Number(item[id])),
    })
    return [
      { id: 'code', header: t('column.code'), width: 46, text: ({ code }) => code },
      { id: 'title', header: t('column.item'), minWidth: 96, text: ({ title }) => title },
      rate('selfRate', t('self.own')),
      rate('foundRate', t('self.found')),
      rate('difference', t('self.difference')),
      {
        id: 'higher',
        header: t('self.higher'),
        width: 80,
        align: 'right',
        text: ({ higher, compared }) => t('self.higherOf', { higher, compared }),
        compare: byNumber(({ rate: share }) => known(share)),
      },
    ]
  }, [t])
}

/** Columns of the sheets of one unit. @param year A date of the round */
export function useSelfPartColumns(year: string): readonly Column<SelfPart>[] {
  const { t, i18n } = useTranslation('evaluation')
  return useMemo(() => {
    const figure = (id: 'selfTotal' | 'total' | 'difference', header: string): Column<SelfPart> => ({
      id,
      header,
      width: 76,
      align: 'right',
      text: (part) => formatPoints(part[id]),
      compare: byNumber((part) => known(part[id])),
    })
    return [
      { id: 'visitOn', header: t('column.visitOn'), width: 92, text: ({ visitOn }) => formatDay(visitOn, year, i18n.language) },
      { id: 'clinic', header: t('column.clinic'), text: ({ clinicName }) => clinicName },
      figure('selfTotal', t('self.own')),
      figure('total', t('self.found')),
      figure('difference', t('self.difference')),
    ]
  }, [t, i18n.language, year])
}
