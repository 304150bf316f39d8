import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemScore, SheetScore } from '@core/scoring/score'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { allItems } from '@core/scoring/template-items'
import { points, shortText } from '@core/shared/points'
import { DataTable } from '../../../components/DataTable'
import { Pane } from '../../../components/Pane'
import { StateWord } from '../../../components/StateWord'
import { codeWidth } from '../../../components/code-width'
import type { Column } from '../../../components/table-columns'
import { formatPoints } from '../../../i18n/format'

interface Row {
  readonly item: Item
  readonly score: ItemScore
}

const keyOf = ({ item }: Row): string => item.code

/** Points an item lost, without trailing zeros; null when it lost none or has none. */
export function lostOf({ points: awarded, max }: ItemScore): string | null {
  if (awarded === null) return null
  const lost = points(max).sub(points(awarded))
  return lost.gt(0) ? shortText(lost) : null
}

export interface TrialItemsProps {
  readonly template: ScoredTemplate
  readonly score: SheetScore
  readonly current: string
  readonly onCurrent: (code: string) => void
  /** Enter: the item at its best, unless it is answered, and on. */
  readonly onBest: () => void
}

/** 项目 of the sheet that is tried, with state and points. */
export function TrialItems({ template, score, current, onCurrent, onBest }: TrialItemsProps) {
  const { t } = useTranslation(['templates', 'sheet'])
  const rows = useMemo(() => {
    const scores = new Map(score.items.map((one) => [one.code, one]))
    return allItems(template).flatMap((item): Row[] => {
      const mine = scores.get(item.code)
      return mine === undefined ? [] : [{ item, score: mine }]
    })
  }, [template, score])
  const codePx = codeWidth(
    allItems(template).map(({ code }) => code),
    48,
  )
  const columns = useMemo<readonly Column<Row>[]>(() => {
    const word = ({ score: mine }: Row) => {
      const lost = lostOf(mine)
      return mine.state === 'scored' && lost !== null ? t('sheet:state.lost', { points: lost }) : t(`sheet:state.${mine.state}`)
    }
    return [
      { id: 'code', header: t('sheet:head.code'), width: codePx, text: ({ item }) => item.code },
      { id: 'item', header: t('sheet:head.item'), text: ({ item }) => item.title },
      { id: 'state', header: t('sheet:head.state'), width: 80, text: word, cell: (row) => <Word row={row}>{word(row)}</Word> },
      {
        id: 'points',
        header: t('sheet:head.points'),
        width: 92,
        align: 'right',
        text: ({ score: mine }) => t('sheet:points', { points: formatPoints(mine.points), max: mine.max }),
      },
    ]
  }, [t, codePx])
  return (
    <Pane
      title={t('trial.items')}
      count={t('trial.answered', { answered: score.answered, of: score.of })}
      startsWithKeys
      style={{ width: 396, flex: 'none' }}
    >
      <DataTable
        name={t('trial.items')}
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        current={current}
        onCurrent={onCurrent}
        onOpen={onBest}
        isDense
      />
    </Pane>
  )
}

function Word({ row: { score }, children }: { readonly row: Row; readonly children: string }) {
  if (score.state === 'unanswered')
    return (
      <StateWord kind="neutral" icon="open" isDense isPlain>
        {children}
      </StateWord>
    )
  if (score.state === 'not_applicable')
    return (
      <StateWord kind="not-applicable" icon="waived" isDense isPlain>
        {children}
      </StateWord>
    )
  const hasLost = lostOf(score) !== null
  return (
    <StateWord kind={hasLost ? 'warn' : 'ok'} icon={hasLost ? 'deduct' : 'done'} isDense isPlain>
      {children}
    </StateWord>
  )
}
