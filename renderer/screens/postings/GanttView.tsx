import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, lengthInDays, monthOf, monthPeriod, monthsOf } from '@core/posting/period'
import { daysBetween } from '@core/shared/calendar'
import { SelectField } from '../../components/SelectField'
import type { Organization } from '../../data/useOrganizations'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { isComposing } from '../../hooks/composition'
import { useDensity } from '../../hooks/useDensity'
import { useRowWindow } from '../../hooks/useRowWindow'
import { formatShortDay } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'
import { buildLanes, type Bar, type GanttBy, type Lane } from './gantt-model'
import type { PostingLine } from './posting-columns'

const MONTHS_SHOWN = 12
const MONTHS_BEFORE = 5
const UNIT_PX = 178
const COUNT_PX = 46
/** A bar narrower than this share of the window shows no name. */
const NAMED_FROM = 4

const Frame = styled('div')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  overflowY: 'scroll',
  overflowX: 'hidden',
  '& [data-head]': {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    height: 'var(--table-head)',
    background: colour.head,
    borderBottom: `1px solid ${colour.line3}`,
    fontWeight: 700,
  },
  '& [data-unit]': {
    flex: 'none',
    width: UNIT_PX,
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [data-count]': { flex: 'none', width: COUNT_PX, textAlign: 'center', borderRight: `1px solid ${colour.line2}` },
  '& [data-count][data-short="true"]': { color: colour.warn, fontWeight: 700 },
  '& [data-time]': { position: 'relative', flex: 1, overflow: 'hidden' },
  '& [data-month]': {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `1px solid ${colour.line1}`,
    paddingLeft: 4,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  '& [data-lane]': { display: 'flex', alignItems: 'center', lineHeight: '20px', borderBottom: `1px solid ${colour.line1}` },
  '& [data-lane] > *': { height: '100%', display: 'block', lineHeight: 'inherit' },
  '& [data-lane][data-first="true"]': { borderTop: `1px solid ${colour.line2}`, marginTop: -1 },
  '& [data-today]': { position: 'absolute', top: 0, bottom: 0, width: 0, borderLeft: `2px solid ${colour.accent}`, zIndex: 1 },
})

const Piece = styled('div')({
  position: 'absolute',
  top: 3,
  bottom: 3,
  padding: '0 4px',
  border: `1px solid ${colour.lineOnTitle}`,
  background: colour.tint,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  lineHeight: '18px',
  display: 'flex',
  alignItems: 'center',
  '&[data-state="ended"]': { background: colour.panel, borderColor: colour.line3, color: colour.ink2 },
  '&[data-state="future"]': { background: colour.surface, border: `1px dashed ${colour.line3}` },
  '&[data-state="leave"], &[data-state="absent"]': { background: colour.warnTint, borderColor: colour.warnLine },
  '&[data-gap]': {
    border: `1px solid ${colour.warnLine}`,
    color: colour.warn,
    background: `repeating-linear-gradient(135deg, ${colour.warnTint} 0 6px, #FFFFFF 6px 12px)`,
  },
  '&[aria-selected="true"]': { outline: `2px solid ${colour.accent}`, outlineOffset: 0, fontWeight: 700, zIndex: 2 },
})

export interface GanttViewProps {
  readonly lines: readonly PostingLine[]
  readonly organizations: readonly Organization[]
  readonly by: GanttBy
  /** First month shown; null = around the reference day. */
  readonly from: string | null
  readonly current: string | null
  readonly onCurrent: (postingId: string) => void
  readonly onEnter: () => void
}

/** First month that the chart shows by itself. */
export const firstMonth = (referenceOn: string): string => monthOf(addMonths(`${monthOf(referenceOn)}-01`, -MONTHS_BEFORE))

