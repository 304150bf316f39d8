import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { workload } from '@core/inspection/plan/workload'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { ReasonDialog } from '../../../components/ReasonDialog'
import { shortNames } from '../../../components/short-names'
import { failureOf } from '../../../data/failure'
import type { Organization } from '../../../data/useOrganizations'
import type { Plan, PlanChanges } from '../../../data/usePlan'
import { useKeysHere } from '../../../hooks/keys-here'
import { focusFirstPane } from '../../../hooks/pane-ring'
import { useKey } from '../../../hooks/useKey'
import { usePlace } from '../../../hooks/usePlace'
import { CalendarGrid } from './CalendarGrid'
import { cellsOf, moved, spotOf, visitAt, type Spot } from './calendar-model'
import { avoidancesOf, type PlanLine } from './plan-lines'
import { PlannedVisitPane } from './PlannedVisitPane'
import { useAvoidanceWords } from './useAvoidanceWords'

export interface CalendarPartProps {
  readonly plan: Plan
  readonly lines: readonly PlanLine[]
  readonly organizations: readonly Organization[]
  readonly changes: PlanChanges
  /** A form that stands at the right instead of the visit. */
  readonly side: ReactNode
}

const NOBODY: readonly string[] = []

/** What the keys do at a cell, by what stands there. */
const ACTS = {
  nobody: [],
  planned: [
    { keys: ['Enter'], label: 'calendar.keys.take' },
    { keys: ['Del'], label: 'calendar.keys.off' },
  ],
  visited: [{ keys: ['Enter'], label: 'calendar.keys.open' }],
} as const

interface Wish {
  readonly clinicId: string
  readonly teamId: string
  readonly visitOn: string
}

