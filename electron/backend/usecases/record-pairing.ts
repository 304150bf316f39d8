import type { Pairing } from '../../core/pairing/pairing'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { insertPairing, warningsOf, type SavePairingDeps } from './save-pairing'

export type RecordPairingDeps = SavePairingDeps & Pick<WorkspaceBase, 'once' | 'newId'>

/** Serves `pairing.record`. Input is already validated by the contract; `who` comes from the identity step. */
export const recordPairing =
  (deps: RecordPairingDeps) =>
  ({ requestId, ...draft }: Inputs['pairing']['record'], who: string): Outputs['pairing']['record'] =>
    deps.once(requestId, () => {
      const departments = [...new Set(draft.departments)].sort()
      const pairing: Pairing = { ...draft, departments, id: deps.newId(), endReason: null }
      const savedAt = insertPairing(deps, pairing, { who, reason: null })
      return { id: pairing.id, warnings: warningsOf(deps, pairing), savedAt }
    })