/** Time lines of the postings of each unit over twelve months, gap days hatched. Arrow keys go from bar to bar. */
export function GanttView({ lines, organizations, by, from, current, onCurrent, onEnter }: GanttViewProps) {
  const { t } = useTranslation('postings')
  const { referenceOn } = useOpenWorkspace()
  const frame = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const { denseRow, tableHead } = useDensity()
  const first = from ?? firstMonth(referenceOn)
  const window = useMemo(
    () => ({
      startsOn: `${first}-01`,
      endsOn: monthPeriod(monthOf(addMonths(`${first}-01`, MONTHS_SHOWN - 1))).endsOn,
    }),
    [first],
  )
  const units = useMemo(() => new Map(organizations.map((organization) => [organization.id, organization])), [organizations])
  const lanes = useMemo(() => buildLanes(lines, by, [...units.keys()], window), [lines, by, units, window])
  const posted = useMemo(() => countPosted(lines, by), [lines, by])
  const view = useRowWindow(frame, lanes.length, denseRow)
  const row = lanes.findIndex(({ bars }) => bars.some(({ posting }) => posting.id === current))

  useLayoutEffect(() => {
    const box = frame.current
    if (box === null || row < 0) return
    const top = row * denseRow
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + denseRow + tableHead > box.scrollTop + box.clientHeight)
      box.scrollTop = top + denseRow + tableHead - box.clientHeight
  }, [row, denseRow, tableHead])

  const pick = (bar: Bar | undefined) => {
    if (bar !== undefined) onCurrent(bar.posting.id)
  }
  const moveRows = (step: number) => {
    const here = lanes[row]?.bars.find(({ posting }) => posting.id === current)
    const lane = lanes[Math.max(0, Math.min(lanes.length - 1, row < 0 ? 0 : row + step))]
    pick(nearest(lane, here?.left ?? 0))
  }
  const moveBars = (step: 1 | -1) => {
    const bars = lanes[row]?.bars ?? []
    pick(bars[bars.findIndex(({ posting }) => posting.id === current) + step])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'ArrowDown') moveRows(1)
    else if (event.key === 'ArrowUp') moveRows(-1)
    else if (event.key === 'PageDown') moveRows(15)
    else if (event.key === 'PageUp') moveRows(-15)
    else if (event.key === 'Home') moveRows(-lanes.length)
    else if (event.key === 'End') moveRows(lanes.length)
    else if (event.key === 'ArrowRight') moveBars(1)
    else if (event.key === 'ArrowLeft') moveBars(-1)
    else if (event.key === 'Enter') onEnter()
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const id =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-posting]')?.dataset['posting'] : undefined
    if (id !== undefined) onCurrent(id)
  }
  const share = (day: string): number => (100 * daysBetween(window.startsOn, day)) / lengthInDays(window)
  return (
    <Frame
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={t('gantt.name')}
      aria-rowcount={lanes.length}
      aria-activedescendant={row >= view.from && row < view.to ? `${gridId}-${current}` : undefined}
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
                left: `${share(`${month}-01`)}%`,
                width: `${(100 * lengthInDays(monthPeriod(month))) / lengthInDays(window)}%`,
                lineHeight: 'var(--table-head)',
              }}
            >
              {at === 0 || month.endsWith('-01')
                ? t('gantt.year', { year: month.slice(0, 4), month: Number(month.slice(5)) })
                : t('gantt.month', { month: Number(month.slice(5)) })}
            </span>
          ))}
        </span>
      </div>
      <div style={{ height: view.from * denseRow }} />
      {lanes.slice(view.from, view.to).map((lane, offset) => {
        const unit = units.get(lane.unitId)
        const required = by === 'recipient' ? (unit?.requiredHeadcount ?? null) : null
        const here = posted.get(lane.unitId) ?? 0
        return (
          <div
            key={lane.key}
            role="row"
            aria-rowindex={view.from + offset + 1}
            data-lane=""
            data-first={lane.isFirst}
            style={{ height: denseRow }}
          >
            <span role="rowheader" data-unit="" title={unit?.name} style={{ lineHeight: `${denseRow}px` }}>
              {lane.isFirst ? unit?.name : ''}
            </span>
            <span data-count="" data-short={required !== null && here < required} style={{ lineHeight: `${denseRow}px` }}>
              {!lane.isFirst ? '' : required === null ? here : t('present', { present: here, planned: required })}
            </span>
            <span data-time="" role="presentation">
              {monthsOf(window).map((month) => (
                <span key={month} data-month="" style={{ left: `${share(`${month}-01`)}%` }} />
              ))}
              {lane.bars.map((bar) => (
                <BarPieces
                  key={bar.posting.id}
                  id={`${gridId}-${bar.posting.id}`}
                  bar={bar}
                  isHere={bar.posting.id === current}
                  referenceOn={referenceOn}
                />
              ))}
              {referenceOn >= window.startsOn && referenceOn <= window.endsOn && (
                <span data-today="" title={t('gantt.today')} style={{ left: `${share(referenceOn)}%` }} />
              )}
            </span>
          </div>
        )
      })}
      <div style={{ height: (lanes.length - view.to) * denseRow }} />
    </Frame>
  )
}

