import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { FailureAlert } from '../../components/FailureAlert'
import { Notice } from '../../components/Notice'
import { Pane } from '../../components/Pane'
import { SegmentedViews } from '../../components/SegmentedViews'
import { SideTable } from '../../components/SideTable'
import type { ImportPart, ImportPlace, ImportPreview } from '../../data/useImport'
import { formatNumber, formatText } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import { ImportProgressBar } from './ImportProgressBar'
import { usePlaceColumns, useReasonOf, useRowColumns } from './import-columns'
import type { ImportDesk } from './useImportDesk'

type View = 'rows' | 'refused' | 'warnings'

const rowKey = (row: ImportPart['rows'][number]): string => String(row.row)
const placeKey = (place: ImportPlace): string => `${place.sheet ?? ''}/${place.row}/${place.column}/${place.code}`

export interface ImportResultPaneProps {
  readonly desk: ImportDesk
  readonly preview: ImportPreview
  /** Whose rows are shown; what is refused is shown of all. */
  readonly part: ImportPart
}

/** What an import would write, what it refuses and what it would like to be looked at; then, what it has written. */
export function ImportResultPane({ desk, preview, part }: ImportResultPaneProps) {
  const { t } = useTranslation('import')
  const [picked, setPicked] = useState<View | null>(null)
  const view = picked ?? (preview.refusedRows > 0 ? 'refused' : 'rows')
  const [current, setCurrent] = useState<string | null>(null)
  const rowColumns = useRowColumns(part)
  const placeColumns = usePlaceColumns(preview)
  const { done, saved } = desk
  const total = part.added + part.updated + part.unchanged + part.refusedRows
  const places = view === 'rows' ? [] : preview[view]
  const place = places.find((one) => placeKey(one) === current) ?? places[0]
  const skipped = preview.skipped.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const viewName = useMemo(
    () => ({
      rows: t('views.rows'),
      refused: t('views.refused', { count: preview.refusedRows }),
      warnings: t('views.warnings', { count: preview.warnings.length }),
    }),
    [t, preview],
  )
  return (
    <Pane title={t(done === null ? 'willWrite' : 'written')} startsWithKeys style={{ flex: 1 }}>
      {desk.failure !== null && <FailureAlert failure={desk.failure} title={t('failed')} keeps={t('nothingWritten')} />}
      {done !== null && (
        <Notice kind="done" title={t('done', { added: done.added, updated: done.updated, unchanged: done.unchanged })} />
      )}
      {saved !== null && <Notice kind="done" title={t('refusedSaved', { count: saved.rows, file: saved.file })} />}
      {desk.isWorking && (
        <div style={{ padding: 10 }}>
          <ImportProgressBar progress={desk.progress} onStop={desk.stop} />
        </div>
      )}
      <SideTable
        name={t('summary')}
        columns={(['added', 'updated', 'unchanged', 'refused'] as const).map((state) => ({
          header: t(`state.${state}`),
          align: 'right' as const,
        }))}
        rows={[
          { key: 'counts', cells: [preview.added, preview.updated, preview.unchanged, preview.refusedRows].map(formatNumber) },
        ]}
      />
      {skipped > 0 && <div style={{ padding: '6px 10px 0', color: colour.ink2 }}>{t('skipped', { count: skipped })}</div>}
      <div style={{ padding: 10 }}>
        <SegmentedViews
          name={t('title')}
          value={view}
          views={(['rows', 'refused', 'warnings'] as const).map((value) => ({ value, label: viewName[value] }))}
          onPick={setPicked}
        />
      </div>
      {view === 'rows' && total > part.rows.length && (
        <div style={{ padding: '0 10px 10px', color: colour.ink2 }}>
          {t('rowsShown', { shown: part.rows.length, all: total })}
        </div>
      )}
      {view === 'rows' ? (
        <DataTable
          isDense
          name={viewName.rows}
          rows={part.rows}
          columns={rowColumns}
          keyOf={rowKey}
          current={current}
          onCurrent={setCurrent}
          toneOf={(row) => (row.state === 'refused' ? 'error' : 'plain')}
          empty={<div style={{ padding: 10 }}>{t('noRows')}</div>}
        />
      ) : (
        <DataTable
          isDense
          name={viewName[view]}
          rows={preview[view]}
          columns={placeColumns}
          keyOf={placeKey}
          current={place === undefined ? null : placeKey(place)}
          onCurrent={setCurrent}
          empty={<div style={{ padding: 10 }}>{t(view === 'refused' ? 'noneRefused' : 'noWarnings')}</div>}
        />
      )}
      {place !== undefined && <WholePlace place={place} />}
    </Pane>
  )
}

/** The value and the reason of the current line, whole: in the list they may be cut. */
function WholePlace({ place }: { readonly place: ImportPlace }) {
  const { t } = useTranslation('import')
  const reasonOf = useReasonOf()
  return (
    <div style={{ padding: '8px 10px', borderTop: `1px solid ${colour.line2}`, overflowWrap: 'anywhere' }}>
      <div style={{ color: colour.ink2 }}>
        {t('placeOf', { row: place.row, column: place.column, value: formatText(place.value) })}
      </div>
      <div>{reasonOf(place.code)}</div>
    </div>
  )
}
