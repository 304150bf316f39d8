import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Period } from '@core/shared/calendar'
import { formatShortDay } from '../../../i18n/format'
import { barsOf, shareOf, type Bar, type Lane } from './gantt-model'
import { GanttPiece } from './gantt-style'

/** A bar narrower than this share of the window shows no name. */
const NAMED_FROM = 4

export interface GanttLaneProps {
  readonly lane: Lane
  readonly index: number
  /** Name of the unit, and the persons it is to have; null = not known. */
  readonly unitName: string
  readonly required: number | null
  /** Persons posted there on the reference day. */
  readonly posted: number
  readonly window: Period
  readonly referenceOn: string
  /** The posting that is current; null when it stands in another line. */
  readonly current: string | null
  /** Before the ids of the bars. */
  readonly idPrefix: string
  readonly rowPx: number
}

/** One line of the chart: unit, persons there of persons needed, bars. Drawn again only when something in it changes. */
export const GanttLane = memo(function GanttLane(props: GanttLaneProps) {
  const { lane, index, unitName, required, posted, window, referenceOn, current, idPrefix, rowPx } = props
  const { t } = useTranslation('postings')
  return (
    <div role="row" aria-rowindex={index + 1} data-lane="" data-first={lane.isFirst} style={{ height: rowPx }}>
      <span role="rowheader" data-unit="" title={unitName} style={{ lineHeight: `${rowPx}px` }}>
        {lane.isFirst ? unitName : ''}
      </span>
      <span data-count="" data-short={required !== null && posted < required} style={{ lineHeight: `${rowPx}px` }}>
        {!lane.isFirst ? '' : required === null ? posted : t('present', { present: posted, planned: required })}
      </span>
      <span data-time="" role="presentation">
        {barsOf(lane, window).map((bar) => (
          <BarPieces
            key={bar.posting.id}
            id={`${idPrefix}-${bar.posting.id}`}
            bar={bar}
            isHere={bar.posting.id === current}
            referenceOn={referenceOn}
          />
        ))}
        {referenceOn >= window.startsOn && referenceOn <= window.endsOn && (
          <span data-today="" title={t('gantt.today')} style={{ left: `${shareOf(window, referenceOn)}%` }} />
        )}
      </span>
    </div>
  )
})

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
        <GanttPiece
          data-gap=""
          title={t('gantt.gap', { days: gapDays })}
          style={{ left: `${gapLeft}%`, width: `${gapWidth}%`, padding: 0, justifyContent: 'center' }}
        >
          {gapWidth >= NAMED_FROM + 2 ? t('gantt.gap', { days: gapDays }) : gapDays}
        </GanttPiece>
      )}
      {width > 0 && (
        <GanttPiece
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
        </GanttPiece>
      )}
    </>
  )
}
