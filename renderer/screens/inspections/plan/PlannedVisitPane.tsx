import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { FactTable } from '../../../components/FactTable'
import { SectionBar } from '../../../components/SectionBar'
import { SidePane } from '../../../components/SidePane'
import { StateWord } from '../../../components/StateWord'
import type { Column } from '../../../components/table-columns'
import type { Plan } from '../../../data/usePlan'
import { colour } from '../../../theme/tokens'
import type { PlanLine } from './plan-lines'

const keyOf = ({ id }: PlanLine): string => id

export interface PlannedVisitPaneProps {
  readonly plan: Plan
  /** The clinic that is looked at or carried. */
  readonly line: PlanLine | null
  /** Chosen clinics without a day. */
  readonly unplanned: readonly PlanLine[]
  /** Of these, those that every team must keep away from. */
  readonly left: readonly string[]
  readonly avoidancesOf: (line: PlanLine) => readonly string[]
  readonly isBusy: boolean
  /** The clinic that is carried. */
  readonly held: string | null
  readonly onTake: (clinicId: string) => void
  /** Takes it and leads to the calendar. */
  readonly onHold: (clinicId: string) => void
  readonly onTakeOff: (clinicId: string) => void
  readonly onOpen: (visitId: string) => void
  readonly onCarryOut: (clinicId: string) => void
}

/** One clinic of the calendar, what can be done with it, and the clinics that have no day yet. */
export function PlannedVisitPane(props: PlannedVisitPaneProps) {
  const { plan, line, unplanned, left, held, avoidancesOf, onTake, onHold } = props
  const { t } = useTranslation('plan')
  const columns = useMemo((): readonly Column<PlanLine>[] => {
    const about = ({ id, county }: PlanLine): string => (left.includes(id) ? t('calendar.leftOut') : county)
    return [
      { id: 'name', header: t('column.name'), minWidth: 150, text: ({ name }) => name },
      { id: 'county', header: t('column.county'), width: 130, text: about },
    ]
  }, [t, left])
  return (
    <SidePane
      widthName="inspections.plan"
      initialWidth={330}
      title={line?.name ?? t('calendar.visit')}
      {...(line === null ? {} : { foot: <Acts {...props} line={line} /> })}
    >
      {line === null ? (
        <div style={{ padding: 10, color: colour.ink2 }}>{t('calendar.nobody')}</div>
      ) : (
        <Facts plan={plan} line={line} avoidances={avoidancesOf(line)} />
      )}
      <SectionBar title={t('calendar.unplanned')} aside={t('calendar.unplannedCount', { count: unplanned.length })} />
      {unplanned.length > 0 && <div style={{ padding: '6px 10px', color: colour.ink2 }}>{t('calendar.unplannedHelp')}</div>}
      <div style={{ flex: 1, minHeight: 120, display: 'flex', flexDirection: 'column' }}>
        <DataTable
          name={t('calendar.unplanned')}
          rows={unplanned}
          columns={columns}
          keyOf={keyOf}
          current={held}
          onCurrent={onTake}
          onOpen={({ id }) => onHold(id)}
          isDense
          canDrag
          empty={<div style={{ padding: 10, color: colour.ink2 }}>{t('calendar.allPlanned')}</div>}
        />
      </div>
    </SidePane>
  )
}

function Facts({
  plan,
  line: { county, visit },
  avoidances,
}: Pick<PlannedVisitPaneProps, 'plan'> & { readonly line: PlanLine; readonly avoidances: readonly string[] }) {
  const { t } = useTranslation('plan')
  const team = plan.teams.find(({ id }) => id === visit?.teamId)
  const state = visit === null ? 'none' : visit.visitId === null ? 'planned' : 'visited'
  return (
    <FactTable
      facts={[
        { label: t('fact.county'), value: county },
        {
          label: t('fact.state'),
          value: (
            <StateWord kind={state === 'visited' ? 'ok' : state === 'planned' ? 'accent' : 'neutral'} isDense>
              {t(`fact.states.${state}`)}
            </StateWord>
          ),
        },
        ...(visit === null ? [] : [{ label: t('fact.day'), value: visit.visitOn }]),
        ...(team === undefined
          ? []
          : [
              { label: t('fact.team'), value: team.name },
              { label: t('fact.members'), value: <Names names={team.members.map(({ name }) => name)} /> },
            ]),
        ...(avoidances.length === 0 ? [] : [{ label: t('fact.avoid'), value: avoidances.join('') }]),
        ...(visit === null || visit.overrideReason === '' ? [] : [{ label: t('fact.override'), value: visit.overrideReason }]),
      ]}
    />
  )
}

/** Broken between names, never within one. */
function Names({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('plan')
  return <span style={{ wordBreak: 'keep-all' }}>{names.join(t('comma'))}</span>
}

function Acts({
  line: { id, visit },
  isBusy,
  onTakeOff,
  onOpen,
  onCarryOut,
  onHold,
}: PlannedVisitPaneProps & { readonly line: PlanLine }) {
  const { t } = useTranslation('plan')
  if (visit === null) return <Button onClick={() => onHold(id)}>{t('calendar.carry')}</Button>
  const { visitId } = visit
  if (visitId !== null) return <Button onClick={() => onOpen(visitId)}>{t('calendar.open')}</Button>
  return (
    <>
      <Button disabled={isBusy} onClick={() => onCarryOut(id)}>
        {t('calendar.carryOut')}
      </Button>
      <Button onClick={() => onTakeOff(id)}>{t('calendar.takeOff')}</Button>
    </>
  )
}
