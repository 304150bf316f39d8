import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { insertOrganization, type SaveOrganizationDeps } from './save-organization'

export type AddOrganizationDeps = SaveOrganizationDeps & Pick<WorkspaceBase, 'once'>

/** Serves `organization.add`. */
export const addOrganization =
  (deps: AddOrganizationDeps) =>
  ({ requestId, ...draft }: Inputs['organization']['add'], who: string): Outputs['organization']['add'] =>
    deps.once(requestId, () => ({ id: insertOrganization(deps, draft, { who, reason: null }) }))
