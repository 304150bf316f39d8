import { checkOrganization } from '../../core/registry/check-organization'
import type { FindableOrganization } from '../../store/organization.repo'
import type { WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'

export type OrganizationRow = Outputs['organization']['list'][number]
export type ListOrganizationsDeps = Pick<WorkspaceBase, 'organizations' | 'divisions'>

/** Serves `organization.list`: all in official order, archived ones marked. */
export const listOrganizations = (deps: ListOrganizationsDeps) => (): OrganizationRow[] =>
  deps.organizations.listAll().map((organization) => organizationRow(deps, organization))

/** The organization with the names of its divisions and what is worth a look in it. */
export const organizationRow = (
  { divisions }: Pick<WorkspaceBase, 'divisions'>,
  organization: FindableOrganization,
): OrganizationRow => ({
  ...organization,
  aliases: [...organization.aliases],
  searchKeys: [...organization.searchKeys],
  countyName: divisions.countyName(organization.divisionCode),
  townName: divisions.townName(organization.divisionCode),
  warnings: checkOrganization(organization).flatMap(({ severity, field, code }) =>
    severity === 'warning' ? [{ field, code }] : [],
  ),
})
