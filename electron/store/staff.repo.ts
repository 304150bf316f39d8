import type { ErrorCode } from '../core/shared/error-code'
import type { Staff } from '../core/registry/staff'
import { translating } from './broken-rule'
import type { Db } from './db'

export type { Staff } from '../core/registry/staff'

/** A person with the lower-case texts they are found by, the name of their organization, and the record they were merged into. */
export interface ListedStaff extends Staff {
  readonly searchKeys: readonly string[]
  readonly organizationName: string
  readonly mergedInto: string | null
}

/** Column of each field, in the order of the table. */
const COLUMN_OF = {
  id: 'id',
  organizationId: 'organization_id',
  name: 'name',
  sex: 'sex',
  title: 'title',
  specialty: 'specialty',
  licenceKind: 'licence_kind',
  licenceNumber: 'licence_number',
  idNumber: 'id_number',
  phone: 'phone',
  note: 'note',
  archivedAt: 'archived_at',
} as const satisfies Readonly<Record<keyof Staff, string>>

const FIELDS = Object.keys(COLUMN_OF) as (keyof Staff)[]
const COLUMNS = FIELDS.map((field) => `s.${COLUMN_OF[field]} AS ${field}`).join(', ')

/** What a broken rule of migrations 0020 and 0090 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  'staff.licence_number': 'STAFF_LICENCE_TAKEN',
  'staff.id_number': 'STAFF_ID_TAKEN',
}

type ListRow = Omit<ListedStaff, 'searchKeys'> & { readonly searchKeys: string }

/** Reads and writes `staff`; callers own the transaction. */
export function staffRepo(db: Db) {
  const insert = db.prepare<Staff & { searchKeys: string }>(`
    INSERT INTO staff (${FIELDS.map((field) => COLUMN_OF[field]).join(', ')}, search_keys)
    VALUES (${FIELDS.map((field) => `:${field}`).join(', ')}, :searchKeys)`)
  const update = db.prepare<Staff & { searchKeys: string }>(`
    UPDATE staff SET ${FIELDS.map((field) => `${COLUMN_OF[field]} = :${field}`).join(', ')}, search_keys = :searchKeys
     WHERE id = :id`)
  const byId = db.prepare<[id: string], Staff>(`SELECT ${COLUMNS} FROM staff s WHERE s.id = ?`)
  const byLicence = db.prepare<[licence: string], Staff>(
    `SELECT ${COLUMNS} FROM staff s
      WHERE s.id = (SELECT ifnull(m.merged_into, m.id) FROM staff m WHERE m.licence_number = ? AND m.licence_number <> '')`,
  )
  const byName = db.prepare<[organizationId: string, name: string], Staff>(
    `SELECT ${COLUMNS} FROM staff s
      WHERE s.id = (SELECT ifnull(m.merged_into, m.id) FROM staff m WHERE m.organization_id = ? AND m.name = ?
                     ORDER BY m.archived_at IS NOT NULL, m.merged_into IS NULL, m.id LIMIT 1)`,
  )
  const namesakes = db.prepare<{ organizationId: string; name: string }, Staff>(
    `SELECT ${COLUMNS} FROM staff s
      WHERE s.id IN (SELECT ifnull(m.merged_into, m.id) FROM staff m WHERE m.organization_id = :organizationId AND m.name = :name)
      ORDER BY s.archived_at IS NOT NULL, s.organization_id <> :organizationId OR s.name <> :name, s.licence_number <> '', s.id`,
  )
  const byOrganization = db.prepare<[organizationId: string], Staff>(
    `SELECT ${COLUMNS} FROM staff s WHERE s.organization_id = ? ORDER BY s.name, s.id`,
  )
  const all = db.prepare<[], ListRow>(`
    SELECT ${COLUMNS}, s.search_keys AS searchKeys, s.merged_into AS mergedInto, o.name AS organizationName
      FROM staff s JOIN organization o ON o.id = s.organization_id`)
  const named = ({ licenceNumber }: Staff, run: () => unknown): void =>
    void translating(MEANING, { at: 'licenceNumber', value: licenceNumber }, run)
  const row = (staff: Staff, searchKeys: readonly string[]) => ({ ...staff, searchKeys: JSON.stringify(searchKeys) })

  return {
    /** @throws AppError STAFF_LICENCE_TAKEN, STAFF_ID_TAKEN */
    insert: (staff: Staff, searchKeys: readonly string[] = []): void => named(staff, () => insert.run(row(staff, searchKeys))),
    /** @throws AppError STAFF_LICENCE_TAKEN, STAFF_ID_TAKEN */
    update: (staff: Staff, searchKeys: readonly string[] = []): void => named(staff, () => update.run(row(staff, searchKeys))),
    findById: (id: string): Staff | undefined => byId.get(id),
    /** Who has the number, also by a record merged into theirs (index staff_licence_number_is_unique); nothing is found by empty text. */
    findByLicence: (licenceNumber: string): Staff | undefined => byLicence.get(licenceNumber),
    /**
     * The one recorded first among those in use, where two of one organization share a name; else the one into whose record
     * that of the name was merged (index staff_by_organization).
     */
    findByName: (organizationId: string, name: string): Staff | undefined => byName.get(organizationId, name),
    /**
     * All of a name in an organization, those in use first, of them those whose licence number is not known; a record that
     * was merged leads to the one it was merged into (index staff_by_organization).
     */
    listByName: (organizationId: string, name: string): Staff[] => namesakes.all({ organizationId, name }),
    /** By name, archived ones too (index staff_by_organization). */
    listByOrganization: (organizationId: string): Staff[] => byOrganization.all(organizationId),
    /** All, archived ones too, in no order; a row from before search keys were kept has none. */
    listAll: (): ListedStaff[] =>
      all.all().map((one) => ({ ...one, searchKeys: JSON.parse(one.searchKeys) as readonly string[] })),
  }
}
export type StaffRepo = ReturnType<typeof staffRepo>
