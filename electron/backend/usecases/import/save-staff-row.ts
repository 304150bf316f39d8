import { isDeepStrictEqual } from 'node:util'
import { EMPTY_STAFF } from '../../../core/registry/staff'
import type { TableRecord } from '../../../core/registry/table-reading'
import type { Staff } from '../../../store/staff.repo'
import { staffKeys } from '../../search-keys'
import { overlaid } from '../../overlaid'
import type { WorkspaceBase } from '../../workspace-base'
import { organizationIn } from './organization-in'
import { textsOf } from './row-values'
import { saveEntity, type ImportAct, type RowAct, type Saved } from './save-entity'

export type SaveStaffDeps = Pick<WorkspaceBase, 'staff' | 'journal' | 'newId'>

/**
 * Identity: the licence number, else name and organization. Of several who share a name the row without a number means the
 * one whose number is not known either, and of those the one who already is as the row says: another row may bring a
 * namesake into the organization, and a second import must still mean the same person.
 */
export function saveStaffRow(deps: SaveStaffDeps, record: TableRecord<'staff'>, act: RowAct): Saved {
  const { values } = record
  const organizationId = organizationIn(record, 'organization')
  const licence = values.licenceNumber ?? ''
  const texts = textsOf(values, ['sex', 'title', 'specialty', 'licenceNumber', 'phone', 'note'])
  const given = { ...texts, organizationId, name: values.personName }
  const namesakes = deps.staff
    .listByName(organizationId, values.personName)
    .filter(({ licenceNumber }) => licence === '' || licenceNumber === '') // another number is another person
  const asGiven = namesakes.find((one) => isDeepStrictEqual(overlaid(one, given), one))
  const found = deps.staff.findByLicence(licence) ?? asGiven ?? namesakes[0]
  const wished = overlaid(found ?? unknownStaff(deps.newId()), given)
  act.claim(wished.id, 'personName')
  return saveStaff(deps, found, wished, act)
}

export const saveStaff = (deps: SaveStaffDeps, found: Staff | undefined, wished: Staff, act: ImportAct): Saved =>
  saveEntity(
    deps.journal,
    { word: 'staff', found, wished, insert: keyed(deps.staff.insert), update: keyed(deps.staff.update) },
    act,
  )

/** Writes a person with the keys of the name, so that lists find it in pinyin. */
const keyed = (write: (staff: Staff, searchKeys: readonly string[]) => void) => (staff: Staff) => write(staff, staffKeys(staff))

/** A person of whom only the id is known yet. */
export const unknownStaff = (id: string): Staff => ({ ...EMPTY_STAFF, id, archivedAt: null })
