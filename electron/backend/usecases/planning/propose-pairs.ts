import { termsOfPlanning } from '../../../core/pairing/proposal/planning'
import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { planningOf, schemeIdOf, type PlanningDeps } from './planning-of'

export type ProposePairsDeps = PlanningDeps & Pick<WorkspaceBase, 'machine' | 'journal' | 'once' | 'now' | 'closing'>

/**
 * Serves `planning.propose`: asks the solver and keeps its pairs in the place of the former proposal.
 * @throws AppError DATE_ORDER
 */
export const proposePairs =
  (deps: ProposePairsDeps) =>
  async (
    { requestId, startsOn, endsOn, weights }: Inputs['planning']['propose'],
    who: string,
  ): Promise<Outputs['planning']['propose']> => {
    if (endsOn < startsOn) throw new AppError('DATE_ORDER', { at: 'endsOn', from: startsOn, to: endsOn })
    const terms = termsOfPlanning({ ...planningOf(deps, { startsOn, endsOn }), weights })
    const couples = await deps.machine.solver.propose(terms, deps.closing)
    return deps.once(requestId, () => {
      const schemeId = schemeIdOf(deps)
      deps.planning.setProposal(schemeId, { weights, startsOn, endsOn, madeAt: deps.now() }, couples)
      const unpaired = terms.recipients.length - couples.length
      const after = { startsOn, endsOn, weights, paired: couples.length, unpaired }
      const entity = `proposal/${schemeId === '' ? 'none' : schemeId}`
      const { at } = deps.journal.append({ who, what: 'proposal.made', entity, before: null, after, reason: null })
      return { paired: couples.length, unpaired, savedAt: at }
    })
  }
