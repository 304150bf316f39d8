import { checkOrganization } from '../../core/registry/check-organization'
import type { FindableOrganization } from '../../store/organization.repo'
import type { DivisionNames } from '../divisions'
import type { WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'

export type OrganizationRow = Outputs['organization']['list'][number]
export type ListOrganizationsDeps = Pick<WorkspaceBase, 'organizations' | 'organizationClosures' | 'divisions'>

/** Serves `organization.list`: all in official order; those that were archived, closed down or merged are marked as that. */
export const listOrganizations = (deps: ListOrganizationsDeps) => (): OrganizationRow[] => {
  const divisions = deps.divisions.namesForList()
  const closed = new Map(deps.organizationClosures.listAll().map(({ organizationId, closedOn }) => [organizationId, closedOn]))
  return deps.organizations
    .listAll()
    .map((organization) => organizationRow(divisions, organization, closed.get(organization.id) ?? null))
}

/** The organization with the names of its divisions and what is worth a look in it. */
export const organizationRow = (
  divisions: DivisionNames,
  organization: FindableOrganization,
  closedOn: string | null,
): OrganizationRow => ({
  ...organization,
  aliases: [...organization.aliases],
  closedOn,
  searchKeys: [...organization.searchKeys],
  countyName: divisions.countyName(organization.divisionCode),
  townName: divisions.townName(organization.divisionCode),
  warnings: checkOrganization(organization).flatMap(({ severity, field, code }) =>
    severity === 'warning' ? [{ field, code }] : [],
  ),
})
