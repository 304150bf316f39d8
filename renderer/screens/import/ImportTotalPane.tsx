import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { Pane } from '../../components/Pane'
import { StateWord } from '../../components/StateWord'
import type { Column } from '../../components/table-columns'
import { formatNumber } from '../../i18n/format'
import { END_KIND } from './end-kind'
import { totalOf, type ImportQueue, type QueuedFile } from './import-queue'

const COUNTS = ['added', 'updated', 'unchanged', 'refusedRows'] as const
const keyOf = ({ grant }: QueuedFile): string => grant

/** What became of several files, one a row, and what they came to together. */
export function ImportTotalPane({ queue }: { readonly queue: ImportQueue }) {
  const { t } = useTranslation('import')
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useMemo(
    (): readonly Column<QueuedFile>[] => [
      { id: 'file', header: t('queue.file'), minWidth: 220, text: ({ name }) => name },
      {
        id: 'end',
        header: t('stateOfRow'),
        width: 120,
        text: ({ end }) => t(`queue.end.${end ?? 'skipped'}`),
        cell: ({ end }) => (
          <StateWord kind={END_KIND[end ?? 'skipped']} isDense>
            {t(`queue.end.${end ?? 'skipped'}`)}
          </StateWord>
        ),
      },
      ...COUNTS.map((key): Column<QueuedFile> => ({
        id: key,
        header: t(`state.${key === 'refusedRows' ? 'refused' : key}`),
        width: 96,
        align: 'right',
        text: ({ counts }) => formatNumber(counts[key]),
      })),
    ],
    [t],
  )
  const total = totalOf(queue)
  return (
    <Pane title={t('queue.total')} count={t('queue.files', { count: queue.files.length })} startsWithKeys style={{ flex: 1 }}>
      <DataTable
        name={t('queue.total')}
        rows={queue.files}
        columns={columns}
        keyOf={keyOf}
        current={current}
        onCurrent={setCurrent}
        totals={[t('summary'), '', ...COUNTS.map((key) => formatNumber(total[key]))]}
      />
    </Pane>
  )
}
