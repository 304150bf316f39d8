import { exact, HUNDRED, points, shortText, type Points } from '../../shared/points'

/** What is known of a unit before a round. */
export interface UnitRecord {
  readonly id: string
  /** How many depend on it, residents say; null: not known. */
  readonly size: number | null
  /** Its last visit before the round; null: never visited. */
  readonly last: { readonly on: string; /** Of 100; null: without a result. */ readonly total: string | null } | null
}

/** Why a unit stands where it stands, for the words beside it. */
export interface PriorityReason {
  readonly kind: 'never' | 'unscored' | 'result'
  readonly on: string | null
  readonly total: string | null
  readonly size: number | null
  /** Points lost × size, short decimal text; null where there is no result. */
  readonly weight: string | null
}

export interface Priority {
  readonly id: string
  readonly reason: PriorityReason
}

const RANKS: readonly PriorityReason['kind'][] = ['never', 'unscored', 'result']

/**
 * The units in the order in which they should be visited: never visited ones first, then those whose last visit brought no
 * result, then by points lost × size. Within a kind the larger goes first; equals keep the order given. A size that is
 * not known counts as the median of those that are.
 */
export function byPriority(units: readonly UnitRecord[]): Priority[] {
  const typical = medianSize(units)
  const judged = units.map((unit, order) => {
    const { last, size } = unit
    const counted = exact(size ?? typical)
    const kind = last === null ? 'never' : last.total === null ? 'unscored' : 'result'
    const total = last?.total ?? null
    const lost = total === null ? null : HUNDRED.sub(points(total)).mul(counted)
    const reason: PriorityReason = {
      kind,
      on: last?.on ?? null,
      total,
      size,
      weight: lost === null ? null : shortText(lost),
    }
    return { id: unit.id, reason, order, weight: lost ?? counted }
  })
  return judged.sort(byKindThenWeight).map(({ id, reason }) => ({ id, reason }))
}

interface Judged {
  readonly reason: PriorityReason
  readonly weight: Points
  readonly order: number
}

const byKindThenWeight = (a: Judged, b: Judged): number =>
  RANKS.indexOf(a.reason.kind) - RANKS.indexOf(b.reason.kind) || b.weight.compare(a.weight) || a.order - b.order

function medianSize(units: readonly UnitRecord[]): number {
  const known = units.flatMap(({ size }) => (size === null ? [] : [size])).sort((a, b) => a - b)
  return known[Math.floor((known.length - 1) / 2)] ?? 1
}
