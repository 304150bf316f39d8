import type { Pairing } from '../../../core/pairing/pairing'
import { assignmentOf, couplesOf } from '../../../core/pairing/proposal/proposal'
import { termsOfPlanning } from '../../../core/pairing/proposal/planning'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { insertPairing, type SavePairingDeps } from '../save-pairing'
import { planningOf, schemeIdOf, type PlanningDeps } from './planning-of'

export type AcceptProposalDeps = SavePairingDeps & PlanningDeps & Pick<WorkspaceBase, 'agreements' | 'once' | 'newId'>

/**
 * Serves `planning.accept`: every pair becomes a pairing of the period, all or none; one whose clinic was paired, or whose
 * hospital was closed since, is none any more. A pair that was one before continues it: the new pairing names the former one.
 * Clinics that have no hospital stay in the proposal, for the same period.
 * @throws AppError PROPOSAL_MISSING and the codes of `insertPairing`
 */
export const acceptProposal =
  (deps: AcceptProposalDeps) =>
  ({ requestId }: Inputs['planning']['accept'], who: string): Outputs['planning']['accept'] =>
    deps.once(requestId, () => {
      const schemeId = schemeIdOf(deps)
      const planning = planningOf(deps, null)
      const { proposal, weights } = planning
      if (proposal === null) throw new AppError('PROPOSAL_MISSING')
      const { startsOn, endsOn, madeAt } = proposal
      const terms = termsOfPlanning(planning)
      const couples = couplesOf(terms, assignmentOf(terms, proposal.couples))
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
      const unpaired = terms.recipients.length - couples.length
      if (unpaired === 0) deps.planning.clearProposal(schemeId)
      else deps.planning.setProposal(schemeId, { weights, startsOn, endsOn, madeAt }, [])
      const { at } = deps.journal.append({
        who,
        what: 'proposal.accepted',
        entity: `proposal/${schemeId === '' ? 'none' : schemeId}`,
        before: null,
        after: { startsOn, endsOn, recorded: couples.length, renewed, unpaired },
        reason,
      })
      return { recorded: couples.length, renewed, unpaired, savedAt: at }
    })

/** The latest pairing of the same two that is over before this one begins and that nothing follows yet. */
const formerOf = ({ pairings, agreements }: AcceptProposalDeps, pairing: Pairing): Pairing | undefined =>
  pairings
    .listByOrganizations(pairing.supporterId, pairing.recipientId)
    .filter(({ id, endsOn }) => endsOn < pairing.startsOn && agreements.findNext(id) === undefined)
    .at(-1)
