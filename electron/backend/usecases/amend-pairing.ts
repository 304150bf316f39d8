import type { Pairing } from '../../core/pairing/pairing'
import { AppError } from '../../core/shared/app-error'
import { overlaid } from '../overlaid'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { updatePairing, warningsOf, type SavePairingDeps } from './save-pairing'

export type AmendPairingDeps = SavePairingDeps & Pick<WorkspaceBase, 'once'>

/** Serves `pairing.amend`: period, departments, agreement number, note. */
export const amendPairing =
  (deps: AmendPairingDeps) =>
  ({ requestId, id, changes }: Inputs['pairing']['amend'], who: string): Outputs['pairing']['amend'] =>
    deps.once(requestId, () => {
      const before = deps.pairings.findById(id)
      if (before === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
      const wished: Pairing = overlaid(before, changes)
      const after = { ...wished, departments: [...new Set(wished.departments)].sort() }
      const savedAt = updatePairing(deps, before, after, { who, reason: null, what: 'pairing.amended' }) ?? deps.now()
      return { warnings: warningsOf(deps, after), savedAt }
    })
