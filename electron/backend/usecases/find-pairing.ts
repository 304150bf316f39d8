import { postingsOf, postingState } from '../../core/posting/posting'
import { AppError } from '../../core/shared/app-error'
import { historyOf } from '../history'
import type { InspectionReads, WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'
import { pairingRows, type PairingRowDeps } from './pairing-rows'

export interface FindPairingDeps extends PairingRowDeps, Pick<WorkspaceBase, 'pairings' | 'journal'> {
  readonly inspection: Pick<InspectionReads, 'listVisitsOfPairing'>
}

/** Serves `pairing.find`: the pairing with its postings, visits and changes. */
export const findPairing =
  (deps: FindPairingDeps) =>
  ({ id }: { readonly id: string }): Outputs['pairing']['find'] => {
    const pairing = deps.pairings.findById(id)
    if (pairing === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
    const day = deps.referenceOn()
    return {
      pairing: pairingRows(deps)(pairing),
      postings: postingsOf(pairing, deps.postings.listByRecipient(pairing.recipientId)).map((posting) => ({
        id: posting.id,
        code: posting.code,
        staffName: posting.staffName,
        specialty: posting.specialty,
        title: posting.title,
        startsOn: posting.startsOn,
        endsOn: posting.endsOn,
        replacedBy: posting.replacedBy,
        state: postingState(posting, day),
      })),
      visits: deps.inspection.listVisitsOfPairing(pairing),
      history: historyOf(deps.journal.listByEntity(`pairing/${id}`)),
    }
  }
