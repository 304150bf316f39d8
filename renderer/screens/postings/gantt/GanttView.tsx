import { useId, useMemo, useRef, type CSSProperties, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { lengthInDays, monthPeriod, monthsOf } from '@core/posting/period'
import type { Period } from '@core/shared/calendar'
import type { Organization } from '../../../data/useOrganizations'
import { useOpenWorkspace } from '../../../data/useWorkspace'
import { useDensity } from '../../../hooks/useDensity'
import { useRowWindow } from '../../../hooks/useRowWindow'
import { colour } from '../../../theme/tokens'
import type { PostingLine } from '../posting-columns'
import { buildLanes, firstMonth, shareOf, windowFrom, type GanttBy } from './gantt-model'
import { GanttLane } from './GanttLane'
import { GanttFrame } from './gantt-style'
import { useGanttKeys } from './useGanttKeys'

export interface GanttViewProps {
  readonly lines: readonly PostingLine[]
  /** All postings, those that the lines leave out too: who is there does not change by what is looked at. */
  readonly all: readonly PostingLine[]
  /** 应派人数 by clinic, where it is known. */
  readonly required: ReadonlyMap<string, number>
  readonly organizations: readonly Organization[]
  readonly by: GanttBy
  /** First month shown; null = around the reference day. */
  readonly from: string | null
  readonly current: string | null
  readonly onCurrent: (postingId: string) => void
  readonly onEnter: () => void
}

/** Time lines of the postings of each unit over twelve months, gap days hatched. Arrow keys go from bar to bar. */
export function GanttView({ lines, all, required, organizations, by, from, current, onCurrent, onEnter }: GanttViewProps) {
  const { t } = useTranslation('postings')
  const { referenceOn } = useOpenWorkspace()
  const frame = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const { denseRow, tableHead } = useDensity()
  const window = useMemo(() => windowFrom(from ?? firstMonth(referenceOn)), [from, referenceOn])
  const units = useMemo(() => new Map(organizations.map((organization) => [organization.id, organization])), [organizations])
  const lanes = useMemo(() => buildLanes(lines, by, [...units.keys()], window), [lines, by, units, window])
  const posted = useMemo(() => countPosted(all, by), [all, by])
  const row = useMemo(() => lanes.findIndex(({ postings }) => postings.some(({ id }) => id === current)), [lanes, current])
  const view = useRowWindow(frame, lanes.length, denseRow, row, tableHead)
  const onKeyDown = useGanttKeys({ lanes, window, row, current, onCurrent, onEnter })

  const onClick = (event: MouseEvent) => {
    const id =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-posting]')?.dataset['posting'] : undefined
    if (id !== undefined) onCurrent(id)
  }
  return (
    <GanttFrame
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={t('gantt.name')}
      aria-rowcount={lanes.length}
      aria-activedescendant={row >= view.from && row < view.to ? `${gridId}-${current}` : undefined}
      style={{ '--months': monthLines(window) } as CSSProperties}
      onScroll={view.onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div data-head="" role="presentation">
        <span data-unit="" style={{ lineHeight: 'var(--table-head)' }}>
          {t(`column.${by}`)}
        </span>
        <span data-count="" />
        <span data-time="">
          {monthsOf(window).map((month, at) => (
            <span
              key={month}
              data-month=""
              style={{
                left: `${shareOf(window, `${month}-01`)}%`,
                width: `${(100 * lengthInDays(monthPeriod(month))) / lengthInDays(window)}%`,
                lineHeight: 'var(--table-head)',
              }}
            >
              {at === 0 || month.endsWith('-01')
                ? t('gantt.year', { year: month.slice(2, 4), month: Number(month.slice(5)) })
                : t('gantt.month', { month: Number(month.slice(5)) })}
            </span>
          ))}
        </span>
      </div>
      <div style={{ height: view.from * denseRow }} />
      {lanes.slice(view.from, view.to).map((lane, offset) => {
        const unit = units.get(lane.unitId)
        return (
          <GanttLane
            key={lane.key}
            lane={lane}
            index={view.from + offset}
            unitName={unit?.name ?? ''}
            required={by === 'recipient' ? (required.get(lane.unitId) ?? null) : null}
            posted={posted.get(lane.unitId) ?? 0}
            window={window}
            referenceOn={referenceOn}
            current={view.from + offset === row ? current : null}
            idPrefix={gridId}
            rowPx={denseRow}
          />
        )
      })}
      <div style={{ height: (lanes.length - view.to) * denseRow }} />
    </GanttFrame>
  )
}

/** A line at the first day of each month, as one background: as elements they would be most of the page. */
const monthLines = (window: Period): string =>
  monthsOf(window)
    .map((month) => `linear-gradient(${colour.line1}, ${colour.line1}) ${shareOf(window, `${month}-01`)}% 0 / 1px 100% no-repeat`)
    .join(', ')

function countPosted(lines: readonly PostingLine[], by: GanttBy): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    if (line.state !== 'active' && line.state !== 'leave' && line.state !== 'absent') continue
    const unit = by === 'recipient' ? line.recipientId : line.supporterId
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return counts
}
