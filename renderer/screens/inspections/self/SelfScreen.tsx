import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SelectField } from '../../../components/SelectField'
import { tableCells } from '../../../components/table-columns'
import { failureOf } from '../../../data/failure'
import { useInspection } from '../../../data/useInspections'
import { useExportForm, useOpenReview, useReadForm, useSelfList, type SelfUnit } from '../../../data/useReview'
import { copyText, tabSeparated } from '../../../hooks/copy-text'
import { useKeysHere } from '../../../hooks/keys-here'
import { usePlace } from '../../../hooks/usePlace'
import { Icon } from '../../../theme/icons'
import { InspectionViews } from '../InspectionViews'
import { FormNotices } from './FormNotices'
import { SelfSettings } from './SelfSettings'
import { useSelfColumns } from './self-columns'

const STATES = ['all', 'open', 'late', 'finished'] as const
type State = (typeof STATES)[number]
const NONE: readonly SelfUnit[] = []

const keyOf = ({ sheetId }: SelfUnit): string => sheetId
const isIn = (state: State, { selfStatus, isLate }: SelfUnit): boolean =>
  state === 'all' || (state === 'late' ? isLate : state === 'finished' ? selfStatus === 'finished' : selfStatus !== 'finished')

/** 自评: the units of a round, who has returned a self-assessment, and how it compares with what was found. */
export function SelfScreen() {
  const { t } = useTranslation(['review', 'inspections', 'common'])
  const place = usePlace()
  const { inspections, inspection, error } = useInspection(place.params.inspectionId)
  const list = useSelfList(inspection?.id ?? null)
  const open = useOpenReview()
  const columns = useSelfColumns()
  const [state, setState] = useState<State>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const units = list.data?.units ?? NONE
  const shown = useMemo(() => units.filter((unit) => isIn(state, unit)), [units, state])
  const current = shown.find(({ sheetId }) => sheetId === chosen) ?? shown[0] ?? null
  const exported = useExportForm()
  const read = useReadForm(inspection?.id ?? null)
  const returned = units.filter(({ selfStatus }) => selfStatus === 'finished').length
  const late = units.filter(({ isLate }) => isLate).length
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Enter'], label: t('self.keys.open') },
        { keys: ['Ctrl+C'], label: t('inspections:keys.copy') },
      ],
      [t],
    ),
  )
  const enter = ({ sheetId, selfSheetId, visitId }: SelfUnit) => {
    const show = (id: string) => place.turn({ visitId, sheetId: id })
    if (selfSheetId !== null) show(selfSheetId)
    else open.mutate({ requestId: crypto.randomUUID(), sheetId, stage: 'self' }, { onSuccess: ({ sheetId: id }) => show(id) })
  }
  const failure = failureOf(error ?? list.error ?? exported.error ?? read.error)
  const dismiss = () => {
    exported.reset()
    read.reset()
  }
  return (
    <>
      <PlaceHeader
        title={t('inspections:title')}
        actions={
          <>
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(tableCells(columns, shown)))}>
              {t('inspections:copyList')}
            </Button>
            <Button
              disabled={current === null || exported.isPending}
              onClick={() => {
                if (current !== null)
                  exported.mutate({ sheetId: current.sheetId, name: t('self.form.file', { name: current.subjectName }) })
              }}
            >
              {t('self.form.export')}
            </Button>
            <Button
              startIcon={<Icon name="download" />}
              disabled={inspection === null || read.isPending}
              onClick={() => read.mutate()}
            >
              {t('self.form.read')}
            </Button>
          </>
        }
      >
        <InspectionViews />
        {inspections.length > 0 && (
          <SelectField
            name={t('inspections:round')}
            width={200}
            value={inspection?.id ?? ''}
            options={inspections.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(inspectionId) => place.turn({ inspectionId })}
          />
        )}
        <SelectField
          name={t('self.filter.name')}
          width={120}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`self.filter.${value}`) }))}
          onPick={setState}
        />
        {inspection !== null && list.data !== undefined && (
          <SelfSettings key={inspection.id} inspectionId={inspection.id} settled={list.data} />
        )}
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('self.title')}
          count={t('self.count', { all: units.length, returned, late })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <FormNotices exported={exported.data ?? null} read={read.data ?? null} onDone={dismiss} />
          <DataTable
            name={t('self.title')}
            rows={shown}
            columns={columns}
            keyOf={keyOf}
            current={current?.sheetId ?? null}
            onCurrent={setChosen}
            onOpen={enter}
            empty={
              list.isPending ? null : (
                <EmptyState title={t(units.length === 0 ? 'self.empty' : 'self.filteredOut')} hint={t('self.hint')} />
              )
            }
          />
        </Pane>
      </PlaceBody>
    </>
  )
}
