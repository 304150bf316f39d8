import { countyOf, EMPTY_ORGANIZATION, type OrganizationDraft } from '../../../core/registry/organization'
import { organizationKindOf } from '../../../core/registry/organization-kind'
import type { TableRecord } from '../../../core/registry/table-reading'
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
  const given = { name, divisionCode, ...textsOf(values, TEXTS), ...numbersOf(values, NUMBERS) }
  if (found === undefined) {
    const kind = organizationKindOf({ sheet: sheet ?? '', name, category: values.category ?? '' })
    insertOrganization(deps, overlaid<OrganizationDraft>({ ...EMPTY_ORGANIZATION, kind, name, divisionCode }, given), act)
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
