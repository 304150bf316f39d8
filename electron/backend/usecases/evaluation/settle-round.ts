import { DEFAULT_LIST_RULES } from '../../../core/evaluation/list-rules'
import { AppError } from '../../../core/shared/app-error'
import type { SettledRound } from '../../../store/round-option.repo'
import { changedFields } from '../../changed-fields'
import type { InspectionBase } from '../../inspection-base'
import type { Inputs, Outputs } from '../../words'
import { inspectionOf } from '../inspection-named'

type SettleDeps = Pick<InspectionBase, 'once' | 'inspections' | 'roundOptions' | 'roundLocks' | 'journal' | 'now'>

/** What stands for a round: what was settled, or the defaults. */
export const settledOf = ({ roundOptions }: Pick<InspectionBase, 'roundOptions'>, inspectionId: string): SettledRound =>
  roundOptions.find(inspectionId) ?? { options: {}, lists: DEFAULT_LIST_RULES }

/** Serves `evaluation.settle`; what is not given stays. @throws AppError INSPECTION_UNKNOWN, ROUND_LOCKED */
export const settleRound =
  (deps: SettleDeps) =>
  ({ requestId, inspectionId, options, lists }: Inputs['evaluation']['settle'], who: string): Outputs['evaluation']['settle'] =>
    deps.once(requestId, () => {
      const { id } = inspectionOf(deps.inspections, inspectionId)
      if (deps.roundLocks.find(id) !== undefined) throw new AppError('ROUND_LOCKED', { at: 'inspectionId' })
      const before = settledOf(deps, id)
      const after: SettledRound = {
        options: options === undefined ? before.options : optionsFrom(options),
        lists: lists ?? before.lists,
      }
      const changed = changedFields(before, after)
      if (changed === null) return { savedAt: deps.now() }
      deps.roundOptions.put(id, after)
      const { at } = deps.journal.append({ who, what: 'round.settled', entity: `round/${id}`, ...changed, reason: null })
      return { savedAt: at }
    })

const optionsFrom = ({
  hospitals,
  splitBy,
  tieBreak,
}: NonNullable<Inputs['evaluation']['settle']['options']>): SettledRound['options'] => ({
  hospitals,
  ...(splitBy === null ? {} : { splitBy }),
  tieBreak: Object.fromEntries(Object.entries(tieBreak).filter(([, sections]) => sections.length > 0)),
})
