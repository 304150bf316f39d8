import { officialOrder, type Organization } from '../core/registry/organization'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** An organization with the lower-case texts it is found by. */
export interface FindableOrganization extends Organization {
  readonly searchKeys: readonly string[]
}

/** Column of each field, in the order of the table. */
const COLUMN_OF = {
  id: 'id',
  kind: 'kind',
  code: 'code',
  name: 'name',
  category: 'category',
  level: 'level',
  grade: 'grade',
  divisionCode: 'division_code',
  creditCode: 'credit_code',
  orgCode: 'org_code',
  licenceNumber: 'licence_number',
  approvedBeds: 'approved_beds',
  beds: 'beds',
  staffCount: 'staff_count',
  doctorCount: 'doctor_count',
  nurseCount: 'nurse_count',
  population: 'population',
  villageCount: 'village_count',
  requiredHeadcount: 'required_headcount',
  contactName: 'contact_name',
  contactTitle: 'contact_title',
  contactPhone: 'contact_phone',
  note: 'note',
  archivedAt: 'archived_at',
} as const satisfies Readonly<Record<keyof Organization, string>>

const FIELDS = Object.keys(COLUMN_OF) as (keyof Organization)[]
const SELECT = `SELECT ${FIELDS.map((field) => `${COLUMN_OF[field]} AS ${field}`).join(', ')}, search_keys AS searchKeys FROM organization`

type Row = Omit<FindableOrganization, 'searchKeys'> & { readonly searchKeys: string }
const toOrganization = (row: Row): FindableOrganization => ({ ...row, searchKeys: JSON.parse(row.searchKeys) as string[] })
const toRow = (organization: FindableOrganization): Row => ({
  ...organization,
  searchKeys: JSON.stringify(organization.searchKeys),
})

/** What a broken rule of migration 0020 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  'organization.code': 'ORGANIZATION_CODE_TAKEN',
  organization_name_in_county: 'ORGANIZATION_EXISTS',
}

/** Reads and writes `organization`; callers own the transaction. */
export function organizationRepo(db: Db) {
  const insert = db.prepare<Row>(`
    INSERT INTO organization (${FIELDS.map((field) => COLUMN_OF[field]).join(', ')}, search_keys)
    VALUES (${FIELDS.map((field) => `:${field}`).join(', ')}, :searchKeys)`)
  const update = db.prepare<Row>(`
    UPDATE organization SET ${FIELDS.map((field) => `${COLUMN_OF[field]} = :${field}`).join(', ')}, search_keys = :searchKeys
     WHERE id = :id`)
  const byId = db.prepare<[id: string], Row>(`${SELECT} WHERE id = ?`)
  const byCode = db.prepare<[code: string], Row>(`${SELECT} WHERE code = ? AND code <> ''`)
  const byName = db.prepare<[name: string], Row>(`${SELECT} WHERE name = ? AND archived_at IS NULL`)
  const byNameInCounty = db.prepare<[name: string, county: string], Row>(
    `${SELECT} WHERE name = ? AND substr(division_code, 1, 6) = ?`,
  )
  const all = db.prepare<[], Row>(SELECT)
  const count = db.prepare<[], number>('SELECT count(*) FROM organization WHERE archived_at IS NULL').pluck()

  const named = (organization: Organization, run: () => unknown): void =>
    void translating(MEANING, { at: 'code', code: organization.code, name: organization.name }, run)

  return {
    /** @throws AppError ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS (same name in the same county) */
    insert: (organization: FindableOrganization): void => named(organization, () => insert.run(toRow(organization))),
    /** @throws AppError ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS (same name in the same county) */
    update: (organization: FindableOrganization): void => named(organization, () => update.run(toRow(organization))),
    findById: (id: string): FindableOrganization | undefined => mapped(byId.get(id)),
    /** Index organization_code_is_unique; nothing is found by empty text. */
    findByCode: (code: string): FindableOrganization | undefined => mapped(byCode.get(code)),
    /** @param county First six digits of the division code (index organization_name_in_county). */
    findByNameInCounty: (name: string, county: string): FindableOrganization | undefined =>
      mapped(byNameInCounty.get(name, county)),
    /** All in use that have exactly this name, in whatever county (index organization_name_in_county). */
    listByName: (name: string): FindableOrganization[] => byName.all(name).map(toOrganization),
    /** All, archived ones too, in official order: kind, division code, code, name. */
    listAll: (): FindableOrganization[] => all.all().map(toOrganization).sort(officialOrder),
    /** Those in use. */
    count: (): number => count.get() ?? 0,
  }
}
export type OrganizationRepo = ReturnType<typeof organizationRepo>

const mapped = (row: Row | undefined): FindableOrganization | undefined => (row === undefined ? undefined : toOrganization(row))
