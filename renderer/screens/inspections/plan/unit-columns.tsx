import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { shortNames } from '../../../components/short-names'
import { StateWord } from '../../../components/StateWord'
import { byNumber, byText, COUNTY_PX, fitted, type Column } from '../../../components/table-columns'
import { useWindowBelow } from '../../../hooks/useWindowBelow'
import { formatNumber, formatPoints, formatText } from '../../../i18n/format'
import type { PlanLine } from './plan-lines'

/** In a window narrower than this a clinic stands without the ending that all of them have, as in the list of visits. */
const SHORT_NAMES_BELOW_PX = 1340

/** What speaks for a clinic, whether it is in the round, and the day it has. */
export function useUnitColumns(lines: readonly PlanLine[]): readonly Column<PlanLine>[] {
  const { t } = useTranslation('plan')
  const isShort = useWindowBelow(SHORT_NAMES_BELOW_PX)
  return useMemo(() => {
    const short = shortNames(lines)
    const name = (line: PlanLine): string => (isShort ? (short.get(line.id) ?? line.name) : line.name)
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
        width: 50,
        align: 'right',
        text: (line) => String(line.candidate.rank),
        compare: byNumber((line) => line.candidate.rank),
      },
      {
        id: 'name',
        header: t('column.name'),
        minWidth: isShort ? 94 : 140,
        text: (line) => line.name,
        cell: (line) => <span title={line.name}>{name(line)}</span>,
        compare: byText((line) => line.name),
      },
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
        width: 78,
        align: 'right',
        text: (line) => formatNumber(line.candidate.size),
        compare: byNumber((line) => line.candidate.size),
      },
      { id: 'reason', header: t('column.reason'), width: fitted(lines.map(reason), 90, 174), text: reason },
      {
        id: 'how',
        header: t('column.how'),
        width: 90,
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
        width: 90,
        text: (line) => formatText(state(line)),
        compare: byText((line) => line.visit?.visitOn ?? ''),
      },
    ]
  }, [lines, t, isShort])
}
