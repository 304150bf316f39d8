import { checkOrganization } from '../../core/registry/check-organization'
import type { FindableOrganization } from '../../store/organization.repo'
import type { DivisionNames } from '../divisions'
import type { WorkspaceBase } from '../workspace-base'
import type { Outputs } from '../words'

export type OrganizationRow = Outputs['organization']['list'][number]
export type ListOrganizationsDeps = Pick<WorkspaceBase, 'organizations' | 'divisions'>

/** Serves `organization.list`: all in official order, archived ones marked. */
export const listOrganizations = (deps: ListOrganizationsDeps) => (): OrganizationRow[] => {
  const divisions = deps.divisions.namesForList()
  return deps.organizations.listAll().map((organization) => organizationRow({ divisions }, organization))
}

/** The organization with the names of its divisions and what is worth a look in it. */
export const organizationRow = (
  { divisions }: { readonly divisions: DivisionNames },
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
