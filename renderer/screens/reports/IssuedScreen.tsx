import Button from '@mui/material/Button'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { FilterField } from '../../components/FilterField'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import type { Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useIssued, type Issued } from '../../data/useIssued'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { formatDaySecond, formatNumber } from '../../i18n/format'
import { ReportViews } from './ReportViews'

/** As it is printed at the foot of the paper: its first 16 digits in fours. */
const printedCode = (checksum: string): string => (checksum.slice(0, 16).match(/.{4}/g) ?? []).join(' ')

/** 出件记录: what was saved or printed when, by whom, and the code by which a paper is known again. */
export function IssuedScreen() {
  const { t } = useTranslation('reports')
  const { issued, error, isPending, hasMore, readMore } = useIssued()
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useIssuedColumns()
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const shown = useMemo(
    () => (wanted === '' ? issued : issued.filter((row) => isFound(row, columns, wanted))),
    [issued, columns, wanted],
  )
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+F'], label: t('keys.filter') },
        { keys: ['Ctrl+C'], label: t('keys.copy') },
      ],
      [t],
    ),
  )
  const failure = failureOf(error)
  const nothing = isPending ? null : issued.length === 0 ? (
    <EmptyState title={t('issued.empty.title')} hint={t('issued.empty.hint')} />
  ) : (
    <EmptyState
      title={t('filteredOut', { count: issued.length })}
      action={<Button onClick={() => setTyped('')}>{t('clearFilter')}</Button>}
    />
  )
  return (
    <>
      <PlaceHeader title={t('title')}>
        <ReportViews />
        <FilterField name={t('issued.filter')} value={typed} onType={setTyped} onGoToList={focusFirstPane} width={280} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('issued.title')}
          count={t(wanted === '' ? 'issued.count' : 'issued.countFiltered', { count: issued.length, shown: shown.length })}
          tools={hasMore ? <LinkButton onClick={readMore}>{t('issued.more')}</LinkButton> : undefined}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} title={t('failed')} />}
          <DataTable
            name={t('issued.title')}
            rows={shown}
            columns={columns}
            keyOf={({ id }) => id}
            current={current ?? shown[0]?.id ?? null}
            onCurrent={setCurrent}
            empty={nothing}
          />
        </Pane>
      </PlaceBody>
    </>
  )
}

/** A code is found with its spaces and without them. */
const isFound = (row: Issued, columns: readonly Column<Issued>[], wanted: string): boolean =>
  columns.some((column) => column.text(row).toLowerCase().includes(wanted)) ||
  (/^[\da-f ]{8,}$/.test(wanted) && row.checksum.startsWith(wanted.replaceAll(' ', '')))

function useIssuedColumns(): readonly Column<Issued>[] {
  const { t, i18n } = useTranslation('reports')
  const isChinese = i18n.language === 'zh-CN'
  return useMemo(
    () => [
      { id: 'at', header: t('issued.at'), width: 166, text: (row) => formatDaySecond(row.issuedAt) },
      { id: 'kind', header: t('issued.kind'), width: 150, text: (row) => t(`paper.${row.kind}`) },
      { id: 'file', header: t('issued.file'), minWidth: 240, text: (row) => row.fileName },
      { id: 'way', header: t('issued.way'), width: 68, text: (row) => t(`issued.ways.${row.way}`) },
      {
        id: 'pages',
        header: t('issued.pages'),
        width: isChinese ? 60 : 68,
        align: 'right',
        text: (row) => formatNumber(row.pages === 0 ? null : row.pages),
      },
      { id: 'code', header: t('issued.code'), width: 172, text: (row) => printedCode(row.checksum) },
      { id: 'who', header: t('issued.who'), width: 110, text: (row) => row.issuedBy },
    ],
    [t, isChinese],
  )
}
