import { countyOf, officialOrder, type OfficialPlace, type Organization } from '../core/registry/organization'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** An organization with the lower-case texts it is found by. */
export interface FindableOrganization extends Organization {
  readonly searchKeys: readonly string[]
}

/** What tells two organizations apart. */
export type ComparableOrganization = Pick<
  Organization,
  'id' | 'kind' | 'code' | 'name' | 'sortNumber' | 'aliases' | 'divisionCode' | 'creditCode' | 'orgCode' | 'licenceNumber'
>
const COMPARABLE = [
  ...(['id', 'kind', 'code', 'name', 'sortNumber', 'aliases'] as const),
  ...(['divisionCode', 'creditCode', 'orgCode', 'licenceNumber'] as const),
] satisfies readonly (keyof ComparableOrganization)[]

/** All that is asked of an organization in use where units are counted and named. */
export type UnitPlace = OfficialPlace & Pick<Organization, 'id' | 'requiredHeadcount'>

/** Column of each field, in the order of the table. */
const COLUMN_OF = {
  id: 'id',
  kind: 'kind',
  code: 'code',
  name: 'name',
  type: 'type',
  parentId: 'parent_id',
  sortNumber: 'sort_number',
  aliases: 'aliases',
  pinyin: 'pinyin',
  category: 'category',
  level: 'level',
  grade: 'grade',
  divisionCode: 'division_code',
  latitude: 'latitude',
  longitude: 'longitude',
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
  mergedInto: 'merged_into',
} as const satisfies Readonly<Record<keyof Organization, string>>

const FIELDS = Object.keys(COLUMN_OF) as (keyof Organization)[]
const SELECT = `SELECT ${FIELDS.map((field) => `${COLUMN_OF[field]} AS ${field}`).join(', ')}, search_keys AS searchKeys FROM organization`

/** Of one that is in use and others that are no more, the one; of several that are no more, the last of them. */
const IN_USE_FIRST = 'ORDER BY archived_at IS NULL DESC, archived_at DESC, id LIMIT 1'

/** Lists stand in the table as JSON arrays. */
type Lists = 'aliases' | 'searchKeys'
type Row = Omit<FindableOrganization, Lists> & Readonly<Record<Lists, string>>
const toOrganization = (row: Row): FindableOrganization => ({
  ...row,
  aliases: JSON.parse(row.aliases) as string[],
  searchKeys: JSON.parse(row.searchKeys) as string[],
})
const toRow = (organization: FindableOrganization): Row => ({
  ...organization,
  aliases: JSON.stringify(organization.aliases),
  searchKeys: JSON.stringify(organization.searchKeys),
})

