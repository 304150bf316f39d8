import { checkPairing, type Pairing } from '../../core/pairing/pairing'
import { pairingState, pairingWarnings } from '../../core/pairing/pairing-state'
import { checkParties } from '../../core/pairing/parties'
import { postingRules, requiredHeadcountOf } from '../../core/posting/posting-rules'
import { isPostedOn } from '../../core/posting/posting'
import { AppError } from '../../core/shared/app-error'
import type { FindableOrganization } from '../../store/organization.repo'
import { changedFields } from '../changed-fields'
import type { WorkspaceBase } from '../workspace-base'

export type SavePairingDeps = Pick<
  WorkspaceBase,
  'organizations' | 'pairings' | 'postings' | 'journal' | 'schemes' | 'referenceOn' | 'now'
>

/** Who changes a pairing, by which act and why; `reason` stands in the journal. */
export interface PairingAct {
  readonly who: string
  readonly reason: string | null
}

/**
 * Inserts a pairing after all rules were asked. Shared by `pairing.record` and the import of a pairing table, so that
 * both meet the same wall. Callers own the transaction.
 * @throws AppError NOT_FOUND, PAIRING_ROLE, SUPPORTER_LEVEL_TOO_LOW, ORGANIZATION_ARCHIVED, PAIRING_WITH_ITSELF, DATE_ORDER,
 *   PAIRING_OVERLAPS
 */
export function insertPairing(deps: SavePairingDeps, pairing: Pairing, { who, reason }: PairingAct): string {
  checkParties(organizationAt(deps, 'supporterId', pairing), organizationAt(deps, 'recipientId', pairing))
  checkPairing(pairing, deps.pairings.listByOrganizations(pairing.supporterId, pairing.recipientId))
  deps.pairings.insert(pairing)
  const entity = `pairing/${pairing.id}`
  return deps.journal.append({ who, what: 'pairing.recorded', entity, before: null, after: pairing, reason }).at
}

/**
 * Changes a pairing; the journal keeps the fields that differ. Nothing is written when none does.
 * @returns The instant of the change; null when nothing changed.
 * @throws AppError PAIRING_ENDED, DATE_ORDER, PAIRING_OVERLAPS
 */
export function updatePairing(
  deps: SavePairingDeps,
  before: Pairing,
  after: Pairing,
  { who, reason, what }: PairingAct & { readonly what: 'pairing.amended' | 'pairing.ended' },
): string | null {
  const changed = changedFields(before, after)
  if (changed === null) return null
  if (before.endReason !== null) throw new AppError('PAIRING_ENDED', { at: 'id', to: before.endsOn })
  checkPairing(after, deps.pairings.listByOrganizations(after.supporterId, after.recipientId))
  deps.pairings.update(after)
  return deps.journal.append({ who, what, entity: `pairing/${after.id}`, ...changed, reason }).at
}

/**
 * A pairing that has not begun falls through; it stays on record with the reason, and the one that it was to follow may be
 * followed by another. Callers own the transaction.
 */
export function cancelPairing(
  deps: Pick<WorkspaceBase, 'pairings' | 'agreements' | 'journal'>,
  pairing: Pairing,
  { who, reason }: PairingAct,
): void {
  deps.pairings.cancel(pairing.id, reason ?? '')
  deps.agreements.unfollow(pairing.id)
  const entity = `pairing/${pairing.id}`
  deps.journal.append({ who, what: 'pairing.cancelled', entity, before: pairing, after: null, reason })
}

/** What to tell about a pairing that was saved: codes of `PairingWarning`. */
export function warningsOf(deps: SavePairingDeps, pairing: Pairing): string[] {
  const day = deps.referenceOn()
  const posted = deps.postings.listByRecipient(pairing.recipientId).filter((posting) => isPostedOn(posting, day)).length
  const scheme = deps.schemes.findCurrent() ?? null
  const required = requiredHeadcountOf(organizationAt(deps, 'recipientId', pairing), postingRules(scheme?.parameters ?? []))
  return pairingWarnings(pairing, pairingState(pairing, day), scheme, { posted, required })
}

function organizationAt(
  deps: Pick<SavePairingDeps, 'organizations'>,
  at: 'supporterId' | 'recipientId',
  pairing: Pairing,
): FindableOrganization {
  const organization = deps.organizations.findById(pairing[at])
  if (organization === undefined) throw new AppError('NOT_FOUND', { at })
  return organization
}
