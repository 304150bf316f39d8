import type { Pairing } from '../../../core/pairing/pairing'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { insertPairing, type SavePairingDeps } from '../save-pairing'
import { schemeIdOf } from './planning-of'

export type AcceptProposalDeps = SavePairingDeps & Pick<WorkspaceBase, 'planning' | 'agreements' | 'once' | 'newId'>

/**
 * Serves `planning.accept`: every pair becomes a pairing of the period, all or none. A pair that was one before continues
 * it: the new pairing names the former one.
 * @throws AppError PROPOSAL_MISSING and the codes of `insertPairing`
 */
export const acceptProposal =
  (deps: AcceptProposalDeps) =>
  ({ requestId }: Inputs['planning']['accept'], who: string): Outputs['planning']['accept'] =>
    deps.once(requestId, () => {
      const schemeId = schemeIdOf(deps)
      const proposal = deps.planning.findProposal(schemeId)
      if (proposal === undefined) throw new AppError('PROPOSAL_MISSING')
      const { startsOn, endsOn, couples } = proposal
      const reason = deps.schemes.findCurrent()?.name ?? null
      let renewed = 0
      for (const couple of couples) {
        const pairing: Pairing = {
          ...couple,
          id: deps.newId(),
          startsOn,
          endsOn,
          departments: [],
          agreementNumber: '',
          note: '',
          endReason: null,
        }
        const former = formerOf(deps, pairing)
        insertPairing(deps, pairing, { who, reason })
        if (former === undefined) continue
        deps.agreements.follow({ pairingId: pairing.id, formerId: former.id, kind: 'renewal' })
        renewed += 1
      }
      deps.planning.clearProposal(schemeId)
      const { at } = deps.journal.append({
        who,
        what: 'proposal.accepted',
        entity: `proposal/${schemeId === '' ? 'none' : schemeId}`,
        before: null,
        after: { startsOn, endsOn, recorded: couples.length, renewed },
        reason,
      })
      return { recorded: couples.length, renewed, savedAt: at }
    })

/** The latest pairing of the same two that is over before this one begins and that nothing follows yet. */
const formerOf = ({ pairings, agreements }: AcceptProposalDeps, pairing: Pairing): Pairing | undefined =>
  pairings
    .listByOrganizations(pairing.supporterId, pairing.recipientId)
    .filter(({ id, endsOn }) => endsOn < pairing.startsOn && agreements.findNext(id) === undefined)
    .at(-1)
