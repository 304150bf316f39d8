import type { Posting } from '../core/posting/posting'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** A posting with the name of the posted person, as lists show it. */
export interface NamedPosting extends Posting {
  readonly staffName: string
}

/** What a broken rule of migration 0030 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  'posting.code': 'CODE_CONFLICT',
  posting_ends_after_start: 'DATE_ORDER',
}

const COLUMNS = `p.id, p.code, p.supporter_id AS supporterId, p.recipient_id AS recipientId, p.staff_id AS staffId, p.title,
  p.specialty, p.starts_on AS startsOn, p.ends_on AS endsOn, p.replaced_by AS replacedBy, p.note`
const SELECT = `SELECT ${COLUMNS}, s.name AS staffName FROM posting p JOIN staff s ON s.id = p.staff_id`

/** Reads and writes `posting`; callers own the transaction. */
export function postingRepo(db: Db) {
  const insert = db.prepare<Posting>(`
    INSERT INTO posting (id, code, supporter_id, recipient_id, staff_id, title, specialty, starts_on, ends_on, replaced_by, note)
    VALUES (:id, :code, :supporterId, :recipientId, :staffId, :title, :specialty, :startsOn, :endsOn, :replacedBy, :note)`)
  const update = db.prepare<Posting>(`
    UPDATE posting SET code = :code, supporter_id = :supporterId, recipient_id = :recipientId, staff_id = :staffId, title = :title,
           specialty = :specialty, starts_on = :startsOn, ends_on = :endsOn, replaced_by = :replacedBy, note = :note
     WHERE id = :id`)
  const byKey = db.prepare<[staff: string, supporter: string, recipient: string, startsOn: string], Posting>(
    `SELECT ${COLUMNS} FROM posting p WHERE p.staff_id = ? AND p.supporter_id = ? AND p.recipient_id = ? AND p.starts_on = ?`,
  )
  const byCode = db.prepare<[code: string], NamedPosting>(`${SELECT} WHERE p.code = ? AND p.code <> ''`)
  const byRecipient = db.prepare<[recipient: string], NamedPosting>(
    `${SELECT} WHERE p.recipient_id = ? ORDER BY p.starts_on, p.id`,
  )
  const bySupporter = db.prepare<[supporter: string], NamedPosting>(
    `${SELECT} WHERE p.supporter_id = ? ORDER BY p.starts_on, p.id`,
  )
  const all = db.prepare<[], NamedPosting>(`${SELECT} ORDER BY p.starts_on, p.id`)
  const latestStart = db
    .prepare<[staffId: string], string | null>('SELECT max(starts_on) FROM posting WHERE staff_id = ?')
    .pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM posting').pluck()

  const named = (posting: Posting, run: () => unknown): void =>
    void translating(MEANING, { at: 'code', value: posting.code }, run)

  return {
    /** @throws AppError CODE_CONFLICT, DATE_ORDER */
    insert: (posting: Posting): void => named(posting, () => insert.run(posting)),
    /** @throws AppError CODE_CONFLICT, DATE_ORDER */
    update: (posting: Posting): void => named(posting, () => update.run(posting)),
    /** The same person, organizations and first day (constraint posting_once_a_start). */
    findByKey: (staffId: string, supporterId: string, recipientId: string, startsOn: string): Posting | undefined =>
      byKey.get(staffId, supporterId, recipientId, startsOn),
    /** First day of the person's latest posting; null before the first (constraint posting_once_a_start). */
    findLatestStart: (staffId: string): string | null => latestStart.get(staffId) ?? null,
    /** Index posting_code_is_unique; nothing is found by empty text. */
    findByCode: (code: string): NamedPosting | undefined => byCode.get(code),
    /** Oldest first (index posting_by_recipient). */
    listByRecipient: (recipientId: string): NamedPosting[] => byRecipient.all(recipientId),
    /** Oldest first (index posting_by_supporter). */
    listBySupporter: (supporterId: string): NamedPosting[] => bySupporter.all(supporterId),
    /** Oldest first. */
    listAll: (): NamedPosting[] => all.all(),
    count: (): number => count.get() ?? 0,
  }
}
export type PostingRepo = ReturnType<typeof postingRepo>
