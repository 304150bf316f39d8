import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** 联系人 of an organization. */
export interface Contact {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly jobTitle: string
  readonly phone: string
  readonly note: string
}

/** What a broken rule of migration 0020 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = { 'contact.organization_id, contact.name': 'CONTACT_EXISTS' }

const SELECT = `SELECT c.id, c.organization_id AS organizationId, c.name, c.job_title AS jobTitle, c.phone, c.note FROM contact c`

/** Reads and writes `contact`, `scheme_contact` and `scheme_contact_due`; callers own the transaction. */
export function contactRepo(db: Db) {
  const upsert = db.prepare<Contact>(`
    INSERT INTO contact (id, organization_id, name, job_title, phone, note)
    VALUES (:id, :organizationId, :name, :jobTitle, :phone, :note)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, job_title = excluded.job_title, phone = excluded.phone, note = excluded.note`)
  const byKey = db.prepare<[organizationId: string, name: string], Contact>(
    `${SELECT} WHERE c.organization_id = ? AND c.name = ?`,
  )
  const byId = db.prepare<[id: string], Contact>(`${SELECT} WHERE c.id = ?`)
  const all = db.prepare<[], Contact>(`${SELECT} ORDER BY c.organization_id, c.id`)
  const ofScheme = db.prepare<[schemeId: string], Contact>(
    `${SELECT} JOIN scheme_contact s ON s.contact_id = c.id WHERE s.scheme_id = ? ORDER BY c.organization_id, c.id`,
  )
  const name = db.prepare<[schemeId: string, contactId: string]>(
    'INSERT OR IGNORE INTO scheme_contact (scheme_id, contact_id) VALUES (?, ?)',
  )
  const withdraw = db.prepare<[schemeId: string, contactId: string]>(
    'DELETE FROM scheme_contact WHERE scheme_id = ? AND contact_id = ?',
  )
  const remove = db.prepare<[id: string]>('DELETE FROM contact WHERE id = ?')
  const due = db.prepare<[schemeId: string], string>('SELECT due_on FROM scheme_contact_due WHERE scheme_id = ?').pluck()
  const setDue = db.prepare<[schemeId: string, dueOn: string]>(`
    INSERT INTO scheme_contact_due (scheme_id, due_on) VALUES (?, ?)
    ON CONFLICT (scheme_id) DO UPDATE SET due_on = excluded.due_on`)
  const noDue = db.prepare<[schemeId: string]>('DELETE FROM scheme_contact_due WHERE scheme_id = ?')
  return {
    /** @throws AppError CONTACT_EXISTS when the organization has another contact of that name. */
    save: (contact: Contact): void => void translating(MEANING, { at: 'name', value: contact.name }, () => upsert.run(contact)),
    /** Constraint contact_once_an_organization. */
    findByKey: (organizationId: string, contactName: string): Contact | undefined => byKey.get(organizationId, contactName),
    findById: (id: string): Contact | undefined => byId.get(id),
    /** In the order of recording, by organization. @param schemeId null: of whatever scheme. */
    list: (schemeId: string | null): Contact[] => (schemeId === null ? all.all() : ofScheme.all(schemeId)),
    /** Speaks for the organization under the scheme. */
    name: (schemeId: string, contactId: string): void => void name.run(schemeId, contactId),
    /** Speaks no more for it under the scheme; the person stays known. */
    withdraw: (schemeId: string, contactId: string): void => void withdraw.run(schemeId, contactId),
    delete: (id: string): void => void remove.run(id),
    /** Day by which the contacts of the scheme are to be told; null when none was set. */
    findDue: (schemeId: string): string | null => due.get(schemeId) ?? null,
    setDue: (schemeId: string, dueOn: string | null): void =>
      void (dueOn === null ? noDue.run(schemeId) : setDue.run(schemeId, dueOn)),
  }
}
export type ContactRepo = ReturnType<typeof contactRepo>
