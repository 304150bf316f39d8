import type { Organization } from '../../data/useOrganizations'
import type { Pairing } from '../../data/usePairings'

/** What a row of the matrix is worth saying, the most pressing first. */
export type Situation =
  | { readonly kind: 'gap' }
  | { readonly kind: 'expiring'; readonly endsOn: string }
  | { readonly kind: 'understaffed'; readonly missing: number }
  | { readonly kind: 'future' }
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
  /** Pairings that run or are to come, by supporter id. */
  readonly load: ReadonlyMap<string, number>
  readonly gaps: number
  readonly idle: number
  /** Clinics with fewer persons than they must have. */
  readonly understaffed: number
}

const RANK: Readonly<Record<Pairing['state'], number>> = { active: 0, expiring: 0, future: 1, ended: 2 }

/** Clinics × hospitals on the reference day; archived institutions and ended pairings are left out. */
export function buildMatrix(organizations: readonly Organization[], pairings: readonly Pairing[]): Matrix {
  const inUse = organizations.filter(({ archivedAt }) => archivedAt === null)
  const supporters = inUse.filter(({ kind }) => kind === 'supporting')
  const running = pairings.filter(({ state }) => state !== 'ended')
  const byRecipient = groupBy(running, ({ recipientId }) => recipientId)
  const load = new Map<string, number>()
  for (const { supporterId } of running) load.set(supporterId, (load.get(supporterId) ?? 0) + 1)

  const rows = inUse
    .filter(({ kind }) => kind === 'recipient')
    .map((recipient): MatrixRow => {
      const own = [...(byRecipient.get(recipient.id) ?? [])].sort((a, b) => RANK[b.state] - RANK[a.state])
      // Of several pairings with one hospital the running one is shown: it is set last.
      return {
        recipient,
        bySupporter: new Map(own.map((pairing) => [pairing.supporterId, pairing])),
        situation: situationOf(recipient, own),
      }
    })
  return {
    supporters,
    rows,
    load,
    gaps: rows.filter(({ situation }) => situation.kind === 'gap').length,
    idle: supporters.filter(({ id }) => !load.has(id)).length,
    understaffed: rows.filter((row) => isUnderstaffed(row)).length,
  }
}

export const isUnderstaffed = (row: MatrixRow): boolean =>
  [...row.bySupporter.values()].some(({ warnings }) => warnings.includes('UNDERSTAFFED'))

function situationOf(recipient: Organization, pairings: readonly Pairing[]): Situation {
  if (pairings.length === 0) return { kind: 'gap' }
  const [firstToEnd] = pairings.filter(({ state }) => state === 'expiring').sort((a, b) => a.daysLeft - b.daysLeft)
  if (firstToEnd !== undefined) return { kind: 'expiring', endsOn: firstToEnd.endsOn }
  if (pairings.some(({ warnings }) => warnings.includes('UNDERSTAFFED'))) {
    const posted = pairings.reduce((sum, { postedCount }) => sum + postedCount, 0)
    return { kind: 'understaffed', missing: Math.max(1, (recipient.requiredHeadcount ?? 0) - posted) }
  }
  return pairings.every(({ state }) => state === 'future') ? { kind: 'future' } : { kind: 'fine' }
}

/** A cell of the matrix by the ids of its clinic and hospital. */
export interface Cell {
  readonly recipientId: string
  readonly supporterId: string
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

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}
