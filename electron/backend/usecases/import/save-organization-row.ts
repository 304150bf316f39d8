import { countyOf, type OrganizationDraft } from '../../../core/registry/organization'
import { organizationKindOf } from '../../../core/registry/organization-kind'
import type { TableRecord } from '../../../core/registry/table-reading'
import { overlaid } from '../../overlaid'
import { insertOrganization, updateOrganization, type SaveOrganizationDeps } from '../save-organization'
import { numbersOf, textsOf } from './row-values'
import type { ImportAct, Saved } from './save-entity'

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

/** Identity: the code, else name and county. */
export function saveOrganizationRow(
  deps: SaveOrganizationDeps,
  { values, sheet }: TableRecord<'organization'>,
  act: ImportAct,
): Saved {
  const { name, divisionCode } = values
  const found =
    deps.organizations.findByCode(values.code ?? '') ?? deps.organizations.findByNameInCounty(name, countyOf(divisionCode))
  const given = { name, divisionCode, ...textsOf(values, TEXTS), ...numbersOf(values, NUMBERS) }
  if (found === undefined) {
    const kind = organizationKindOf({ sheet: sheet ?? '', name, category: values.category ?? '' })
    insertOrganization(deps, overlaid<OrganizationDraft>({ ...UNKNOWN, kind, name, divisionCode }, given), act)
    return 'added'
  }
  const { searchKeys: _derived, ...before } = found
  return updateOrganization(deps, before, overlaid(before, given), act) === null ? 'unchanged' : 'updated'
}

const UNKNOWN: Omit<OrganizationDraft, 'kind' | 'name' | 'divisionCode'> = {
  code: '',
  category: '',
  level: '',
  grade: '',
  creditCode: '',
  orgCode: '',
  licenceNumber: '',
  approvedBeds: null,
  beds: null,
  staffCount: null,
  doctorCount: null,
  nurseCount: null,
  population: null,
  villageCount: null,
  requiredHeadcount: null,
  contactName: '',
  contactTitle: '',
  contactPhone: '',
  note: '',
}