/** 日程: working days × teams; clinics are put on their day by dragging, or carried there by the arrow keys. */
export function CalendarPart({ plan, lines, organizations, changes, side }: CalendarPartProps) {
  const { t } = useTranslation('plan')
  const goTo = usePlace()
  const [spot, setSpot] = useState<Spot>(() =>
    spotOf(
      plan.days,
      plan.teams.map(({ id }) => id),
      plan.visits,
      goTo.params.organizationId,
    ),
  )
  const [held, setHeld] = useState<string | null>(null)
  const [asked, setAsked] = useState<Wish | null>(null)
  const words = useAvoidanceWords(organizations)
  const { place, unplace, carryOut, spread } = changes
  const cells = useMemo(
    () =>
      cellsOf(
        plan.days,
        plan.teams.map(({ id }) => id),
        plan.visits,
      ),
    [plan],
  )
  const load = useMemo(
    () =>
      workload(
        plan.teams,
        plan.days,
        plan.visits.flatMap((visit) => (visit.teamId === null ? [] : [{ ...visit, teamId: visit.teamId }])),
      ),
    [plan],
  )
  const avoids = useMemo(() => avoidancesOf(plan), [plan])
  const names = useMemo(() => shortNames(lines.map(({ id, name }) => ({ id, name }))), [lines])
  const current = visitAt(cells, spot)
  const at = current === null ? 'nobody' : current.visitId === null ? 'planned' : 'visited'
  const unplanned = lines.filter(({ how, visit }) => how !== null && visit === null)
  useKeysHere(
    useMemo(
      () =>
        held === null
          ? [
              { keys: ['←', '↑', '↓', '→'], label: t('calendar.keys.move') },
              ...ACTS[at].map(({ keys, label }) => ({ keys, label: t(label) })),
            ]
          : [
              { keys: ['←', '↑', '↓', '→'], label: t('calendar.keys.carry') },
              { keys: ['Enter'], label: t('calendar.keys.put') },
              { keys: ['Esc'], label: t('calendar.keys.leave') },
            ],
      [t, held, at],
    ),
  )
  useKey(
    'Escape',
    () => {
      setHeld(null)
      return true
    },
    held !== null,
  )
  const put = (wish: Wish, overrideReason: string | null) => {
    setAsked(null)
    setHeld(null)
    place.mutate({ requestId: crypto.randomUUID(), inspectionId: plan.round.id, ...wish, overrideReason })
  }
  const putAt = (clinicId: string, { day, team }: Pick<Spot, 'day' | 'team'>) => {
    const [visitOn, group] = [plan.days[day], plan.teams[team]]
    if (visitOn === undefined || group === undefined) return
    const wish = { clinicId, teamId: group.id, visitOn }
    setSpot({ day, team, item: cells[day]?.[team]?.filter((visit) => visit.clinicId !== clinicId).length ?? 0 })
    if (avoids(group, clinicId).length > 0) setAsked(wish)
    else put(wish, null)
  }
  const open = (visitId: string) => goTo.turn({ view: undefined, visitId })
  const takeOff = (clinicId: string) => unplace.mutate({ requestId: crypto.randomUUID(), inspectionId: plan.round.id, clinicId })
  const onKey = (key: string): boolean => {
    if (key.startsWith('Arrow')) setSpot(moved(cells, spot, key, held !== null))
    else if (key === 'Enter' && held !== null) putAt(held, spot)
    else if (key === 'Enter' && current !== null && current.visitId !== null) open(current.visitId)
    else if (key === 'Enter' && current !== null) setHeld(current.clinicId)
    else if (key === 'Delete' && held === null && current !== null && current.visitId === null) takeOff(current.clinicId)
    else return false
    return true
  }
  const failure = failureOf(spread.error ?? place.error ?? unplace.error ?? carryOut.error)
  const left = spread.data?.left ?? NOBODY
  const nameOf = (id: string): string => lines.find((line) => line.id === id)?.name ?? ''
  const why =
    asked === null
      ? null
      : (avoids(plan.teams.find(({ id }) => id === asked.teamId) ?? { members: [] }, asked.clinicId)[0] ?? null)
  return (
    <>
      <Pane
        title={t('calendar.title')}
        count={t('calendar.count', { days: plan.days.length, planned: plan.visits.length, left: unplanned.length })}
        startsWithKeys
        style={{ flex: 1 }}
      >
        {failure !== null && <FailureAlert failure={failure} />}
        {plan.teams.length === 0 || plan.days.length === 0 ? (
          <EmptyState title={t(plan.teams.length === 0 ? 'teams.none' : 'calendar.noDays')} hint={t('calendar.emptyHint')} />
        ) : (
          <CalendarGrid
            plan={plan}
            cells={cells}
            load={load}
            names={names}
            spot={spot}
            held={held}
            mustAvoid={(team) => held !== null && avoids(plan.teams[team] ?? { members: [] }, held).length > 0}
            onSpot={setSpot}
            onKey={onKey}
            onHold={setHeld}
            onDrop={putAt}
          />
        )}
      </Pane>
      {side ?? (
        <PlannedVisitPane
          plan={plan}
          line={lines.find(({ id }) => id === (held ?? current?.clinicId)) ?? null}
          unplanned={unplanned}
          left={left}
          avoidancesOf={(line) => {
            const team = plan.teams.find(({ id }) => id === line.visit?.teamId)
            return team === undefined ? [] : avoids(team, line.id).map(words)
          }}
          isBusy={carryOut.isPending}
          held={held}
          onTake={setHeld}
          onHold={(clinicId) => {
            setHeld(clinicId)
            focusFirstPane()
          }}
          onTakeOff={takeOff}
          onOpen={open}
          onCarryOut={(clinicId) =>
            carryOut.mutate(
              { requestId: crypto.randomUUID(), inspectionId: plan.round.id, clinicId },
              { onSuccess: ({ visitId }) => goTo.turn({ view: undefined, inspectionId: plan.round.id, visitId }) },
            )
          }
        />
      )}
      {asked !== null && why !== null && (
        <ReasonDialog
          title={t('avoid.ask', { name: nameOf(asked.clinicId) })}
          consequence={words(why)}
          verb={t('avoid.verb')}
          onConfirm={(reason) => put(asked, reason)}
          onCancel={() => {
            setAsked(null)
            setHeld(null)
          }}
        />
      )}
    </>
  )
}
