import type { Pairing } from '../core/pairing/pairing'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

interface PairingRow {
  id: string
  supporter_id: string
  recipient_id: string
  starts_on: string // ISO calendar date, local to the county
  ends_on: string // the last day, included
  agreement_number: string
  note: string
  end_reason: string | null
}
interface PairingRowRead extends PairingRow {
  departments: string // JSON array, in order of the text
}

const toPairing = (row: PairingRowRead): Pairing => ({
  id: row.id,
  supporterId: row.supporter_id,
  recipientId: row.recipient_id,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  departments: JSON.parse(row.departments) as string[],
  agreementNumber: row.agreement_number,
  note: row.note,
  endReason: row.end_reason,
})
const toRow = (pairing: Pairing): PairingRow => ({
  id: pairing.id,
  supporter_id: pairing.supporterId,
  recipient_id: pairing.recipientId,
  starts_on: pairing.startsOn,
  ends_on: pairing.endsOn,
  agreement_number: pairing.agreementNumber,
  note: pairing.note,
  end_reason: pairing.endReason,
})

/** What a broken rule of migrations 0030 and 0255 means to the user; a rule not named here is a bug. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  pairing_no_overlap: 'PAIRING_OVERLAPS',
  pairing_ends_after_start: 'DATE_ORDER',
  pairing_two_organizations: 'PAIRING_WITH_ITSELF',
}

const SELECT = `
  SELECT id, supporter_id, recipient_id, starts_on, ends_on, agreement_number, note, end_reason,
         (SELECT json_group_array(department ORDER BY department)
            FROM pairing_department WHERE pairing_id = pairing.id) AS departments
    FROM pairing
   WHERE cancel_reason IS NULL`

/** A pairing that was cancelled before it began. */
type CancelledRow = Pick<Pairing, 'id' | 'supporterId' | 'recipientId' | 'startsOn' | 'endsOn'> & { readonly reason: string }

/** Reads and writes `pairing` and `pairing_department`. Statements are prepared once; callers own the transaction. */
export function pairingRepo(db: Db) {
  const insert = db.prepare<PairingRow>(`
    INSERT INTO pairing (id, supporter_id, recipient_id, starts_on, ends_on, agreement_number, note, end_reason)
    VALUES (:id, :supporter_id, :recipient_id, :starts_on, :ends_on, :agreement_number, :note, :end_reason)`)
  const update = db.prepare<PairingRow>(`
    UPDATE pairing SET supporter_id = :supporter_id, recipient_id = :recipient_id, starts_on = :starts_on, ends_on = :ends_on,
           agreement_number = :agreement_number, note = :note, end_reason = :end_reason
     WHERE id = :id`)
  const cancel = db.prepare<[reason: string, id: string]>('UPDATE pairing SET cancel_reason = ? WHERE id = ?')
  const cancelled = db.prepare<{ id: string }, CancelledRow>(`
    SELECT id, supporter_id AS supporterId, recipient_id AS recipientId, starts_on AS startsOn, ends_on AS endsOn, cancel_reason AS reason
      FROM pairing WHERE cancel_reason IS NOT NULL AND :id IN (supporter_id, recipient_id) ORDER BY starts_on, id`)
  const park = db.prepare<[id: string]>("UPDATE pairing SET starts_on = '0001-01-01', ends_on = '0001-01-01' WHERE id = ?")
  const insertDepartment = db.prepare<[pairingId: string, department: string]>(
    'INSERT INTO pairing_department (pairing_id, department) VALUES (?, ?)',
  )
  const removeDepartments = db.prepare<[pairingId: string]>('DELETE FROM pairing_department WHERE pairing_id = ?')
  const byId = db.prepare<[id: string], PairingRowRead>(`${SELECT} AND id = ?`)
  const byOrganizations = db.prepare<[supporter: string, recipient: string], PairingRowRead>(
    `${SELECT} AND supporter_id = ? AND recipient_id = ? ORDER BY starts_on, id`,
  )
  const byRecipient = db.prepare<[recipient: string], PairingRowRead>(`${SELECT} AND recipient_id = ? ORDER BY starts_on, id`)
  const bySupporter = db.prepare<[supporter: string], PairingRowRead>(`${SELECT} AND supporter_id = ? ORDER BY starts_on, id`)
  const all = db.prepare<[], PairingRowRead>(`${SELECT} ORDER BY starts_on, id`)
  const count = db.prepare<[], number>('SELECT count(*) FROM pairing WHERE cancel_reason IS NULL').pluck()

  const named = (pairing: Pairing, run: () => void): void => translating(MEANING, { at: 'startsOn', id: pairing.id }, run)

  return {
    /** @throws AppError PAIRING_OVERLAPS, DATE_ORDER, PAIRING_WITH_ITSELF */
    insert(pairing: Pairing): void {
      named(pairing, () => {
        // Departments first: the trigger on `pairing` must see them, or it takes none for all.
        for (const department of pairing.departments) insertDepartment.run(pairing.id, department)
        insert.run(toRow(pairing))
      })
    },

    /** @throws AppError PAIRING_OVERLAPS, DATE_ORDER, PAIRING_WITH_ITSELF */
    update(pairing: Pairing): void {
      named(pairing, () => {
        // Old period with new departments may clash where the whole change does not: meanwhile it stands on a day
        // that no pairing has, and the last statement is judged as a whole.
        park.run(pairing.id)
        removeDepartments.run(pairing.id)
        for (const department of pairing.departments) insertDepartment.run(pairing.id, department)
        update.run(toRow(pairing))
      })
    },

    /** It never came to be, and is found no more but by `listCancelled`. */
    cancel: (id: string, reason: string): void => void cancel.run(reason, id),
    /** Of one organization, those that never came to be, oldest first. */
    listCancelled: (organizationId: string): CancelledRow[] => cancelled.all({ id: organizationId }),
    /** Undefined of one that was cancelled, as for every list. */
    findById: (id: string): Pairing | undefined => mapped(byId.get(id)),
    /** All pairings of these two Organizations, oldest first (index pairing_by_organizations). */
    listByOrganizations: (supporterId: string, recipientId: string): Pairing[] =>
      byOrganizations.all(supporterId, recipientId).map(toPairing),
    /** All pairings of one recipient, oldest first (index pairing_by_recipient). */
    listByRecipient: (recipientId: string): Pairing[] => byRecipient.all(recipientId).map(toPairing),
    /** All pairings of one supporter, oldest first (index pairing_by_organizations). */
    listBySupporter: (supporterId: string): Pairing[] => bySupporter.all(supporterId).map(toPairing),
    /** Oldest first. */
    listAll: (): Pairing[] => all.all().map(toPairing),
    count: (): number => count.get() ?? 0,
  }
}
export type PairingRepo = ReturnType<typeof pairingRepo>

const mapped = (row: PairingRowRead | undefined): Pairing | undefined => (row === undefined ? undefined : toPairing(row))
