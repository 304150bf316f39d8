import type { ListedEvidence } from '../../../store/evidence.repo'
import type { Inputs, Outputs } from '../../words'
import { evidenceAt, tellEvidence, type EvidenceDeps } from './evidence-desk'

/** Serves `evidence.remove`: the original stays in the folder, the journal keeps what stood there. @throws AppError NOT_FOUND, SHEET_FINISHED */
export const removeEvidence =
  (deps: EvidenceDeps) =>
  ({ requestId, id }: Inputs['evidence']['remove'], who: string): Outputs['evidence']['remove'] =>
    deps.once(requestId, () => {
      const before = evidenceAt(deps, id)
      deps.evidence.update({ ...before, isRemoved: true })
      return { savedAt: tellEvidence(deps, 'evidence.removed', who, { before, after: null }) }
    })

/** Serves `evidence.caption`. @throws AppError NOT_FOUND, SHEET_FINISHED */
export const captionEvidence =
  (deps: EvidenceDeps) =>
  ({ requestId, id, caption }: Inputs['evidence']['caption'], who: string): Outputs['evidence']['caption'] =>
    deps.once(requestId, () => {
      const before = evidenceAt(deps, id)
      if (before.caption === caption) return { savedAt: deps.now() }
      const after: ListedEvidence = { ...before, caption }
      deps.evidence.update(after)
      return { savedAt: tellEvidence(deps, 'evidence.captioned', who, { before, after }) }
    })
