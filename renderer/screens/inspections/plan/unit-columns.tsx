import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../../components/StateWord'
import { byNumber, byText, COUNTY_PX, fitted, type Column } from '../../../components/table-columns'
import { formatNumber, formatPoints, formatText } from '../../../i18n/format'
import type { PlanLine } from './plan-lines'

/** What speaks for a clinic, whether it is in the round, and the day it has. */
export function useUnitColumns(lines: readonly PlanLine[]): readonly Column<PlanLine>[] {
  const { t } = useTranslation('plan')
  return useMemo(() => {
    const reason = ({ candidate: { kind, lastOn, lastTotal } }: PlanLine): string =>
      kind === 'result'
        ? t('reason.result', { day: lastOn ?? '', total: formatPoints(lastTotal) })
        : t(`reason.${kind}`, { day: lastOn ?? '' })
    const how = ({ how: way }: PlanLine): string => (way === null ? t('how.none') : t(`how.${way}`))
    const state = ({ visit }: PlanLine): string =>
      visit === null ? '' : t(visit.visitId === null ? 'state.planned' : 'state.visited', { day: visit.visitOn.slice(5) })
    return [
      {
        id: 'rank',
        header: t('column.rank'),
        width: 56,
        align: 'right',
        text: (line) => String(line.candidate.rank),
        compare: byNumber((line) => line.candidate.rank),
      },
      { id: 'name', header: t('column.name'), minWidth: 140, text: (line) => line.name, compare: byText((line) => line.name) },
      {
        id: 'county',
        header: t('column.county'),
        width: fitted(
          lines.map(({ county }) => county),
          74,
          COUNTY_PX,
        ),
        text: (line) => line.county,
        compare: byText((line) => line.county),
      },
      {
        id: 'size',
        header: t('column.size'),
        width: 80,
        align: 'right',
        text: (line) => formatNumber(line.candidate.size),
        compare: byNumber((line) => line.candidate.size),
      },
      { id: 'reason', header: t('column.reason'), width: 174, text: reason },
      {
        id: 'how',
        header: t('column.how'),
        width: 80,
        text: how,
        cell: (line) =>
          line.how === null ? (
            how(line)
          ) : (
            <StateWord kind="accent" isDense>
              {how(line)}
            </StateWord>
          ),
        compare: byText(how),
      },
      {
        id: 'visit',
        header: t('column.visit'),
        width: 98,
        text: (line) => formatText(state(line)),
        compare: byText((line) => line.visit?.visitOn ?? ''),
      },
    ]
  }, [lines, t])
}
