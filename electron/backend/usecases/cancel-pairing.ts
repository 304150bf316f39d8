import { postingsOf } from '../../core/posting/posting'
import { AppError } from '../../core/shared/app-error'
import type { InspectionReads, WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { cancelPairing } from './save-pairing'

export interface CancelRecordedDeps extends Pick<
  WorkspaceBase,
  'pairings' | 'postings' | 'agreements' | 'journal' | 'once' | 'now'
> {
  readonly inspection: Pick<InspectionReads, 'listVisitsOfPairing'>
}

/**
 * Serves `pairing.cancel`: what was recorded by mistake, or fell through before it began, stands no more. What people have
 * worked under cannot be undone: it is ended.
 * @throws AppError NOT_FOUND, PAIRING_FOLLOWED, PAIRING_IN_USE (somebody was posted, or it was inspected)
 */
export const cancelRecordedPairing =
  (deps: CancelRecordedDeps) =>
  ({ requestId, id, reason }: Inputs['pairing']['cancel'], who: string): Outputs['pairing']['cancel'] =>
    deps.once(requestId, () => {
      const pairing = deps.pairings.findById(id)
      if (pairing === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      if (deps.agreements.findNext(id) !== undefined) throw new AppError('PAIRING_FOLLOWED', { at: 'id' })
      const isUsed =
        postingsOf(pairing, deps.postings.listByRecipient(pairing.recipientId)).length > 0 ||
        deps.inspection.listVisitsOfPairing(pairing).length > 0
      if (isUsed) throw new AppError('PAIRING_IN_USE', { at: 'id' })
      cancelPairing(deps, pairing, { who, reason })
      return { savedAt: deps.now() }
    })
