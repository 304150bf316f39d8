import type { Organization } from '../../../data/useOrganizations'
import type { Pairing } from '../../../data/usePairings'

export interface TimelineBar {
  readonly pairingId: string
  readonly supporterId: string
  readonly supporterName: string
  readonly startsOn: string
  readonly endsOn: string
}
/** A line of the chart: pairings of a clinic of which none overlaps another. */
export interface TimelineRow {
  readonly key: string
  readonly recipientId: string
  readonly recipientName: string
  readonly countyName: string
  /** Oldest first. */
  readonly bars: readonly TimelineBar[]
}

/** More years than this are cut at the older end: a screen holds no more. */
const MOST_YEARS = 12

/**
 * Clinics in use, or with a pairing, in official order, one that several hospitals support at once in as many lines; and the years from the first pairing to the last, the reference day among them.
 */
export function timelineOf(organizations: readonly Organization[], pairings: readonly Pairing[], day: string) {
  const byRecipient = new Map<string, TimelineBar[]>()
  for (const { id: pairingId, recipientId, supporterId, supporterName, startsOn, endsOn } of pairings) {
    const bars = byRecipient.get(recipientId) ?? []
    bars.push({ pairingId, supporterId, supporterName, startsOn, endsOn })
    byRecipient.set(recipientId, bars)
  }
  const days = [day, ...pairings.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])]
  const all = days.map((one) => Number(one.slice(0, 4)))
  const last = all.reduce((a, b) => Math.max(a, b))
  const first = Math.max(
    all.reduce((a, b) => Math.min(a, b)),
    last - MOST_YEARS + 1,
  )
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    rows: organizations
      .filter(({ id, kind, archivedAt }) => kind === 'recipient' && (archivedAt === null || byRecipient.has(id)))
      .flatMap(({ id, name, countyName }) =>
        linesOf(byRecipient.get(id) ?? []).map((bars, at): TimelineRow => ({
          key: `${id}/${at}`,
          recipientId: id,
          recipientName: name,
          countyName,
          bars,
        })),
      ),
  }
}

/** Each bar in the first line that is free by then; at least one line. */
function linesOf(bars: readonly TimelineBar[]): (readonly TimelineBar[])[] {
  const lines: TimelineBar[][] = [[]]
  for (const bar of bars.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const free = lines.find((line) => (line.at(-1)?.endsOn ?? '') < bar.startsOn)
    if (free === undefined) lines.push([bar])
    else free.push(bar)
  }
  return lines
}
