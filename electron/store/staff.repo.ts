import type { Db } from './db'

/** A person who works at an organization. Empty text = not known. */
export interface Staff {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly sex: string
  readonly title: string
  readonly specialty: string
  readonly licenceNumber: string
  readonly phone: string
  readonly note: string
}

const SELECT = `SELECT id, organization_id AS organizationId, name, sex, title, specialty, licence_number AS licenceNumber, phone, note
  FROM staff`

/** Reads and writes `staff`; callers own the transaction. */
export function staffRepo(db: Db) {
  const insert = db.prepare<Staff>(`
    INSERT INTO staff (id, organization_id, name, sex, title, specialty, licence_number, phone, note)
    VALUES (:id, :organizationId, :name, :sex, :title, :specialty, :licenceNumber, :phone, :note)`)
  const update = db.prepare<Staff>(`
    UPDATE staff SET organization_id = :organizationId, name = :name, sex = :sex, title = :title, specialty = :specialty,
           licence_number = :licenceNumber, phone = :phone, note = :note
     WHERE id = :id`)
  const byId = db.prepare<[id: string], Staff>(`${SELECT} WHERE id = ?`)
  const byLicence = db.prepare<[licence: string], Staff>(`${SELECT} WHERE licence_number = ? AND licence_number <> ''`)
  const byName = db.prepare<[organizationId: string, name: string], Staff>(
    `${SELECT} WHERE organization_id = ? AND name = ? ORDER BY id LIMIT 1`,
  )
  return {
    insert: (staff: Staff): void => void insert.run(staff),
    update: (staff: Staff): void => void update.run(staff),
    findById: (id: string): Staff | undefined => byId.get(id),
    /** Index staff_licence_number_is_unique; nothing is found by empty text. */
    findByLicence: (licenceNumber: string): Staff | undefined => byLicence.get(licenceNumber),
    /** The one recorded first, where two persons of one organization share a name (index staff_by_organization). */
    findByName: (organizationId: string, name: string): Staff | undefined => byName.get(organizationId, name),
  }
}
export type StaffRepo = ReturnType<typeof staffRepo>
