import { AppError } from '../../../core/shared/app-error'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import type { SchemePlan } from '../../../store/scheme-stage.repo'

type SchemePlanDeps = Pick<WorkspaceBase, 'schemes' | 'schemeStages'>

const plain = ({ stages, deliverables, dayPolicy }: SchemePlan): Outputs['scheme']['findPlan'] => ({
  stages: stages.map((stage) => ({ ...stage, tasks: [...stage.tasks] })),
  deliverables: deliverables.map((one) => ({ ...one, from: [...one.from] })),
  dayPolicy,
})

/** Serves `scheme.findPlan`. */
export const findSchemePlan =
  ({ schemes, schemeStages }: SchemePlanDeps) =>
  ({ schemeId }: Inputs['scheme']['findPlan']): Outputs['scheme']['findPlan'] => {
    if (schemes.find(schemeId) === undefined) throw new AppError('NOT_FOUND', { at: 'schemeId' })
    return plain(schemeStages.read(schemeId))
  }

/** Serves `scheme.savePlan`: the whole list at once, for its order is part of it. */
export const saveSchemePlan =
  ({ once, schemes, schemeStages, journal, now }: SchemePlanDeps & Pick<WorkspaceBase, 'once' | 'journal' | 'now'>) =>
  ({ requestId, schemeId, ...after }: Inputs['scheme']['savePlan'], who: string): Outputs['scheme']['savePlan'] =>
    once(requestId, () => {
      if (schemes.find(schemeId) === undefined) throw new AppError('NOT_FOUND', { at: 'schemeId' })
      const before = plain(schemeStages.read(schemeId))
      if (JSON.stringify(plain(after)) === JSON.stringify(before)) return { savedAt: now() }
      schemeStages.replace(schemeId, after)
      const entry = { who, what: 'scheme.plan-saved', entity: `scheme/${schemeId}/plan`, before, after, reason: null }
      return { savedAt: journal.append(entry).at }
    })
