import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PairingState } from '../../components/PairingState'
import { byNumber, byText, COUNTY_PX, fitted, type Column } from '../../components/table-columns'
import type { Pairing } from '../../data/usePairings'
import { formatNumber, formatText } from '../../i18n/format'
import { isEndedByHand } from './ended-by-hand'

/** Columns of the list of pairings: who, where and how it stands come first, in sight in the smallest window. */
export function usePairingColumns(pairings: readonly Pairing[]): readonly Column<Pairing>[] {
  const { t } = useTranslation(['pairings', 'common'])
  return useMemo(
    () => [
      {
        id: 'supporter',
        header: t('supporter'),
        width: 172,
        text: (row) => row.supporterName,
        compare: byText((row) => row.supporterName),
      },
      {
        id: 'recipient',
        header: t('recipient'),
        width: 158,
        text: (row) => row.recipientName,
        compare: byText((row) => row.recipientName),
      },
      {
        id: 'county',
        header: t('county'),
        width: fitted(
          pairings.map(({ countyName }) => countyName),
          74,
          COUNTY_PX,
        ),
        text: (row) => row.countyName,
        compare: byText((row) => row.countyName),
      },
      {
        id: 'state',
        header: t('state'),
        width: 104,
        text: (row) => t(`common:pairingState.${isEndedByHand(row) ? 'ended' : row.state}`),
        cell: (row) => <PairingState state={isEndedByHand(row) ? 'ended' : row.state} daysLeft={row.daysLeft} />,
        compare: byNumber((row) => row.daysLeft),
      },
      {
        id: 'startsOn',
        header: t('field.startsOn'),
        width: 96,
        text: (row) => row.startsOn,
        compare: byText((row) => row.startsOn),
      },
      { id: 'endsOn', header: t('field.endsOn'), width: 96, text: (row) => row.endsOn, compare: byText((row) => row.endsOn) },
      {
        id: 'staffing',
        header: t('staffing'),
        width: 84,
        align: 'right',
        text: (row) => t('ratio', { posted: row.postedCount, required: formatNumber(row.requiredCount) }),
        compare: byNumber((row) => row.postedCount),
      },
      {
        id: 'departments',
        header: t('field.departments'),
        text: (row) => (row.departments.length === 0 ? t('allDepartments') : row.departments.join(t('comma'))),
      },
      { id: 'agreementNumber', header: t('field.agreementNumber'), text: (row) => formatText(row.agreementNumber) },
    ],
    [t, pairings],
  )
}
