import { addDays, daysBetween, type Period } from '@core/shared/calendar'
import { commonPeriod, lengthInDays } from '@core/posting/period'
import { periodOf } from '@core/posting/posting'
import type { PostingLine } from './posting-columns'

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
  readonly bars: readonly Bar[]
}

export type GanttBy = 'recipient' | 'supporter'

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
      bars: postings.map((posting) => barOf(posting, window)),
    })),
  )
}

function lanesOf(lines: readonly PostingLine[]): PostingLine[][] {
  const lanes: PostingLine[][] = []
  const laneOf = new Map<string, PostingLine[]>()
  for (const line of lines.toSorted((a, b) => daysBetween(b.startsOn, a.startsOn))) {
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

/** The posting with the gap before it, as far as the window shows it. */
function shownPeriod(line: PostingLine, window: Period): Period | null {
  const startsOn = line.gapDays === null ? line.startsOn : addDays(line.startsOn, -line.gapDays)
  return commonPeriod({ startsOn, endsOn: periodOf(line).endsOn }, window)
}

function barOf(posting: PostingLine, window: Period): Bar {
  const days = lengthInDays(window)
  const place = (part: Period | null) =>
    part === null
      ? { left: 0, width: 0 }
      : { left: (100 * daysBetween(window.startsOn, part.startsOn)) / days, width: (100 * lengthInDays(part)) / days }
  const own = place(commonPeriod(periodOf(posting), window))
  const gap =
    posting.gapDays === null || posting.gapDays === 0
      ? null
      : commonPeriod({ startsOn: addDays(posting.startsOn, -posting.gapDays), endsOn: addDays(posting.startsOn, -1) }, window)
  const { left: gapLeft, width: gapWidth } = place(gap)
  return { posting, gapDays: gap === null ? 0 : (posting.gapDays ?? 0), ...own, gapLeft, gapWidth }
}