interface BarPiecesProps {
  readonly id: string
  readonly bar: Bar
  readonly isHere: boolean
  readonly referenceOn: string
}

function BarPieces({ id, bar, isHere, referenceOn }: BarPiecesProps) {
  const { t } = useTranslation('postings')
  const { posting, gapDays, left, width, gapLeft, gapWidth } = bar
  const title = t('gantt.bar', {
    name: posting.staffName,
    from: formatShortDay(posting.startsOn, referenceOn),
    to: posting.endsOn === null ? t('open') : formatShortDay(posting.endsOn, referenceOn),
    state: t(`state.${posting.state}`),
  })
  return (
    <>
      {gapDays > 0 && (
        <Piece
          data-gap=""
          title={t('gantt.gap', { days: gapDays })}
          style={{ left: `${gapLeft}%`, width: `${gapWidth}%`, padding: 0, justifyContent: 'center' }}
        >
          {gapWidth >= NAMED_FROM + 2 ? t('gantt.gap', { days: gapDays }) : gapDays}
        </Piece>
      )}
      {width > 0 && (
        <Piece
          id={id}
          role="gridcell"
          aria-selected={isHere}
          aria-label={title}
          title={title}
          data-posting={posting.id}
          data-state={posting.state}
          style={{ left: `${left}%`, width: `${width}%` }}
        >
          {width >= NAMED_FROM && posting.staffName}
        </Piece>
      )}
    </>
  )
}

/** Of a lane the bar whose left edge is nearest. */
const nearest = (lane: Lane | undefined, left: number): Bar | undefined =>
  lane?.bars.toSorted((a, b) => Math.abs(a.left - left) - Math.abs(b.left - left))[0]

function countPosted(lines: readonly PostingLine[], by: GanttBy): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    if (line.state !== 'active' && line.state !== 'leave' && line.state !== 'absent') continue
    const unit = by === 'recipient' ? line.recipientId : line.supporterId
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return counts
}

export interface GanttToolsProps {
  readonly by: GanttBy
  readonly onBy: (by: GanttBy) => void
  readonly from: string
  readonly onFrom: (month: string) => void
}

/** By clinic or by hospital; three months back and on. */
export function GanttTools({ by, onBy, from, onFrom }: GanttToolsProps) {
  const { t } = useTranslation('postings')
  const move = (months: number) => onFrom(monthOf(addMonths(`${from}-01`, months)))
  return (
    <>
      <SelectField
        name={t('gantt.by')}
        width={134}
        value={by}
        options={(['recipient', 'supporter'] as const).map((value) => ({ value, label: t(`gantt.${value}`) }))}
        onPick={onBy}
      />
      <Button
        title={t('gantt.earlier')}
        aria-label={t('gantt.earlier')}
        style={{ minWidth: 28, padding: 0 }}
        onClick={() => move(-3)}
      >
        <Icon name="left" />
      </Button>
      <Button title={t('gantt.later')} aria-label={t('gantt.later')} style={{ minWidth: 28, padding: 0 }} onClick={() => move(3)}>
        <Icon name="right" />
      </Button>
    </>
  )
}
