import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../../components/StateWord'
import { byNumber, byText, type Column } from '../../../components/table-columns'
import type { SelfUnit } from '../../../data/useReview'
import { formatPoints } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'

/** Columns of the self-assessments: who, whether it came in, and how far it is from what was found. */
export function useSelfColumns(): readonly Column<SelfUnit>[] {
  const { t } = useTranslation(['review', 'common'])
  return useMemo(() => {
    const state = ({ selfStatus, answered, of, isLate }: SelfUnit): string => {
      if (selfStatus === 'finished') return t('self.state.finished')
      if (selfStatus === 'none') return t(isLate ? 'self.state.late' : 'self.state.none')
      return t(isLate ? 'self.state.lateOpen' : 'self.state.open', { answered, of })
    }
    const selfText = ({ isHidden, selfTotal }: SelfUnit): string => (isHidden ? t('part.hidden') : formatPoints(selfTotal))
    const rate = ({ inflation }: SelfUnit): string =>
      inflation === null || inflation.rate === null
        ? formatPoints(null)
        : t('part.rateText', { ...inflation, rate: inflation.rate })
    return [
      {
        id: 'clinic',
        header: t('self.column.clinic'),
        minWidth: 120,
        text: ({ clinicName }) => clinicName,
        compare: byText(({ clinicName }) => clinicName),
      },
      {
        id: 'role',
        header: t('self.column.role'),
        width: 104,
        text: ({ role }) => t(`common:role.${role}`),
        compare: byText(({ role }) => role),
      },
      {
        id: 'subject',
        header: t('self.column.subject'),
        minWidth: 120,
        text: ({ subjectName }) => subjectName,
        compare: byText(({ subjectName }) => subjectName),
      },
      {
        id: 'state',
        header: t('self.column.state'),
        width: 150,
        text: state,
        cell: (unit) => (
          <StateWord
            kind={unit.selfStatus === 'finished' ? 'ok' : unit.isLate ? 'error' : 'neutral'}
            icon={unit.selfStatus === 'finished' ? 'done' : unit.isLate ? 'warning' : 'open'}
            isDense
            isPlain
          >
            {state(unit)}
          </StateWord>
        ),
        compare: byText(({ selfStatus, isLate }) => `${selfStatus}${isLate}`),
      },
      { id: 'self', header: t('self.column.self'), width: 78, align: 'right', text: selfText },
      {
        id: 'found',
        header: t('self.column.found'),
        width: 78,
        align: 'right',
        text: ({ total }) => formatPoints(total),
        compare: byNumber(({ total }) => (total === null ? null : Number(total))),
      },
      {
        id: 'difference',
        header: t('self.column.difference'),
        width: 78,
        align: 'right',
        text: ({ difference }) => formatPoints(difference),
        cell: ({ difference }) => (
          <span style={{ color: difference !== null && Number(difference) > 0 ? colour.warn : undefined }}>
            {formatPoints(difference)}
          </span>
        ),
        compare: byNumber(({ difference }) => (difference === null ? null : Number(difference))),
      },
      {
        id: 'rate',
        header: t('self.column.rate'),
        width: 150,
        align: 'right',
        text: rate,
        compare: byNumber(({ inflation }) => (typeof inflation?.rate === 'string' ? Number(inflation.rate) : null)),
      },
    ]
  }, [t])
}
