import { renewalOf } from '../../../core/pairing/renew'
import type { Pairing } from '../../../core/pairing/pairing'
import { addDays } from '../../../core/shared/calendar'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { insertPairing, updatePairing, type SavePairingDeps } from '../save-pairing'

export type FollowPairingDeps = SavePairingDeps & Pick<WorkspaceBase, 'agreements' | 'once' | 'newId'>

/**
 * Serves `agreement.renew`: a new pairing of the same two continues this one, which stays as it is.
 * @throws AppError NOT_FOUND, PAIRING_FOLLOWED and the codes of `insertPairing`
 */
export const renewPairing =
  (deps: FollowPairingDeps) =>
  (
    { requestId, pairingId, startsOn, endsOn, agreementNumber }: Inputs['agreement']['renew'],
    who: string,
  ): Outputs['agreement']['renew'] =>
    deps.once(requestId, () => {
      const former = openEndOf(deps, pairingId)
      const next = renewalOf(former, { id: deps.newId(), startsOn, endsOn, agreementNumber })
      const savedAt = insertPairing(deps, next, { who, reason: null })
      deps.agreements.follow({ pairingId: next.id, formerId: pairingId, kind: 'renewal' })
      return { pairingId: next.id, savedAt }
    })

/**
 * Serves `agreement.replaceSupporter`: the pairing ends on the day before, another hospital goes on to the agreed day.
 * @throws AppError NOT_FOUND, PAIRING_FOLLOWED, DATE_ORDER, PAIRING_ENDED and the codes of `insertPairing`
 */
export const replaceSupporter =
  (deps: FollowPairingDeps) =>
  (
    { requestId, pairingId, supporterId, startsOn, reason }: Inputs['agreement']['replaceSupporter'],
    who: string,
  ): Outputs['agreement']['replaceSupporter'] =>
    deps.once(requestId, () => {
      const former = openEndOf(deps, pairingId)
      if (startsOn <= former.startsOn || startsOn > former.endsOn)
        throw new AppError('DATE_ORDER', { at: 'startsOn', from: former.startsOn, to: former.endsOn })
      const next: Pairing = { ...former, id: deps.newId(), supporterId, startsOn, agreementNumber: '', note: '' }
      const ended = { ...former, endsOn: addDays(startsOn, -1), endReason: reason }
      updatePairing(deps, former, ended, { who, reason, what: 'pairing.ended' })
      const savedAt = insertPairing(deps, next, { who, reason })
      deps.agreements.follow({ pairingId: next.id, formerId: pairingId, kind: 'replacement' })
      return { pairingId: next.id, savedAt }
    })

function openEndOf({ pairings, agreements }: FollowPairingDeps, id: string): Pairing {
  const pairing = pairings.findById(id)
  if (pairing === undefined) throw new AppError('NOT_FOUND', { at: 'pairingId' })
  if (agreements.findNext(id) !== undefined) throw new AppError('PAIRING_FOLLOWED', { at: 'pairingId' })
  return pairing
}
