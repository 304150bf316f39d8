import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { schemeIdOf } from './planning-of'

export type ChangeProposalDeps = Pick<WorkspaceBase, 'planning' | 'organizations' | 'schemes' | 'journal' | 'once'>

/** Serves `planning.setRule`: a pinned clinic gets its hospital at once, a forbidden pair of the proposal is taken apart. */
export const setRule =
  (deps: ChangeProposalDeps) =>
  ({ requestId, recipientId, supporterId, rule }: Inputs['planning']['setRule'], who: string): Outputs['planning']['setRule'] =>
    deps.once(requestId, () => {
      expectCouple(deps, recipientId, supporterId)
      const schemeId = schemeIdOf(deps)
      const sameCouple = (one: { recipientId: string; supporterId: string }) =>
        one.recipientId === recipientId && one.supporterId === supporterId
      const before = deps.planning.listRules(schemeId).find(sameCouple)?.rule ?? null
      const couples = deps.planning.findProposal(schemeId)?.couples
      deps.planning.setRule(schemeId, { recipientId, supporterId }, rule)
      if (couples !== undefined && rule === 'pin') deps.planning.setPair(schemeId, recipientId, supporterId)
      if (couples?.some(sameCouple) === true && rule === 'forbid') deps.planning.setPair(schemeId, recipientId, null)
      const entity = `couple/${recipientId}/${supporterId}`
      return {
        savedAt: deps.journal.append({
          who,
          what: 'couple.ruled',
          entity,
          before: { rule: before },
          after: { rule },
          reason: null,
        }).at,
      }
    })

/**
 * Serves `planning.changePair`. A clinic that was pinned to another hospital is pinned no more.
 * @throws AppError PROPOSAL_MISSING, PAIR_FORBIDDEN
 */
export const changePair =
  (deps: ChangeProposalDeps) =>
  ({ requestId, recipientId, supporterId }: Inputs['planning']['changePair'], who: string): Outputs['planning']['changePair'] =>
    deps.once(requestId, () => {
      expectCouple(deps, recipientId, supporterId)
      const schemeId = schemeIdOf(deps)
      const proposal = deps.planning.findProposal(schemeId)
      if (proposal === undefined) throw new AppError('PROPOSAL_MISSING')
      const ruled = deps.planning.listRules(schemeId).filter((one) => one.recipientId === recipientId)
      if (ruled.some((one) => one.rule === 'forbid' && one.supporterId === supporterId))
        throw new AppError('PAIR_FORBIDDEN', { at: 'supporterId' })
      for (const pin of ruled) {
        if (pin.rule === 'pin' && pin.supporterId !== supporterId) deps.planning.setRule(schemeId, pin, null)
      }
      const before = proposal.couples.find((couple) => couple.recipientId === recipientId)?.supporterId ?? null
      deps.planning.setPair(schemeId, recipientId, supporterId)
      return {
        savedAt: deps.journal.append({
          who,
          what: 'proposal.changed',
          entity: `proposal/${schemeId === '' ? 'none' : schemeId}/${recipientId}`,
          before: { supporterId: before },
          after: { supporterId },
          reason: null,
        }).at,
      }
    })

function expectCouple({ organizations }: ChangeProposalDeps, recipientId: string, supporterId: string | null): void {
  if (organizations.findById(recipientId)?.kind !== 'recipient') throw new AppError('NOT_FOUND', { at: 'recipientId' })
  if (supporterId !== null && organizations.findById(supporterId)?.kind !== 'supporting')
    throw new AppError('NOT_FOUND', { at: 'supporterId' })
}
