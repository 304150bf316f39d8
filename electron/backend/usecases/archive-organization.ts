import { AppError } from '../../core/shared/app-error'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'
import { updateOrganization, type SaveOrganizationDeps } from './save-organization'

export type ArchiveOrganizationDeps = SaveOrganizationDeps &
  Pick<WorkspaceBase, 'organizationClosures' | 'once' | 'now' | 'pairings' | 'postings' | 'referenceOn'>

/**
 * Serves `organization.archive`: it leaves the pickers and stays in every record that names it.
 * @throws AppError ORGANIZATION_IN_USE while a pairing or posting of it runs, or is to come.
 */
export const archiveOrganization =
  (deps: ArchiveOrganizationDeps) =>
  ({ requestId, id, reason }: Inputs['organization']['archive'], who: string): Outputs['organization']['archive'] =>
    deps.once(requestId, () => {
      const { searchKeys: _derived, ...before } = organizationOf(deps, id)
      if (before.archivedAt !== null) return { savedAt: before.archivedAt }
      const day = deps.referenceOn()
      const periods = [
        ...deps.pairings.listBySupporter(id),
        ...deps.pairings.listByRecipient(id),
        ...deps.postings.listBySupporter(id),
        ...deps.postings.listByRecipient(id),
      ]
      const running = periods.filter(({ endsOn }) => endsOn === null || endsOn >= day).length
      if (running > 0) throw new AppError('ORGANIZATION_IN_USE', { at: 'id', count: running })
      const after = { ...before, archivedAt: deps.now() }
      return { savedAt: updateOrganization(deps, before, after, { who, reason, what: 'organization.archived' }) ?? deps.now() }
    })

/** Serves `organization.restore`; one that was closed down stands again, what was ended or passed on stays so. */
export const restoreOrganization =
  (deps: ArchiveOrganizationDeps) =>
  ({ requestId, id }: Inputs['organization']['restore'], who: string): Outputs['organization']['restore'] =>
    deps.once(requestId, () => {
      const { searchKeys: _derived, ...before } = organizationOf(deps, id)
      if (before.mergedInto !== null) throw new AppError('ORGANIZATION_MERGED', { at: 'id' })
      const after = { ...before, archivedAt: null }
      deps.organizationClosures.remove(id)
      return {
        savedAt: updateOrganization(deps, before, after, { who, reason: null, what: 'organization.restored' }) ?? deps.now(),
      }
    })
