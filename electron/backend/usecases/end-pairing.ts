import { AppError } from '../../core/shared/app-error'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { updatePairing, type SavePairingDeps } from './save-pairing'

export type EndPairingDeps = SavePairingDeps & Pick<WorkspaceBase, 'once'>

/** Serves `pairing.end`: the last day moves forward within the period, the reason stays with the pairing. */
export const endPairing =
  (deps: EndPairingDeps) =>
  ({ requestId, id, endsOn, reason }: Inputs['pairing']['end'], who: string): Outputs['pairing']['end'] =>
    deps.once(requestId, () => {
      const before = deps.pairings.findById(id)
      if (before === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      if (endsOn < before.startsOn || endsOn > before.endsOn) {
        throw new AppError('DATE_ORDER', { at: 'endsOn', from: before.startsOn, to: before.endsOn })
      }
      const after = { ...before, endsOn, endReason: reason }
      return { savedAt: updatePairing(deps, before, after, { who, reason, what: 'pairing.ended' }) ?? deps.now() }
    })
