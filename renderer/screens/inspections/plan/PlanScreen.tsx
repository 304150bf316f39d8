import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { SelectField } from '../../../components/SelectField'
import { failureOf } from '../../../data/failure'
import { useInspection } from '../../../data/useInspections'
import { useOrganizations } from '../../../data/useOrganizations'
import { usePlan, usePlanChanges } from '../../../data/usePlan'
import { usePlace } from '../../../hooks/usePlace'
import { Icon } from '../../../theme/icons'
import { InspectionViews } from '../InspectionViews'
import { CalendarPart } from './CalendarPart'
import { planLines } from './plan-lines'
import { NewRound } from './NewRound'
import { RoundPane } from './RoundPane'
import { TeamsPart } from './TeamsPart'
import { UnitsPart } from './UnitsPart'

const PARTS = ['units', 'teams', 'calendar'] as const
type Part = (typeof PARTS)[number]

/** 计划: which clinics a round visits, with which teams, on which days. */
export function PlanScreen() {
  const { t } = useTranslation('plan')
  const place = usePlace()
  const { inspections, inspection, error: roundsError, isPending } = useInspection(place.params.inspectionId)
  const { organizations } = useOrganizations()
  const { data: plan, error } = usePlan(inspection?.id ?? null)
  const changes = usePlanChanges()
  const [part, setPart] = useState<Part>(PARTS.find((one) => one === place.params.only) ?? 'units')
  const [side, setSide] = useState<'new' | 'round' | null>(null)
  const lines = useMemo(() => (plan === undefined ? [] : planLines(plan, organizations)), [plan, organizations])
  const failure = failureOf(roundsError ?? error)
  const go = (next: Part) => {
    setSide(null)
    setPart(next)
  }
  const unplanned = lines.filter(({ how, visit }) => how !== null && visit === null).length
  const spread = (which: 'fill' | 'all') => {
    if (inspection === null) return
    go('calendar')
    changes.spread.mutate({ requestId: crypto.randomUUID(), inspectionId: inspection.id, which })
  }
  const sidePane =
    side === 'new' ? (
      <NewRound
        rounds={inspections}
        changes={changes}
        onOpened={(inspectionId) => {
          go('units')
          place.turn({ inspectionId, visitId: undefined })
        }}
        onClose={() => setSide(null)}
      />
    ) : side === 'round' && plan !== undefined ? (
      <RoundPane key={plan.round.id} round={plan.round} changes={changes} onClose={() => setSide(null)} />
    ) : null
  return (
    <>
      <PlaceHeader
        title={t('place')}
        actions={
          <>
            {inspection !== null && <Button onClick={() => setSide('round')}>{t('round.settings')}</Button>}
            <Button startIcon={<Icon name="add" />} onClick={() => setSide('new')}>
              {t('round.new')}
            </Button>
            {part === 'calendar' && plan !== undefined && plan.visits.some(({ visitId }) => visitId === null) && (
              <Button disabled={changes.spread.isPending} onClick={() => spread('all')}>
                {t('calendar.again')}
              </Button>
            )}
            <Button variant="contained" disabled={unplanned === 0 || changes.spread.isPending} onClick={() => spread('fill')}>
              {unplanned > 0
                ? t('calendar.spread', { count: unplanned })
                : t(lines.some(({ how }) => how !== null) ? 'calendar.nothingLeft' : 'calendar.nothingChosen')}
            </Button>
          </>
        }
      >
        <InspectionViews />
        {inspections.length > 0 && (
          <SelectField
            name={t('round.name')}
            width={160}
            value={inspection?.id ?? ''}
            options={inspections.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(inspectionId) => place.turn({ inspectionId, visitId: undefined })}
          />
        )}
        <SegmentedViews<Part>
          name={t('part.name')}
          value={part}
          views={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
          onPick={go}
        />
      </PlaceHeader>
      <PlaceBody>
        {plan === undefined ? (
          <Pane title={t('part.units')} startsWithKeys style={{ flex: 1 }}>
            {failure !== null && <FailureAlert failure={failure} />}
            {!isPending && inspection === null && (
              <EmptyState
                title={t('round.none')}
                hint={t('round.noneHint')}
                action={<Button onClick={() => setSide('new')}>{t('round.new')}</Button>}
              />
            )}
          </Pane>
        ) : (
          <>
            {part === 'units' && <UnitsPart plan={plan} lines={lines} changes={changes} side={sidePane} />}
            {part === 'teams' && (
              <TeamsPart plan={plan} lines={lines} changes={changes} organizations={organizations} side={sidePane} />
            )}
            {part === 'calendar' && (
              <CalendarPart plan={plan} lines={lines} changes={changes} organizations={organizations} side={sidePane} />
            )}
          </>
        )}
        {plan === undefined && sidePane}
      </PlaceBody>
    </>
  )
}
