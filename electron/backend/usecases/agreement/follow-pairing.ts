import { renewalOf } from '../../../core/pairing/renew'
import type { Pairing } from '../../../core/pairing/pairing'
import { addDays } from '../../../core/shared/calendar'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { cancelPairing, insertPairing, updatePairing, type SavePairingDeps } from '../save-pairing'

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
 * Serves `agreement.replaceSupporter`: the pairing ends on the day before, another hospital goes on to the agreed day. One
 * that is replaced from its first day on before it has begun is cancelled, and the other hospital follows what it followed.
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
      const isNeverToBegin = startsOn === former.startsOn && startsOn > deps.referenceOn()
      if ((startsOn <= former.startsOn && !isNeverToBegin) || startsOn > former.endsOn)
        throw new AppError('DATE_ORDER', { at: 'startsOn', from: former.startsOn, to: former.endsOn })
      const next: Pairing = { ...former, id: deps.newId(), supporterId, startsOn, agreementNumber: '', note: '' }
      const followed = isNeverToBegin ? deps.agreements.findFormer(pairingId)?.formerId : pairingId
      if (isNeverToBegin) cancelPairing(deps, former, { who, reason })
      else {
        const ended = { ...former, endsOn: addDays(startsOn, -1), endReason: reason }
        updatePairing(deps, former, ended, { who, reason, what: 'pairing.ended' })
      }
      const savedAt = insertPairing(deps, next, { who, reason })
      if (followed !== undefined) deps.agreements.follow({ pairingId: next.id, formerId: followed, kind: 'replacement' })
      return { pairingId: next.id, savedAt }
    })

function openEndOf({ pairings, agreements }: FollowPairingDeps, id: string): Pairing {
  const pairing = pairings.findById(id)
  if (pairing === undefined) throw new AppError('NOT_FOUND', { at: 'pairingId' })
  if (agreements.findNext(id) !== undefined) throw new AppError('PAIRING_FOLLOWED', { at: 'pairingId' })
  return pairing
}
