import { checkOrganization } from '../../core/registry/check-organization'
import { countyOf, type Organization, type OrganizationDraft } from '../../core/registry/organization'
import { normaliseName } from '../../core/registry/normalise-text'
import { AppError } from '../../core/shared/app-error'
import { changedFields } from '../changed-fields'
import { searchKeys } from '../search-keys'
import type { WorkspaceBase } from '../workspace-base'

export type SaveOrganizationDeps = Pick<WorkspaceBase, 'organizations' | 'divisions' | 'journal' | 'newId'>

/** Who changes it and why; `reason` stands in the journal. */
export interface OrganizationAct {
  readonly who: string
  readonly reason: string | null
}

/**
 * Adds an organization. Shared by `organization.add` and the import; callers own the transaction.
 * @throws AppError DIVISION_UNKNOWN, ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS
 */
export function insertOrganization(
  deps: SaveOrganizationDeps,
  draft: OrganizationDraft,
  { who, reason }: OrganizationAct,
): string {
  const organization = cleaned(deps, { ...draft, id: deps.newId(), archivedAt: null })
  deps.organizations.insert({ ...organization, searchKeys: searchKeys(organization) })
  const entity = `organization/${organization.id}`
  deps.journal.append({ who, what: 'organization.added', entity, before: null, after: organization, reason })
  return organization.id
}

/**
 * Changes an organization; the journal keeps the fields that differ. Nothing is written when none does.
 * @returns The instant of the change; null when nothing changed.
 * @throws AppError DIVISION_UNKNOWN, ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS
 */
export function updateOrganization(
  deps: SaveOrganizationDeps,
  before: Organization,
  wished: Organization,
  { who, reason, what = 'organization.amended' }: OrganizationAct & { readonly what?: string },
): string | null {
  const after = cleaned(deps, wished)
  const changed = changedFields<Organization>(before, after)
  if (changed === null) return null
  deps.organizations.update({ ...after, searchKeys: searchKeys(after) })
  return deps.journal.append({ who, what, entity: `organization/${after.id}`, ...changed, reason }).at
}

/** Names and codes as the import writes them, so that typing and import find the same organization. */
function cleaned(deps: Pick<SaveOrganizationDeps, 'organizations' | 'divisions'>, wished: Organization): Organization {
  const organization = { ...wished, name: normaliseName(wished.name), code: normaliseName(wished.code) }
  const fault = checkOrganization(organization).find(({ severity }) => severity === 'error')
  if (fault !== undefined) throw new AppError('INPUT_INVALID', { at: fault.field })
  if (!deps.divisions.has(organization.divisionCode)) {
    throw new AppError('DIVISION_UNKNOWN', { at: 'divisionCode', value: organization.divisionCode })
  }
  const sameCode = deps.organizations.findByCode(organization.code)
  if (sameCode !== undefined && sameCode.id !== organization.id) {
    throw new AppError('ORGANIZATION_CODE_TAKEN', { at: 'code', value: organization.code, name: sameCode.name })
  }
  const sameName = deps.organizations.findByNameInCounty(organization.name, countyOf(organization.divisionCode))
  if (sameName !== undefined && sameName.id !== organization.id) {
    throw new AppError('ORGANIZATION_EXISTS', { at: 'name', name: sameName.name })
  }
  return organization
}
