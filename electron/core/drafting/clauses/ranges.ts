import { revised, type Found, type Measure } from './found'

export const isGain = ({ clause }: Found): boolean => clause.kind === 'award' || clause.kind === 'full'

/** A level that asks for a value and something else besides: no threshold, but it bounds those below it. */
export const isQualifiedGain = (one: Found): one is Found & { readonly measure: Measure } =>
  isGain(one) && one.measure?.isQualified === true

/** Below the full level something else counts down: there may be a gap before zero. */
export const isRated = (found: readonly Found[]): boolean =>
  found.some(({ clause }) => clause.kind === 'step' || clause.kind === 'proportional' || clause.kind === 'deduct')

type Threshold = Extract<Found['clause'], { kind: 'threshold' }>
interface Level {
  readonly index: number
  readonly clause: Threshold
  readonly measure: Measure
}

/** Ends each range where the next begins, and doubts the ones that leave a gap, overlap, or are not ordered by their points. */
export function withRanges(found: readonly Found[]): readonly Found[] {
  const levels = begun(
    found.flatMap(({ clause, measure }, index) =>
      clause.kind === 'threshold' && measure !== undefined ? [{ index, clause, measure }] : [],
    ),
  )
  const sorted = levels.toSorted((a, b) => beginOf(a) - beginOf(b))
  const isOrdered = rises(sorted.map(({ clause }) => clause.points)) || rises(sorted.map(({ clause }) => -clause.points))
  const isOpenAbove = sorted.length === 1 || sorted.at(-1)?.clause.to === undefined
  const bounds = [...sorted.map(({ clause }) => clause.from), ...found.filter(isQualifiedGain).map(({ measure }) => measure.from)]
  const result = [...found]
  sorted.forEach((level, place) => {
    const next = above(bounds, beginOf(level), sorted[place + 1]?.clause.from)
    const ended = next === undefined ? { clause: level.clause, fits: isOpenAbove } : endedBy(level, next)
    const isClear = isOrdered && (ended.fits || (next !== undefined && isRated(found)))
    const one = found[level.index]
    if (one !== undefined)
      result[level.index] = revised(one, plainNothing(ended.clause, level, place), ...(isClear ? [] : (['RANGES'] as const)))
  })
  return result
}

const beginOf = ({ clause }: Level): number => clause.from ?? -Infinity

/** "1个月内得3分，2个月内得2分": of several that only end, each begins where the one before ends. */
function begun(levels: readonly Level[]): readonly Level[] {
  const ends = levels
    .flatMap(({ clause }) => (clause.from === undefined && clause.to !== undefined ? [clause.to] : []))
    .sort((a, b) => a - b)
  return levels.map((level) => {
    const { clause } = level
    if (clause.from !== undefined || clause.to === undefined) return level
    const from = ends.findLast((end) => end < (clause.to ?? 0))
    return from === undefined ? level : { ...level, clause: { ...clause, from } }
  })
}

/** "0次不得分" as the lowest has only an end. */
function plainNothing(clause: Threshold, { measure }: Level, place: number): Threshold {
  if (place > 0 || clause.from !== 0 || clause.points !== 0 || !measure.exact) return clause
  const { from: _from, ...open } = clause
  return open
}

/** The lowest value above `from`; two levels that begin alike are left to be doubted. */
function above(bounds: readonly (number | undefined)[], from: number, next: number | undefined): number | undefined {
  if (next === from) return next
  const higher = bounds.flatMap((bound) => (bound !== undefined && bound > from ? [bound] : []))
  return higher.length === 0 ? undefined : Math.min(...higher)
}

function endedBy({ clause, measure }: Level, next: number): { readonly clause: Threshold; readonly fits: boolean } {
  const { from, to } = clause
  if (to === undefined)
    return { clause: { ...clause, to: next }, fits: from !== next && (!measure.exact || next - (from ?? 0) <= 1) }
  const gap = next - to
  const isClose = Math.abs(gap) < 1e-9
  return {
    clause: gap > 0 && gap <= 1 ? { ...clause, to: next } : clause,
    fits: isClose || (measure.endsWith && gap > 0 && gap <= 1),
  }
}

const rises = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))