/** What a broken rule of migrations 0020, 0090 and 0255 means to the user. */
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
  const byCode = db.prepare<[code: string], Row>(
    `${SELECT} WHERE code = ? AND code <> '' AND merged_into IS NULL ${IN_USE_FIRST}`,
  )
  const byName = db.prepare<[name: string], Row>(`${SELECT} WHERE name = ? AND archived_at IS NULL AND merged_into IS NULL`)
  const byNameInCounty = db.prepare<[name: string, county: string], Row>(
    `${SELECT} WHERE name = ? AND substr(division_code, 1, 6) = ? AND merged_into IS NULL ${IN_USE_FIRST}`,
  )
  const mergedByCode = db.prepare<[code: string], Row>(`${SELECT} WHERE code = ? AND code <> '' AND merged_into IS NOT NULL`)
  const mergedByName = db.prepare<[name: string], Row>(`${SELECT} WHERE name = ? AND merged_into IS NOT NULL`)
  const formerlyNamed = db.prepare<[name: string], Row>(
    `${SELECT} WHERE merged_into IS NULL AND id IN (SELECT organization_id FROM organization_name WHERE name = ?)`,
  )
  const children = db.prepare<[parentId: string], Row>(`${SELECT} WHERE parent_id = ?`)
  const mergedInto = db.prepare<[id: string], Row>(`${SELECT} WHERE merged_into = ?`)
  const all = db.prepare<[], Row>(SELECT)
  const inUse = db.prepare<[], Omit<ComparableOrganization, 'aliases'> & { readonly aliases: string }>(
    `SELECT ${COMPARABLE.map((field) => `${COLUMN_OF[field]} AS ${field}`).join(', ')} FROM organization WHERE archived_at IS NULL`,
  )
  const places = db.prepare<[], UnitPlace & { readonly isInUse: 0 | 1 }>(`
    SELECT id, kind, sort_number AS sortNumber, division_code AS divisionCode, code, name, required_headcount AS requiredHeadcount,
           archived_at IS NULL AS isInUse FROM organization`)
  const count = db.prepare<[], number>('SELECT count(*) FROM organization WHERE archived_at IS NULL').pluck()

  const into = (merged: Row | undefined): FindableOrganization | undefined =>
    merged === undefined ? undefined : mapped(byId.get(merged.mergedInto ?? ''))
  const named = (organization: Organization, run: () => unknown): void =>
    void translating(MEANING, { at: 'code', code: organization.code, name: organization.name }, run)

  return {
    /** @throws AppError ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS (same name in the same county) */
    insert: (organization: FindableOrganization): void => named(organization, () => insert.run(toRow(organization))),
    /** @throws AppError ORGANIZATION_CODE_TAKEN, ORGANIZATION_EXISTS (same name in the same county) */
    update: (organization: FindableOrganization): void => named(organization, () => update.run(toRow(organization))),
    findById: (id: string): FindableOrganization | undefined => mapped(byId.get(id)),
    /** The one that has the code, or had it when it was archived (index organization_by_code); nothing is found by empty text. */
    findBearer: (code: string): FindableOrganization | undefined => mapped(byCode.get(code)),
    /** The same for the name. @param county First six digits of the division code (index organization_by_name). */
    findNamesake: (name: string, county: string): FindableOrganization | undefined => mapped(byNameInCounty.get(name, county)),
    /** The one that has the code now, else the one into which its former bearer was merged; nothing is found by empty text. */
    findByCode: (code: string): FindableOrganization | undefined => mapped(byCode.get(code)) ?? into(mergedByCode.get(code)),
    /**
     * The same for a name: after a rename or a merger the old name in a table does not make a new organization.
     * @param county First six digits of the division code (indexes organization_by_name, organization_name_by_name).
     */
    findByNameInCounty: (name: string, county: string): FindableOrganization | undefined =>
      mapped(byNameInCounty.get(name, county)) ??
      into(mergedByName.all(name).find(({ divisionCode }) => countyOf(divisionCode) === county)) ??
      mapped(formerlyNamed.all(name).find(({ divisionCode }) => countyOf(divisionCode) === county)),
    /**
     * All in use that have exactly this name, in whatever county; where none has it, those that had it before a rename or
     * a merger (indexes organization_name_in_county, organization_name_by_name).
     */
    listByName(name: string): FindableOrganization[] {
      const now = byName.all(name).map(toOrganization)
      if (now.length > 0) return now
      const before = [...formerlyNamed.all(name).map(toOrganization), ...mergedByName.all(name).flatMap((row) => into(row) ?? [])]
      return [...new Map(before.filter(({ archivedAt }) => archivedAt === null).map((one) => [one.id, one])).values()]
    },
    /** Stations of a centre and the like, in official order (index organization_by_parent). */
    listByParent: (parentId: string): FindableOrganization[] => children.all(parentId).map(toOrganization).sort(officialOrder),
    /** Duplicates that were merged into it (index organization_by_merger). */
    listMergedInto: (id: string): FindableOrganization[] => mergedInto.all(id).map(toOrganization),
    /** All, archived ones too, in official order: kind, division code, code, name. */
    listAll: (): FindableOrganization[] => all.all().map(toOrganization).sort(officialOrder),
    /** Those in use, in the same order, with what duplicates are looked for by: a third of the work of `listAll`. */
    listComparable: (): ComparableOrganization[] =>
      inUse
        .all()
        .map((row) => ({ ...row, aliases: row.aliases === '[]' ? [] : (JSON.parse(row.aliases) as string[]) }))
        .sort(officialOrder),
    /** All as places alone, in official order: `isInUse` is 0 of archived ones. */
    listPlaces: () => places.all().sort(officialOrder),
    /** Those in use. */
    count: (): number => count.get() ?? 0,
  }
}
export type OrganizationRepo = ReturnType<typeof organizationRepo>

const mapped = (row: Row | undefined): FindableOrganization | undefined => (row === undefined ? undefined : toOrganization(row))
