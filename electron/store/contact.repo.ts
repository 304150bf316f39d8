import type { Db } from './db'

/** 联系人 of an organization for the scheme. */
export interface Contact {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly jobTitle: string
  readonly phone: string
  readonly note: string
}

/** Reads and writes `contact`; callers own the transaction. */
export function contactRepo(db: Db) {
  const upsert = db.prepare<Contact>(`
    INSERT INTO contact (id, organization_id, name, job_title, phone, note)
    VALUES (:id, :organizationId, :name, :jobTitle, :phone, :note)
    ON CONFLICT (id) DO UPDATE SET job_title = excluded.job_title, phone = excluded.phone, note = excluded.note`)
  const byKey = db.prepare<[organizationId: string, name: string], Contact>(`
    SELECT id, organization_id AS organizationId, name, job_title AS jobTitle, phone, note
      FROM contact WHERE organization_id = ? AND name = ?`)
  return {
    save: (contact: Contact): void => void upsert.run(contact),
    /** Constraint contact_once_an_organization. */
    findByKey: (organizationId: string, name: string): Contact | undefined => byKey.get(organizationId, name),
  }
}
export type ContactRepo = ReturnType<typeof contactRepo>
