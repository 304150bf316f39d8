import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WARNING_CODES, type RefusalCode, type WarningCode } from '@core/registry/table-issue'
import { DataTable } from '../../components/DataTable'
import { SegmentedViews } from '../../components/SegmentedViews'
import { SideTable } from '../../components/SideTable'
import { StateWord, type StateKind } from '../../components/StateWord'
import type { Column } from '../../components/table-columns'
import type { ImportPlace, ImportPreview } from '../../data/useImport'
import { formatNumber, formatText } from '../../i18n/format'
import { colour } from '../../theme/tokens'

type Row = ImportPreview['rows'][number]
const STATE_KIND: Readonly<Record<Row['state'], StateKind>> = {
  added: 'ok',
  updated: 'accent',
  unchanged: 'neutral',
  refused: 'error',
}

const isWarning = (code: string): code is WarningCode => (WARNING_CODES as readonly string[]).includes(code)
const rowKey = (row: Row): string => `${row.params?.['sheet'] ?? ''}/${row.row}`
const placeKey = (place: ImportPlace): string => `${place.sheet ?? ''}/${place.row}/${place.column}/${place.code}`

/** What an import would write, what it refuses and what it would like to be looked at. */
export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation(['organizations', 'errors'])
  const [view, setView] = useState<'rows' | 'refused' | 'warnings'>(preview.refusedRows > 0 ? 'refused' : 'rows')
  const [current, setCurrent] = useState<string | null>(null)
  const rowColumns = useMemo<readonly Column<Row>[]>(
    () => [
      { id: 'row', header: t('import.row'), width: 56, align: 'right', text: (row) => String(row.row) },
      {
        id: 'state',
        header: t('field.state'),
        width: 66,
        text: (row) => t(`import.state.${row.state}`),
        cell: (row) => (
          <StateWord kind={STATE_KIND[row.state]} isDense>
            {t(`import.state.${row.state}`)}
          </StateWord>
        ),
      },
      ...preview.columns.map(({ header }, index): Column<Row> => ({
        id: `c${index}`,
        header,
        width: 130,
        text: (row) => row.cells[index] ?? '',
      })),
    ],
    [preview, t],
  )
  const placeColumns = useMemo<readonly Column<ImportPlace>[]>(() => {
    /** Warnings have their sentence here, refusals among the failures. */
    const reasonOf = (code: string): string => (isWarning(code) ? t(`warning.${code}`) : t(`errors:${code as RefusalCode}`))
    const sheet: Column<ImportPlace> = {
      id: 'sheet',
      header: t('import.sheet'),
      width: 92,
      text: (place) => formatText(place.sheet),
    }
    const isOnSheets = new Set([...preview.refused, ...preview.warnings].map((place) => place.sheet)).size > 1
    return [
      ...(isOnSheets ? [sheet] : []),
      { id: 'row', header: t('import.row'), width: 52, align: 'right', text: (place) => String(place.row) },
      { id: 'column', header: t('import.column'), width: 106, text: (place) => place.column },
      { id: 'value', header: t('import.value'), width: 106, text: (place) => formatText(place.value) },
      {
        id: 'otherRow',
        header: t('import.otherRow'),
        width: 66,
        align: 'right',
        text: (place) => formatNumber(place.otherRow),
      },
      { id: 'reason', header: t('import.reason'), minWidth: 250, text: (place) => reasonOf(place.code) },
    ]
  }, [preview, t])
  const skipped = preview.skipped.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  return (
    <>
      <SideTable
        name={t('import.summary')}
        columns={(['added', 'updated', 'unchanged', 'refused'] as const).map((state) => ({
          header: t(`import.state.${state}`),
          align: 'right' as const,
        }))}
        rows={[
          { key: 'counts', cells: [preview.added, preview.updated, preview.unchanged, preview.refusedRows].map(formatNumber) },
        ]}
      />
      {skipped > 0 && <div style={{ padding: '6px 10px 0', color: colour.ink2 }}>{t('import.skipped', { count: skipped })}</div>}
      <div style={{ padding: 10 }}>
        <SegmentedViews
          name={t('import.title')}
          value={view}
          views={[
            { value: 'rows', label: t('import.views.rows') },
            { value: 'refused', label: t('import.views.refused', { count: preview.refusedRows }) },
            { value: 'warnings', label: t('import.views.warnings', { count: preview.warnings.length }) },
          ]}
          onPick={setView}
        />
      </div>
      {view === 'rows' ? (
        <DataTable
          isDense
          name={t('import.views.rows')}
          rows={preview.rows}
          columns={rowColumns}
          keyOf={rowKey}
          current={current}
          onCurrent={setCurrent}
          toneOf={(row) => (row.state === 'refused' ? 'error' : 'plain')}
        />
      ) : (
        <DataTable
          isDense
          name={
            view === 'refused'
              ? t('import.views.refused', { count: preview.refusedRows })
              : t('import.views.warnings', { count: preview.warnings.length })
          }
          rows={view === 'refused' ? preview.refused : preview.warnings}
          columns={placeColumns}
          keyOf={placeKey}
          current={current}
          onCurrent={setCurrent}
          empty={<div style={{ padding: 10 }}>{t(view === 'refused' ? 'import.noneRefused' : 'import.noWarnings')}</div>}
        />
      )}
    </>
  )
}
