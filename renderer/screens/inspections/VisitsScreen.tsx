import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { FilterField } from '../../components/FilterField'
import { Notice } from '../../components/Notice'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SelectField } from '../../components/SelectField'
import { tableCells } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useInspection, useInspectionStory } from '../../data/useInspections'
import type { Visit } from '../../data/useVisit'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { formatInstant } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { CreateVisit } from './CreateVisit'
import { ImportNotice, useVisitImport } from './ImportVisit'
import { InspectionViews } from './InspectionViews'
import { useVisitFilter, VISIT_STATES } from './useVisitFilter'
import { useVisitColumns } from './visit-columns'
import { VisitDetail } from './VisitDetail'

const keyOf = (visit: Visit): string => visit.id
const NONE: readonly Visit[] = []

/** The site visits of a round; one of them with its score sheets, or a new one, at the right. */
export function VisitsScreen() {
  const { t } = useTranslation(['inspections', 'common'])
  const place = usePlace()
  const { referenceOn } = useOpenWorkspace()
  const { inspections, inspection, error: roundsError, isPending } = useInspection(place.params.inspectionId)
  const story = useInspectionStory(inspection?.id ?? null)
  const visits = story.data?.visits ?? NONE
  const filter = useVisitFilter(visits, place.params.only)
  const columns = useVisitColumns(visits, referenceOn)
  const [isCreating, setCreating] = useState(false)
  const current = visits.find(({ id }) => id === place.params.visitId) ?? filter.shown[0] ?? null
  const lock = inspection?.lock ?? null
  const canCreate = inspection !== null && lock === null

  const show = (visitId: string) => {
    setCreating(false)
    place.turn({ visitId })
  }
  const score = (visit: Visit) => {
    const sheet = visit.sheets.find(({ status }) => status !== 'finished') ?? visit.sheets[0]
    if (sheet !== undefined) place.turn({ visitId: visit.id, sheetId: sheet.sheetId })
  }
  const create = () => setCreating(true)
  const imported = useVisitImport(inspection?.id ?? null, show)
  useKey(
    'Ctrl+n',
    () => {
      create()
      return true
    },
    canCreate,
  )
  useKey(
    'Escape',
    () => {
      if (isCreating) setCreating(false)
      else filter.clear()
      return true
    },
    isCreating || filter.isOn,
  )
  useKeysHere(
    useMemo(
      () =>
        isCreating
          ? [
              { keys: ['Enter'], label: t('common:keys.nextField') },
              { keys: ['Ctrl+Enter'], label: t('create.verb') },
              { keys: ['Esc'], label: t('common:keys.close') },
            ]
          : [
              { keys: ['Enter'], label: t('keys.open') },
              { keys: ['Ctrl+F'], label: t('keys.filter') },
              ...(canCreate ? [{ keys: ['Ctrl+N'], label: t('keys.create') }] : []),
              { keys: ['Ctrl+C'], label: t('keys.copy') },
            ],
      [t, isCreating, canCreate],
    ),
  )

  const failure = failureOf(roundsError ?? story.error)
  const empty =
    isPending || (inspection !== null && story.isPending) ? null : filter.isOn ? (
      <EmptyState
        title={
          filter.typed.trim() === ''
            ? t('filteredState', { all: visits.length })
            : t('filteredOut', { all: visits.length, typed: filter.typed })
        }
        action={<Button onClick={filter.clear}>{t('common:clearFilter')}</Button>}
      />
    ) : inspection === null ? (
      <EmptyState title={t('empty.noRound')} hint={t('empty.noRoundHint')} />
    ) : (
      <EmptyState
        title={t('empty.title')}
        hint={t('empty.hint')}
        {...(canCreate ? { action: <Button onClick={create}>{t('create.open')}</Button> } : {})}
      />
    )

  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(tableCells(columns, filter.shown)))}>
              {t('copyList')}
            </Button>
            <Button startIcon={<Icon name="download" />} disabled={!canCreate} onClick={imported.choose}>
              {t('import.open')}
            </Button>
            <Button variant="contained" startIcon={<Icon name="add" />} disabled={!canCreate} onClick={create}>
              {t(inspection !== null || isPending ? 'create.open' : 'create.noRound')}
            </Button>
          </>
        }
      >
        <InspectionViews />
        {inspections.length > 0 && (
          <SelectField
            name={t('round')}
            width={160}
            value={inspection?.id ?? ''}
            options={inspections.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(inspectionId) => place.turn({ inspectionId, visitId: undefined })}
          />
        )}
        <SelectField
          name={t('team')}
          width={114}
          value={filter.team}
          options={[{ value: '', label: t('allTeams') }, ...filter.teams.map((team) => ({ value: team, label: team }))]}
          onPick={filter.pickTeam}
        />
        <SelectField
          name={t('state.name')}
          width={100}
          value={filter.state}
          options={VISIT_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          onPick={filter.pickState}
        />
        <FilterField name={t('filter')} value={filter.typed} onType={filter.type} onGoToList={focusFirstPane} width={194} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('view')}
          count={t(filter.isOn ? 'countFiltered' : 'count', { shown: filter.shown.length, all: visits.length })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          {lock !== null && (
            <Notice kind="locked" title={t('locked', { who: lock.lockedBy, at: formatInstant(lock.lockedAt) })}>
              {t('lockedMeans')}
            </Notice>
          )}
          <ImportNotice imported={imported} />
          <DataTable
            name={t('view')}
            rows={filter.shown}
            columns={columns}
            keyOf={keyOf}
            current={current?.id ?? null}
            onCurrent={show}
            onOpen={score}
            empty={empty}
          />
        </Pane>
        {isCreating && inspection !== null && story.data !== undefined ? (
          <CreateVisit
            inspectionId={inspection.id}
            teams={story.data.teams}
            onCreated={(visitId, sheetId) => place.turn({ visitId, sheetId })}
            onClose={() => setCreating(false)}
          />
        ) : (
          <VisitDetail
            visit={current}
            canAdd={lock === null}
            onOpen={(sheetId) => place.turn({ visitId: current?.id, sheetId })}
            onCall={() => place.turn({ visitId: current?.id, task: 'calls' })}
            onInterview={() => place.turn({ visitId: current?.id, task: 'interviews' })}
          />
        )}
      </PlaceBody>
    </>
  )
}
