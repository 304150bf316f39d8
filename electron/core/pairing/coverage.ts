import type { Organization } from '../registry/organization'
import { daysBetween, type Period } from '../shared/calendar'
import { groupBy } from '../shared/group-by'
import { loadsFrom } from './load'
import { sharesDepartment, type Pairing } from './pairing'
import { EXPIRING_DAYS } from './pairing-state'
import { isContinued } from './renew'

/** 覆盖: who is without support on a day, who has too much of it, and what will soon be over. */
export interface Coverage {
  /** Clinics that nobody supports on the day, with the pairing that is the next to begin. */
  readonly uncovered: readonly { readonly recipientId: string; readonly nextPairingId: string | null }[]
  /** Hospitals that support more clinics at once, on the day or later, than they can. */
  readonly overCapacity: readonly { readonly supporterId: string; readonly load: number; readonly capacity: number }[]
  /** Two hospitals at one clinic for the same department on the same day. */
  readonly overlaps: readonly { readonly recipientId: string; readonly pairingIds: readonly [string, string] }[]
  /** Pairings or agreements that end within the month and that nobody goes on with. */
  readonly expiring: readonly { readonly pairingId: string; readonly endsOn: string; readonly daysLeft: number }[]
  /** Covered clinics with fewer persons on that day than they must have. */
  readonly understaffed: readonly { readonly recipientId: string; readonly posted: number; readonly required: number }[]
}

/** What coverage is judged by; archived organizations are left out by the caller. */
export interface CoverageTerms {
  readonly day: string
  readonly organizations: readonly Pick<Organization, 'id' | 'kind' | 'requiredHeadcount'>[]
  readonly pairings: readonly Pairing[]
  /** Clinics each hospital can take; one that is missing has no limit. */
  readonly capacities: ReadonlyMap<string, number>
  /** Term of the agreement by pairing; a pairing without ends when it says. */
  readonly agreements: ReadonlyMap<string, Period>
  /** Persons posted at each clinic on the day. */
  readonly postedAt: ReadonlyMap<string, number>
}

export function coverageOf(terms: CoverageTerms): Coverage {
  const { day, organizations, capacities } = terms
  const running = terms.pairings.filter((pairing) => runsOn(pairing, day))
  const byRecipient = groupBy(running, ({ recipientId }) => recipientId)
  const ofClinic = groupBy(terms.pairings, ({ recipientId }) => recipientId)
  const loads = loadsFrom(terms.pairings, day)
  const recipients = organizations.filter(({ kind }) => kind === 'recipient')
  return {
    uncovered: recipients
      .filter(({ id }) => !byRecipient.has(id))
      .map(({ id }) => ({ recipientId: id, nextPairingId: nextOf(ofClinic.get(id) ?? [], day) })),
    overCapacity: organizations.flatMap(({ id: supporterId }) => {
      const load = loads.get(supporterId) ?? 0
      const capacity = capacities.get(supporterId)
      return capacity !== undefined && load > capacity ? [{ supporterId, load, capacity }] : []
    }),
    overlaps: recipients.flatMap(({ id }) => overlapsOf(byRecipient.get(id) ?? [])),
    expiring: running
      .filter((pairing) => !isContinued(pairing, ofClinic.get(pairing.recipientId) ?? []))
      .map((pairing) => {
        const term = terms.agreements.get(pairing.id)?.endsOn ?? pairing.endsOn
        const endsOn = term < pairing.endsOn ? term : pairing.endsOn
        return { pairingId: pairing.id, endsOn, daysLeft: daysBetween(day, endsOn) }
      })
      .filter(({ daysLeft }) => daysLeft <= EXPIRING_DAYS)
      .sort((a, b) => a.daysLeft - b.daysLeft),
    understaffed: recipients.flatMap(({ id, requiredHeadcount }) => {
      const posted = terms.postedAt.get(id) ?? 0
      const isShort = byRecipient.has(id) && requiredHeadcount !== null && posted < requiredHeadcount
      return isShort ? [{ recipientId: id, posted, required: requiredHeadcount }] : []
    }),
  }
}

const runsOn = (period: Period, day: string): boolean => period.startsOn <= day && day <= period.endsOn

/** The first of the pairings that begin after the day. */
const nextOf = (pairings: readonly Pairing[], day: string): string | null =>
  pairings.filter(({ startsOn }) => startsOn > day).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0]?.id ?? null

/** Every two of the pairings of one clinic that come from two hospitals and share a department. */
function overlapsOf(pairings: readonly Pairing[]) {
  return pairings.flatMap((one, at) =>
    pairings
      .slice(at + 1)
      .filter((other) => other.supporterId !== one.supporterId && sharesDepartment(one, other))
      .map((other) => ({ recipientId: one.recipientId, pairingIds: [one.id, other.id] as const })),
  )
}
