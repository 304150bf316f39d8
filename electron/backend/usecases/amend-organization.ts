import type { Organization } from '../../core/registry/organization'
import { AppError } from '../../core/shared/app-error'
import { overlaid } from '../overlaid'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { updateOrganization, type SaveOrganizationDeps } from './save-organization'

export type AmendOrganizationDeps = SaveOrganizationDeps & Pick<WorkspaceBase, 'once' | 'now'>

/** Serves `organization.amend`. */
export const amendOrganization =
  (deps: AmendOrganizationDeps) =>
  ({ requestId, id, changes }: Inputs['organization']['amend'], who: string): Outputs['organization']['amend'] =>
    deps.once(requestId, () => {
      const { searchKeys: _derived, ...before } = organizationOf(deps, id)
      if (before.mergedInto !== null) throw new AppError('ORGANIZATION_MERGED', { at: 'id' })
      const after: Organization = overlaid(before, changes)
      return { savedAt: updateOrganization(deps, before, after, { who, reason: null }) ?? deps.now() }
    })

/** @throws AppError NOT_FOUND */
export function organizationOf(deps: Pick<WorkspaceBase, 'organizations'>, id: string) {
  const organization = deps.organizations.findById(id)
  if (organization === undefined) throw new AppError('NOT_FOUND', { at: 'id' })
  return organization
}
