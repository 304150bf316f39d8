import { checkOrganization } from '../../core/registry/check-organization'
import { countyOf, type Organization, type OrganizationDraft } from '../../core/registry/organization'
import { organizationTypeNamed, organizationTypeOf } from '../../core/registry/organization-type'
import { normaliseName } from '../../core/registry/normalise-text'
import { AppError } from '../../core/shared/app-error'
import { changedFields } from '../changed-fields'
import { searchKeys } from '../search-keys'
import type { WorkspaceBase } from '../workspace-base'

export type SaveOrganizationDeps = Pick<
  WorkspaceBase,
  'organizations' | 'organizationNames' | 'divisions' | 'journal' | 'newId' | 'today'
>

/** Who changes it and why; `reason` stands in the journal. */
export interface OrganizationAct {
  readonly who: string
  readonly reason: string | null
  /** Word of the journal; "organization.amended" when absent. */
  readonly what?: string
  /** First day of a new name; today when absent. */
  readonly since?: string
  /** The name was written wrong: what stood there is no former name. */
  readonly isCorrection?: boolean
}

/**
 * Adds an organization. Shared by `organization.add` and the import; callers own the transaction. A type that nobody said
 * follows from category and name.
 * @throws AppError DIVISION_UNKNOWN, ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS, PARENT_UNKNOWN
 */
export function insertOrganization(
  deps: SaveOrganizationDeps,
  draft: OrganizationDraft,
  { who, reason }: OrganizationAct,
): string {
  const typed = draft.type === '' ? { ...draft, type: organizationTypeOf(draft) } : draft
  const organization = cleaned(deps, { ...typed, id: deps.newId(), archivedAt: null, mergedInto: null })
  deps.organizations.insert({ ...organization, searchKeys: searchKeys(organization, organization.aliases) })
  const entity = `organization/${organization.id}`
  deps.journal.append({ who, what: 'organization.added', entity, before: null, after: organization, reason })
  return organization.id
}

/**
 * Changes an organization; the journal keeps the fields that differ. Nothing is written when none does. A name that
 * changes stays as a former name, unless it was a slip of the pen.
 * @returns The instant of the change; null when nothing changed.
 * @throws AppError DIVISION_UNKNOWN, ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS, PARENT_UNKNOWN, PARENT_LOOP, DATE_ORDER
 */
export function updateOrganization(
  deps: SaveOrganizationDeps,
  before: Organization,
  wished: Organization,
  act: OrganizationAct,
): string | null {
  const { who, reason, what = 'organization.amended' } = act
  const after = cleaned(deps, wished)
  const changed = changedFields<Organization>(before, after)
  if (changed === null) return null
  if (after.name !== before.name && act.isCorrection !== true) keepName(deps, before, act)
  deps.organizations.update({ ...after, searchKeys: keysOf(deps, after) })
  return deps.journal.append({ who, what, entity: `organization/${after.id}`, ...changed, reason }).at
}

type NameDeps = Pick<SaveOrganizationDeps, 'organizations' | 'organizationNames'>

/** Everything an organization is found by: its names now, before, and those of what was merged into it. */
export const keysOf = (deps: NameDeps, organization: Organization): string[] =>
  searchKeys(organization, otherNames(deps, organization))

/** Its aliases, the names it had, and names and codes of what was merged into it. */
export function otherNames({ organizations, organizationNames }: NameDeps, { id, aliases }: Organization): string[] {
  const former = organizationNames.listByOrganization(id).map(({ name }) => name)
  const merged = organizations.listMergedInto(id).flatMap(({ name, code }) => [name, code])
  return [...aliases, ...former, ...merged].filter((name) => name !== '')
}

function keepName(deps: SaveOrganizationDeps, { id, name }: Organization, act: OrganizationAct): void {
  const since = deps.organizationNames.listByOrganization(id).at(-1)?.until ?? null
  const until = act.since ?? deps.today()
  if (since !== null && until < since) throw new AppError('DATE_ORDER', { at: 'since', value: until })
  deps.organizationNames.insert({ id: deps.newId(), organizationId: id, name, since, until, reason: act.reason ?? '' })
}

/** Names and codes as the import writes them, so that typing and import find the same organization. */
function cleaned(deps: SaveOrganizationDeps, wished: Organization): Organization {
  const name = normaliseName(wished.name)
  const aliases = [...new Set(wished.aliases.map(normaliseName))].filter((alias) => alias !== '' && alias !== name)
  const type = organizationTypeNamed(wished.type) ?? wished.type.trim()
  const organization = { ...wished, name, aliases, type, code: normaliseName(wished.code) }
  const fault = checkOrganization(organization).find(({ severity }) => severity === 'error')
  if (fault !== undefined) throw new AppError('INPUT_INVALID', { at: fault.field })
  if (!deps.divisions.has(organization.divisionCode)) {
    throw new AppError('DIVISION_UNKNOWN', { at: 'divisionCode', value: organization.divisionCode })
  }
  expectParent(deps, organization)
  if (organization.archivedAt === null) expectOnly(deps, organization)
  return organization
}

/** Of those in use. @throws AppError ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS */
function expectOnly({ organizations }: SaveOrganizationDeps, { id, code, name, divisionCode }: Organization): void {
  const sameCode = organizations.findBearer(code)
  if (sameCode?.archivedAt === null && sameCode.id !== id) {
    throw new AppError('ORGANIZATION_CODE_TAKEN', { at: 'code', value: code, name: sameCode.name })
  }
  const sameName = organizations.findNamesake(name, countyOf(divisionCode))
  if (sameName?.archivedAt === null && sameName.id !== id)
    throw new AppError('ORGANIZATION_EXISTS', { at: 'name', name: sameName.name })
}

/** @throws AppError PARENT_UNKNOWN, PARENT_LOOP */
function expectParent({ organizations }: SaveOrganizationDeps, { id, parentId }: Organization): void {
  const seen = new Set([id])
  for (let above = parentId; above !== null;) {
    if (seen.has(above)) throw new AppError('PARENT_LOOP', { at: 'parentId' })
    seen.add(above)
    const parent = organizations.findById(above)
    if (parent === undefined || parent.mergedInto !== null) throw new AppError('PARENT_UNKNOWN', { at: 'parentId' })
    above = parent.parentId
  }
}
