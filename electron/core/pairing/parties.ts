import { canSupport, type Organization } from '../registry/organization'
import { AppError } from '../shared/app-error'

/**
 * Whether these two may be paired: a hospital in use of level 2 or above supports a clinic in use.
 * @throws AppError PAIRING_WITH_ITSELF, ORGANIZATION_ARCHIVED, PAIRING_ROLE, SUPPORTER_LEVEL_TOO_LOW; `at` names the side.
 */
export function checkParties(supporter: Party, recipient: Party): void {
  if (supporter.id === recipient.id) throw new AppError('PAIRING_WITH_ITSELF', { at: 'recipientId' })
  for (const [at, party] of [
    ['supporterId', supporter],
    ['recipientId', recipient],
  ] as const) {
    if (party.archivedAt !== null) throw new AppError('ORGANIZATION_ARCHIVED', { at, name: party.name })
  }
  if (supporter.kind !== 'supporting') throw new AppError('PAIRING_ROLE', { at: 'supporterId', name: supporter.name })
  if (recipient.kind !== 'recipient') throw new AppError('PAIRING_ROLE', { at: 'recipientId', name: recipient.name })
  if (!canSupport(supporter)) throw new AppError('SUPPORTER_LEVEL_TOO_LOW', { at: 'supporterId', value: supporter.level })
}
type Party = Pick<Organization, 'id' | 'name' | 'kind' | 'level' | 'archivedAt'>
