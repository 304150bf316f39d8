import type { SubjectRole } from '@core/scoring/template'
import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byNumber, type Column } from '../../components/table-columns'
import type { ItemLoss } from '../../data/useEvaluation'
import { formatNumber, formatPoints } from '../../i18n/format'
import { colour } from '../../theme/tokens'

const Cell = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& > i': { flex: 1, height: 10, background: colour.chrome },
  '& > i > i': { display: 'block', height: 10, background: colour.lossBar },
  '& > b': { flex: 'none', minWidth: 40, fontWeight: 400, textAlign: 'right' },
})

interface LossColumnOptions {
  readonly role: SubjectRole
  /** In a side table the bars are short. */
  readonly isDense: boolean
}

/** Columns of the lost points; the bars are drawn against the largest loss of the list. */
export function useLossColumns(losses: readonly ItemLoss[], { role, isDense }: LossColumnOptions): readonly Column<ItemLoss>[] {
  const { t } = useTranslation('evaluation')
  return useMemo(() => {
    const most = Math.max(...losses.map(({ lost }) => Number(lost)))
    return [
      { id: 'code', header: t('column.code'), width: isDense ? 50 : 54, text: ({ code }) => code },
      { id: 'title', header: t('column.item'), minWidth: isDense ? 88 : 150, text: ({ title }) => title },
      { id: 'max', header: t('column.max'), width: isDense ? 50 : 54, align: 'right', text: ({ max }) => formatPoints(max) },
      {
        id: 'lost',
        header: t('column.lost'),
        ...(isDense ? { width: 92 } : { minWidth: 180 }),
        text: ({ lost }) => formatPoints(lost),
        cell: ({ lost }) => (
          <Cell>
            <i>
              <i style={{ width: `${(Number(lost) * 100) / most}%` }} />
            </i>
            <b>{formatPoints(lost)}</b>
          </Cell>
        ),
        compare: byNumber(({ lost }) => Number(lost)),
      },
      {
        id: 'percent',
        header: t('column.percent'),
        width: 62,
        align: 'right',
        text: ({ percent }) => t('percent', { value: percent }),
        compare: byNumber(({ percent }) => Number(percent)),
      },
      {
        id: 'subjects',
        header: t(role === 'dispatched_staff' ? 'column.people' : 'column.subjects'),
        width: 74,
        align: 'right',
        text: ({ subjects }) => formatNumber(subjects),
        compare: byNumber(({ subjects }) => subjects),
      },
    ]
  }, [t, losses, role, isDense])
}
