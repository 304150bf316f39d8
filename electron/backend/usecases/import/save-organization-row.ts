import { namesIn } from '../../../core/registry/normalise-cell'
import { countyOf, EMPTY_ORGANIZATION, type OrganizationDraft } from '../../../core/registry/organization'
import { organizationKindOf } from '../../../core/registry/organization-kind'
import type { TableRecord } from '../../../core/registry/table-reading'
import { AppError } from '../../../core/shared/app-error'
import { overlaid } from '../../overlaid'
import { insertOrganization, otherNames, updateOrganization, type SaveOrganizationDeps } from '../save-organization'
import { numbersOf, textsOf } from './row-values'
import type { RowAct, Saved } from './save-entity'

const TEXTS = [
  'code',
  'category',
  'level',
  'grade',
  'creditCode',
  'orgCode',
  'licenceNumber',
  'contactName',
  'contactTitle',
  'contactPhone',
  'note',
] as const
const NUMBERS = [
  'approvedBeds',
  'beds',
  'staffCount',
  'doctorCount',
  'nurseCount',
  'population',
  'villageCount',
  'requiredHeadcount',
  'sortNumber',
  'latitude',
  'longitude',
] as const

/** Identity: the code, else name and county; those of before a rename or a merger are known too. */
export function saveOrganizationRow(
  deps: SaveOrganizationDeps,
  { values, sheet }: TableRecord<'organization'>,
  act: RowAct,
): Saved {
  const { name, divisionCode } = values
  const found =
    deps.organizations.findByCode(values.code ?? '') ?? deps.organizations.findByNameInCounty(name, countyOf(divisionCode))
  const given = {
    ...{ name, divisionCode, ...textsOf(values, TEXTS), ...numbersOf(values, NUMBERS) },
    // Nothing said is no type: that which follows from category and name stays.
    ...(values.type ? { type: values.type } : {}),
    ...parentIn(deps, values),
    // A name that is known already stays: a merger may have left it.
    ...(values.aliases ? { aliases: [...(found?.aliases ?? []), ...namesIn(values.aliases)] } : {}),
  }
  if (found === undefined) {
    const kind = organizationKindOf({ sheet: sheet ?? '', name, category: values.category ?? '' })
    const draft = overlaid<OrganizationDraft>({ ...EMPTY_ORGANIZATION, kind, name, divisionCode }, given)
    act.claim(insertOrganization(deps, draft, act), 'name')
    return 'added'
  }
  act.claim(found.id, 'name')
  const { searchKeys: _derived, ...before } = found
  // A table from before a rename or a merger says the old name and code: they do not come back.
  const old = otherNames(deps, before)
  const now = {
    ...given,
    name: old.includes(name) ? before.name : name,
    code: old.includes(given.code ?? '') ? before.code : given.code,
  }
  return updateOrganization(deps, before, overlaid(before, now), act) === null ? 'unchanged' : 'updated'
}

const NOBODY = /^(无|-+|—+|\/)$/

/** The one that stands above; an empty cell says that there is none. @throws AppError PARENT_UNKNOWN */
function parentIn(
  { organizations }: SaveOrganizationDeps,
  { parent }: TableRecord<'organization'>['values'],
): { readonly parentId?: string | null } {
  if (parent === undefined) return {}
  if (parent === null || NOBODY.test(parent)) return { parentId: null }
  const [only, ...others] = organizations.listByName(parent)
  if (only === undefined || others.length > 0) throw new AppError('PARENT_UNKNOWN', { at: 'parent', value: parent })
  return { parentId: only.id }
}
