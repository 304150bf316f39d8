import type { ProposedPair } from '@core/pairing/proposal/proposal'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../../components/StateWord'
import { byNumber, byText, COUNTY_PX, type Column } from '../../../components/table-columns'
import type { PlannedRecipient, PlannedSupporter } from '../../../data/usePlanning'
import { formatNumber } from '../../../i18n/format'
import { departmentName } from '../cell-forms'
import { useFitWords } from './useFitWords'

/** A clinic of the proposal, with its hospital where it has one. */
export interface ProposalRow {
  readonly recipient: PlannedRecipient
  readonly supporter: PlannedSupporter | null
  readonly pair: ProposedPair | null
  /** Clinics of the hospital in the proposal. */
  readonly load: number
}

export function useNeedsColumns(): readonly Column<PlannedRecipient>[] {
  const { t } = useTranslation(['planning', 'pairings'])
  return useMemo(
    () => [
      {
        id: 'county',
        header: t('pairings:county'),
        width: COUNTY_PX,
        text: (row) => row.countyName,
        compare: byText((row) => row.countyName),
      },
      { id: 'name', header: t('pairings:recipient'), width: 160, text: (row) => row.name, compare: byText((row) => row.name) },
      {
        id: 'needs',
        header: t('needs.wanted'),
        minWidth: 170,
        text: (row) =>
          row.needs.length === 0
            ? t('needs.none')
            : row.needs
                .map(({ department, weight }) =>
                  t('needs.one', { department: departmentName(department), weight: '★'.repeat(weight) }),
                )
                .join(t('comma')),
        compare: byNumber((row) => row.needs.length),
      },
      {
        id: 'techniques',
        header: t('techniques'),
        minWidth: 120,
        text: (row) =>
          row.needs
            .map(({ techniques }) => techniques)
            .filter((text) => text !== '')
            .join(t('comma')),
      },
      {
        id: 'covered',
        header: t('needs.state'),
        width: 84,
        text: (row) => (row.isCovered ? t('needs.covered') : t('needs.open')),
        compare: byNumber((row) => (row.isCovered ? 1 : 0)),
      },
    ],
    [t],
  )
}

export function useSupplyColumns(): readonly Column<PlannedSupporter>[] {
  const { t } = useTranslation(['planning', 'pairings'])
  return useMemo(
    () => [
      { id: 'name', header: t('pairings:supporter'), width: 220, text: (row) => row.name, compare: byText((row) => row.name) },
      {
        id: 'county',
        header: t('pairings:county'),
        width: COUNTY_PX,
        text: (row) => row.countyName,
        compare: byText((row) => row.countyName),
      },
      {
        id: 'capacity',
        header: t('capacity'),
        width: 104,
        align: 'right',
        text: (row) => formatNumber(row.capacity),
        compare: byNumber((row) => row.capacity),
      },
      {
        id: 'room',
        header: t('supply.room'),
        width: 88,
        align: 'right',
        text: (row) => String(row.room),
        compare: byNumber((row) => row.room),
      },
      {
        id: 'departments',
        header: t('supply.offered'),
        text: (row) =>
          row.departments
            .map(({ department, experts }) => t('supply.one', { department: departmentName(department), experts }))
            .join(t('comma')),
        compare: byNumber((row) => row.departments.length),
      },
    ],
    [t],
  )
}

/** @param isNarrow No room for the counties. */
export function useProposalColumns(isNarrow: boolean): readonly Column<ProposalRow>[] {
  const { t } = useTranslation(['planning', 'pairings'])
  const words = useFitWords()
  return useMemo(
    () => [
      {
        id: 'county',
        header: t('pairings:county'),
        width: 92,
        isHidden: isNarrow,
        text: (row) => row.recipient.countyName,
        compare: byText((row) => row.recipient.countyName),
      },
      {
        id: 'recipient',
        header: t('pairings:recipient'),
        width: 150,
        text: (row) => row.recipient.name,
        compare: byText((row) => row.recipient.name),
      },
      {
        id: 'supporter',
        header: t('pairings:supporter'),
        minWidth: 140,
        text: (row) => row.supporter?.name ?? t('proposal.none'),
        cell: (row) =>
          row.supporter?.name ?? (
            <StateWord kind="warn-solid" isDense>
              {t('proposal.none')}
            </StateWord>
          ),
        compare: byText((row) => row.supporter?.name ?? ''),
      },
      {
        id: 'percent',
        header: t('fit.percent'),
        width: 66,
        align: 'right',
        text: (row) => (row.pair === null ? '' : t('fit.percentOf', { percent: row.pair.fit.percent })),
        compare: byNumber((row) => row.pair?.fit.percent ?? null),
      },
      {
        id: 'department',
        header: t('fit.department'),
        width: 56,
        align: 'right',
        text: (row) => (row.pair === null ? '' : words.department(row.pair.fit)),
      },
      {
        id: 'distance',
        header: t('fit.distance'),
        width: 68,
        text: (row) => (row.pair === null ? '' : words.distance(row.pair.fit)),
      },
      {
        id: 'continuity',
        header: t('fit.continuity'),
        width: 56,
        text: (row) => (row.pair === null ? '' : words.continuity(row.pair.fit)),
      },
      {
        id: 'load',
        header: t('fit.load'),
        width: 60,
        align: 'right',
        text: (row) => (row.supporter === null ? '' : t('fit.loadOf', { load: row.load, room: row.supporter.room })),
        compare: byNumber((row) => row.load),
      },
      { id: 'pin', header: t('pin.name'), width: 52, text: (row) => (row.pair?.isPinned === true ? t('pin.yes') : '') },
    ],
    [t, words, isNarrow],
  )
}
