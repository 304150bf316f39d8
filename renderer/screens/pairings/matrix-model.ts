import { loadsFrom } from '@core/pairing/load'
import { isContinued } from '@core/pairing/renew'
import { groupBy } from '@core/shared/group-by'
import type { Organization } from '../../data/useOrganizations'
import type { Pairing } from '../../data/usePairings'

/** What a row of the matrix is worth saying, the most pressing first. */
export type Situation =
  | { readonly kind: 'gap' }
  | { readonly kind: 'expiring'; readonly endsOn: string }
  | { readonly kind: 'understaffed'; readonly missing: number }
  | { readonly kind: 'future'; readonly startsOn: string }
  | { readonly kind: 'fine' }

export interface MatrixRow {
  readonly recipient: Organization
  /** Pairings that run or are to come, by supporter. */
  readonly bySupporter: ReadonlyMap<string, Pairing>
  readonly situation: Situation
}

export interface Matrix {
  readonly supporters: readonly Organization[]
  readonly rows: readonly MatrixRow[]
  /** Most clinics a hospital supports at once from the reference day on, by its id. */
  readonly load: ReadonlyMap<string, number>
  /** Clinics that nobody supports on the reference day. */
  readonly gaps: number
  /** Hospitals that support nobody although they can. */
  readonly idle: ReadonlySet<string>
  /** Clinics with fewer persons than they must have. */
  readonly understaffed: number
}

const RANK: Readonly<Record<Pairing['state'], number>> = { active: 0, expiring: 0, future: 1, ended: 2 }

/**
 * Clinics × hospitals on the reference day; archived institutions and ended pairings are left out.
 * @param capacities Clinics a hospital said it can take; one that can take none is not idle.
 */
export function buildMatrix(
  organizations: readonly Organization[],
  pairings: readonly Pairing[],
  day: string,
  capacities: ReadonlyMap<string, number>,
): Matrix {
  const inUse = organizations.filter(({ archivedAt }) => archivedAt === null)
  const supporters = inUse.filter(({ kind }) => kind === 'supporting')
  const running = pairings.filter(({ state }) => state !== 'ended')
  const byRecipient = groupBy(running, ({ recipientId }) => recipientId)
  const load = loadsFrom(running, day)

  const rows = inUse
    .filter(({ kind }) => kind === 'recipient')
    .map((recipient): MatrixRow => {
      const own = [...(byRecipient.get(recipient.id) ?? [])].sort((a, b) => RANK[b.state] - RANK[a.state])
      // Of several pairings with one hospital the running one is shown: it is set last.
      return {
        recipient,
        bySupporter: new Map(own.map((pairing) => [pairing.supporterId, pairing])),
        situation: situationOf(own),
      }
    })
  return {
    supporters,
    rows,
    load,
    gaps: rows.filter(isUncovered).length,
    idle: new Set(supporters.flatMap(({ id }) => (load.has(id) || capacities.get(id) === 0 ? [] : [id]))),
    understaffed: rows.filter((row) => isUnderstaffed(row)).length,
  }
}

/** Nobody supports the clinic on the reference day, though somebody may later. */
export const isUncovered = ({ situation }: MatrixRow): boolean => situation.kind === 'gap' || situation.kind === 'future'

export const isUnderstaffed = (row: MatrixRow): boolean =>
  [...row.bySupporter.values()].some(({ warnings }) => warnings.includes('UNDERSTAFFED'))

/** @param pairings Of one clinic, without the ended ones. */
function situationOf(pairings: readonly Pairing[]): Situation {
  if (pairings.length === 0) return { kind: 'gap' }
  const [firstToEnd] = pairings
    .filter((one) => one.state === 'expiring' && !isContinued(one, pairings))
    .sort((a, b) => a.daysLeft - b.daysLeft)
  if (firstToEnd !== undefined) return { kind: 'expiring', endsOn: firstToEnd.endsOn }
  if (pairings.some(({ warnings }) => warnings.includes('UNDERSTAFFED'))) {
    const posted = new Map(pairings.map(({ supporterId, postedCount }) => [supporterId, postedCount]))
    const there = [...posted.values()].reduce((sum, count) => sum + count, 0)
    return { kind: 'understaffed', missing: Math.max(1, (pairings[0]?.requiredCount ?? 0) - there) }
  }
  const [firstToBegin] = pairings.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return firstToBegin?.state === 'future' ? { kind: 'future', startsOn: firstToBegin.startsOn } : { kind: 'fine' }
}

/** A cell of the matrix by the ids of its clinic and hospital. */
export interface Cell {
  readonly recipientId: string
  readonly supporterId: string
}

/** The cell that shows an organization: its first pair, else an empty one of its row or column; null where it is not shown. */
export function cellOf(rows: readonly MatrixRow[], supporters: readonly Organization[], organizationId: string): Cell | null {
  const row = rows.find(({ recipient }) => recipient.id === organizationId)
  if (row !== undefined) {
    const supporterId = row.bySupporter.keys().next().value ?? supporters[0]?.id
    return supporterId === undefined ? null : { recipientId: organizationId, supporterId }
  }
  if (supporters.every(({ id }) => id !== organizationId)) return null
  const recipientId = (rows.find(({ bySupporter }) => bySupporter.has(organizationId)) ?? rows[0])?.recipient.id
  return recipientId === undefined ? null : { recipientId, supporterId: organizationId }
}

/** The wanted cell if the view shows it, else the first pair of the view, else its first cell; null when it shows nothing. */
export function cellInSight(rows: readonly MatrixRow[], supporters: readonly Organization[], wanted: Cell | null): Cell | null {
  const isShown = ({ recipientId, supporterId }: Cell): boolean =>
    rows.some(({ recipient }) => recipient.id === recipientId) && supporters.some(({ id }) => id === supporterId)
  if (wanted !== null && isShown(wanted)) return wanted
  const pair = rows.flatMap(({ bySupporter }) => [...bySupporter.values()]).find(isShown)
  if (pair !== undefined) return pair
  const [row] = rows
  const [supporter] = supporters
  return row === undefined || supporter === undefined ? null : { recipientId: row.recipient.id, supporterId: supporter.id }
}
