import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef, type DragEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workload } from '@core/inspection/plan/workload'
import { weekdayOf } from '@core/scheme/work-calendar'
import type { Plan, PlanVisit } from '../../../data/usePlan'
import { isComposing } from '../../../hooks/composition'
import { formatShortDay } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'
import type { Cells, Spot } from './calendar-model'

const Frame = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  outlineOffset: -3,
  '& table': { width: '100%', minWidth: 560, borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed' },
  '& th, & td': {
    height: 'var(--row)',
    padding: '1px 6px',
    borderBottom: `1px solid ${colour.line1}`,
    borderRight: `1px solid ${colour.line1}`,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& thead th': { position: 'sticky', top: 0, zIndex: 1, background: colour.head, borderBottom: `1px solid ${colour.line3}` },
  '& tfoot td': {
    position: 'sticky',
    bottom: 0,
    background: colour.panel,
    fontWeight: 700,
    borderTop: `1px solid ${colour.line3}`,
  },
  '& tbody th': { fontWeight: 400, background: colour.panel },
  '& [data-align="right"]': { textAlign: 'right' },
  '& td[data-avoid="true"]': {
    background: `repeating-linear-gradient(135deg, ${colour.surface} 0 6px, ${colour.line1} 6px 8px)`,
    color: colour.warn,
  },
  '& td[data-week="true"], & tbody th[data-week="true"]': { borderTop: `1px solid ${colour.line3}` },
  '& td[aria-selected="true"]': { boxShadow: `inset 0 0 0 2px ${colour.accent}` },
})

const Chip = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 2,
  height: 22,
  marginRight: 4,
  padding: '0 5px',
  border: `1px solid ${colour.line3}`,
  borderRadius: 2,
  background: colour.surface,
  lineHeight: '20px',
  cursor: 'default',
  '&[data-state="visited"]': { background: colour.okTint, borderColor: colour.okLine, color: colour.ok },
  '&[data-state="override"]': { background: colour.warnTint, borderColor: colour.warnLine, color: colour.warn },
  '&[data-current="true"]': { background: colour.tint, borderColor: colour.accent, color: colour.accentDeep },
  '&[data-held="true"]': { borderStyle: 'dashed', borderColor: colour.accent },
})

export interface CalendarGridProps {
  readonly plan: Plan
  readonly cells: Cells
  readonly load: Workload
  /** Short names by clinic. */
  readonly names: ReadonlyMap<string, string>
  readonly spot: Spot
  /** The clinic that is being carried. */
  readonly held: string | null
  readonly mustAvoid: (team: number) => boolean
  readonly onSpot: (spot: Spot) => void
  /** @returns whether the key meant something. */
  readonly onKey: (key: string) => boolean
  readonly onHold: (clinicId: string | null) => void
  readonly onDrop: (clinicId: string, spot: Pick<Spot, 'day' | 'team'>) => void
}

/** Working days down, teams across, with the sums of both; what a team must not take is hatched while it is carried. */
export function CalendarGrid(props: CalendarGridProps) {
  const { plan, cells, load, names, spot, held, mustAvoid, onSpot, onKey, onHold, onDrop } = props
  const { t } = useTranslation('plan')
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.querySelector('td[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [spot])
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey) return
    if (onKey(event.key)) event.preventDefault()
  }
  const drop = (event: DragEvent, day: number, team: number) => {
    event.preventDefault()
    const clinicId = event.dataTransfer.getData('text/plain')
    if (clinicId !== '') onDrop(clinicId, { day, team })
  }
  const weekdays = t('calendar.weekdays').split(' ')
  const chip = (visit: PlanVisit, isCurrent: boolean) => {
    const state = visit.visitId !== null ? 'visited' : visit.overrideReason !== '' ? 'override' : 'planned'
    return (
      <Chip
        key={visit.clinicId}
        data-state={state}
        data-current={isCurrent}
        data-held={visit.clinicId === held}
        title={t(`calendar.state.${state}`, { reason: visit.overrideReason })}
        draggable={visit.visitId === null}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', visit.clinicId)
          onHold(visit.clinicId)
        }}
        onDragEnd={() => onHold(null)}
      >
        {state === 'visited' && <Icon name="done" />}
        {names.get(visit.clinicId) ?? ''}
      </Chip>
    )
  }
  return (
    <Frame
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={t('calendar.title')}
      aria-activedescendant={`${id}-${spot.day}-${spot.team}`}
      onKeyDown={press}
    >
      <table role="presentation">
        <colgroup>
          <col style={{ width: 86 }} />
          {plan.teams.map((team) => (
            <col key={team.id} />
          ))}
          <col style={{ width: 52 }} />
        </colgroup>
        <thead>
          <tr role="row">
            <th role="columnheader">{t('calendar.day')}</th>
            {plan.teams.map((team) => (
              <th key={team.id} role="columnheader" title={team.members.map(({ name }) => name).join(t('comma'))}>
                {team.name}
              </th>
            ))}
            <th role="columnheader" data-align="right">
              {t('calendar.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.days.map((date, day) => {
            const startsWeek = day > 0 && weekdayOf(date) < weekdayOf(plan.days[day - 1] ?? date)
            return (
              <tr key={date} role="row">
                <th role="rowheader" data-week={startsWeek}>
                  {t('calendar.dayOf', { day: formatShortDay(date, date), weekday: weekdays[weekdayOf(date) - 1] ?? '' })}
                </th>
                {plan.teams.map((team, column) => {
                  const isHere = spot.day === day && spot.team === column
                  const avoid = mustAvoid(column)
                  const visits = cells[day]?.[column] ?? []
                  return (
                    <td
                      key={team.id}
                      id={`${id}-${day}-${column}`}
                      role="gridcell"
                      aria-selected={isHere}
                      data-avoid={avoid}
                      data-week={startsWeek}
                      onClick={(event) => {
                        const chips = [...event.currentTarget.querySelectorAll('[data-state]')]
                        const item = chips.findIndex((one) => one.contains(event.target as Node))
                        onSpot({ day, team: column, item: Math.max(0, item) })
                      }}
                      onDragOver={(event) => event.preventDefault()}
                      onDrop={(event) => drop(event, day, column)}
                    >
                      {visits.map((visit, item) => chip(visit, isHere && item === spot.item))}
                      {avoid && visits.length === 0 && t('calendar.avoid')}
                    </td>
                  )
                })}
                <td data-align="right" data-week={startsWeek}>
                  {load.perDay[day] === 0 ? '' : load.perDay[day]}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('calendar.sum')}</td>
            {load.teams.map(({ teamId, visits, days, most }) => (
              <td key={teamId}>{t('calendar.load', { visits, days, most })}</td>
            ))}
            <td data-align="right">{plan.visits.length}</td>
          </tr>
        </tfoot>
      </table>
    </Frame>
  )
}
