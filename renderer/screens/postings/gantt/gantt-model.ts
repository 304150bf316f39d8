import { addDays, daysBetween, type Period } from '@core/shared/calendar'
import { addMonths, commonPeriod, lengthInDays, monthOf, monthPeriod } from '@core/posting/period'
import { periodOf } from '@core/posting/posting'
import type { PostingLine } from '../posting-columns'

/** A posting, or the days between two, as a part of the window. */
export interface Bar {
  readonly posting: PostingLine
  /** Days before it without anybody; 0 = none in the window. */
  readonly gapDays: number
  /** Shares of the window in per cent. */
  readonly left: number
  readonly width: number
  readonly gapLeft: number
  readonly gapWidth: number
}

/** One line of the chart: postings of a unit that follow each other. */
export interface Lane {
  readonly key: string
  readonly unitId: string
  readonly isFirst: boolean
  /** One after the other. */
  readonly postings: readonly PostingLine[]
}

export type GanttBy = 'recipient' | 'supporter'

const MONTHS_SHOWN = 12
const MONTHS_BEFORE = 5

/** First month that the chart shows by itself. */
export const firstMonth = (referenceOn: string): string => monthOf(addMonths(`${monthOf(referenceOn)}-01`, -MONTHS_BEFORE))

/** The twelve months that the chart shows. @param first "2013-04" */
export const windowFrom = (first: string): Period => ({
  startsOn: `${first}-01`,
  endsOn: monthPeriod(monthOf(addMonths(`${first}-01`, MONTHS_SHOWN - 1))).endsOn,
})

/** Where a day begins in the window, in per cent of it. */
export const shareOf = (window: Period, day: string): number => (100 * daysBetween(window.startsOn, day)) / lengthInDays(window)

/**
 * Puts the postings of each unit into as few lines as they need; who takes over stands in the line of who left.
 * @param units Ids in the order of the lists; units without a posting in the window have no line.
 */
export function buildLanes(lines: readonly PostingLine[], by: GanttBy, units: readonly string[], window: Period): Lane[] {
  const byUnit = new Map<string, PostingLine[]>()
  for (const line of lines) {
    if (line.state === 'void' || shownPeriod(line, window) === null) continue
    const unit = by === 'recipient' ? line.recipientId : line.supporterId
    const there = byUnit.get(unit)
    if (there === undefined) byUnit.set(unit, [line])
    else there.push(line)
  }
  return units.flatMap((unitId) =>
    lanesOf(byUnit.get(unitId) ?? []).map((postings, at) => ({
      key: `${unitId}/${at}`,
      unitId,
      isFirst: at === 0,
      postings,
    })),
  )
}

function lanesOf(lines: readonly PostingLine[]): PostingLine[][] {
  const lanes: PostingLine[][] = []
  const laneOf = new Map<string, PostingLine[]>()
  for (const line of lines.toSorted((a, b) => (a.startsOn === b.startsOn ? 0 : a.startsOn < b.startsOn ? -1 : 1))) {
    const isFree = (lane: readonly PostingLine[] | undefined): boolean => {
      const last = lane?.at(-1)
      return last !== undefined && periodOf(last).endsOn < line.startsOn
    }
    const seat = laneOf.get(line.replacesId ?? '')
    const lane = isFree(seat) ? seat : lanes.find(isFree)
    if (lane === undefined) lanes.push([line])
    else lane.push(line)
    laneOf.set(line.id, lane ?? lanes.at(-1) ?? [])
  }
  return lanes
}

/** The postings of a line as they are drawn; worked out for the lines in sight alone. */
export const barsOf = ({ postings }: Lane, window: Period): Bar[] => postings.map((posting) => barOf(posting, window))

/** The posting with the gap before it, as far as the window shows it. */
function shownPeriod(line: PostingLine, window: Period): Period | null {
  const startsOn = line.gapDays === null ? line.startsOn : addDays(line.startsOn, -line.gapDays)
  return commonPeriod({ startsOn, endsOn: periodOf(line).endsOn }, window)
}

function barOf(posting: PostingLine, window: Period): Bar {
  const days = lengthInDays(window)
  const place = (part: Period | null) =>
    part === null ? { left: 0, width: 0 } : { left: shareOf(window, part.startsOn), width: (100 * lengthInDays(part)) / days }
  const own = place(commonPeriod(periodOf(posting), window))
  const gap =
    posting.gapDays === null || posting.gapDays === 0
      ? null
      : commonPeriod({ startsOn: addDays(posting.startsOn, -posting.gapDays), endsOn: addDays(posting.startsOn, -1) }, window)
  const { left: gapLeft, width: gapWidth } = place(gap)
  return { posting, gapDays: gap === null ? 0 : (posting.gapDays ?? 0), ...own, gapLeft, gapWidth }
}
