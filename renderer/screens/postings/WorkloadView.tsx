import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFigure, WORKLOAD_METRICS } from '@core/posting/workload'
import { useWorkloadMonth, type Posting, type WorkloadMark } from '../../data/usePostings'
import type { CellWrite } from '../../components/entry-block'
import type { RowView } from './grid/EntryRow'
import { MonthGrid } from './grid/MonthGrid'
import { useMarkHistory } from './grid/useMarkHistory'

const FIGURE_PX = 82
const NO_TAILS: readonly never[] = []

export interface WorkloadViewProps {
  readonly month: string
  readonly onMonth: (month: string) => void
  readonly postings: readonly Posting[]
  readonly names: ReadonlyMap<string, string>
  readonly onCurrent: (postingId: string) => void
  readonly isReading: boolean
}

/** 工作量: postings × columns of the form for one month; an empty cell is not known, 0 is none. */
export function WorkloadView({ month, onMonth, postings, names, onCurrent, isReading }: WorkloadViewProps) {
  const { t } = useTranslation('postings')
  const { figures, error, mark } = useWorkloadMonth(month)
  const change = useMarkHistory<WorkloadMark>(mark)
  const [refused, setRefused] = useState<readonly string[]>([])
  const columns = useMemo(() => WORKLOAD_METRICS.map((id) => ({ id, header: t(`workload.metric.${id}`) })), [t])
  const heads = useMemo(
    () => [
      { header: t('column.name'), width: 84 },
      { header: t('column.recipient'), width: 126 },
    ],
    [t],
  )
  const hints = useMemo(
    () => [
      { keys: ['F2'], label: t('keys.write') },
      { keys: ['Del'], label: t('keys.clear') },
      { keys: ['Shift', '→'], label: t('keys.range') },
      { keys: ['Ctrl+V'], label: t('keys.paste') },
      { keys: ['Ctrl+Z'], label: t('keys.undo') },
    ],
    [t],
  )
  const viewOf = useCallback(
    (posting: Posting): RowView => ({
      key: posting.id,
      heads: [posting.staffName, names.get(posting.recipientId) ?? ''],
      cells: WORKLOAD_METRICS.map((_, at) => String(figures.get(posting.id)?.[at] ?? '')),
      tails: [],
    }),
    [figures, names],
  )
  const write = (writes: readonly CellWrite[]) => {
    const [before, after, problems]: [WorkloadMark[], WorkloadMark[], string[]] = [[], [], []]
    for (const { row, column, text } of writes) {
      const [posting, metric] = [postings[row], WORKLOAD_METRICS[column]]
      if (posting === undefined || metric === undefined) continue
      const value = readFigure(metric, text)
      const present = figures.get(posting.id)?.[column] ?? null
      if (value === undefined)
        problems.push(
          t('workload.unknown', { name: posting.staffName, metric: t(`workload.metric.${metric}`), text: text.slice(0, 20) }),
        )
      else if (value !== present) {
        before.push({ postingId: posting.id, metric, value: present })
        after.push({ postingId: posting.id, metric, value })
      }
    }
    setRefused(problems)
    change(before, after)
  }
  return (
    <MonthGrid
      month={month}
      onMonth={onMonth}
      hints={hints}
      error={error}
      refusedTitle={t('workload.refused', { count: refused.length })}
      refused={refused}
      onDismiss={() => setRefused([])}
      isReading={isReading}
      name={t('workload.name')}
      heads={heads}
      columns={columns}
      tails={NO_TAILS}
      columnPx={FIGURE_PX}
      rows={postings}
      viewOf={viewOf}
      isEntry={null}
      cellName={(posting, { header }) => t('workload.cell', { name: posting.staffName, metric: header })}
      onWrite={write}
      onCurrent={({ id }) => onCurrent(id)}
    />
  )
}
