import type { Posting, PostingFile } from '../core/posting/posting'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** A posting with the name of the posted person, as lists show it. */
export interface NamedPosting extends Posting {
  readonly staffName: string
}
/** All that is kept of a posting, with the name of the posted person. */
export type NamedPostingFile = PostingFile & NamedPosting

/** A posting as far as it says who is where, from when and after whom. */
export type PostingSpan = Pick<
  NamedPostingFile,
  'id' | 'supporterId' | 'recipientId' | 'staffName' | 'startsOn' | 'endsOn' | 'replacedBy' | 'replacesId'
>

/** Who is where: all that is asked of a posting when persons are counted. */
export type PostedPerson = Pick<Posting, 'staffId' | 'supporterId' | 'recipientId'>

/** Somebody who may be posted. */
export interface PostablePerson {
  readonly id: string
  readonly name: string
  readonly organizationId: string
  readonly title: string
  readonly specialty: string
  /** The texts the person is found by; none in a row from before they were kept. */
  readonly searchKeys: readonly string[]
}

/** What a broken rule of migrations 0030 and 0110 means to the user. */
const OF_CODE: Readonly<Record<string, ErrorCode>> = { 'posting.code': 'CODE_CONFLICT' }
const OF_DATES: Readonly<Record<string, ErrorCode>> = {
  posting_ends_after_start: 'DATE_ORDER',
  posting_in_one_place: 'POSTED_TWICE',
  attendance_inside_posting: 'ATTENDANCE_OUTSIDE',
}

const COLUMNS = `p.id, p.code, p.supporter_id AS supporterId, p.recipient_id AS recipientId, p.staff_id AS staffId, p.title,
  p.specialty, p.starts_on AS startsOn, p.ends_on AS endsOn, p.replaced_by AS replacedBy, p.note`
const SELECT = `SELECT ${COLUMNS}, s.name AS staffName FROM posting p JOIN staff s ON s.id = p.staff_id`
const SELECT_FILE = `
  SELECT ${COLUMNS}, p.post, p.replaces_id AS replacesId, p.end_reason AS endReason, p.cancel_reason AS cancelReason, s.name AS staffName
    FROM posting p JOIN staff s ON s.id = p.staff_id`
/** Void postings are nobody's business but the desk's. */
const STANDS = 'p.cancel_reason IS NULL'

/** Reads and writes `posting`; callers own the transaction. */
export function postingRepo(db: Db) {
  const insert = db.prepare<Posting>(`
    INSERT INTO posting (id, code, supporter_id, recipient_id, staff_id, title, specialty, starts_on, ends_on, replaced_by, note)
    VALUES (:id, :code, :supporterId, :recipientId, :staffId, :title, :specialty, :startsOn, :endsOn, :replacedBy, :note)`)
  const update = db.prepare<Posting>(`
    UPDATE posting SET code = :code, supporter_id = :supporterId, recipient_id = :recipientId, staff_id = :staffId, title = :title,
           specialty = :specialty, starts_on = :startsOn, ends_on = :endsOn, replaced_by = :replacedBy, note = :note
     WHERE id = :id`)
  const complete = db.prepare<Pick<PostingFile, 'id' | 'post' | 'replacesId' | 'endReason' | 'cancelReason'>>(`
    UPDATE posting SET post = :post, replaces_id = :replacesId, end_reason = :endReason, cancel_reason = :cancelReason WHERE id = :id`)
  const byKey = db.prepare<[staff: string, supporter: string, recipient: string, startsOn: string], Posting>(
    `SELECT ${COLUMNS} FROM posting p WHERE p.staff_id = ? AND p.supporter_id = ? AND p.recipient_id = ? AND p.starts_on = ?`,
  )
  const byCode = db.prepare<[code: string], NamedPosting>(`${SELECT} WHERE p.code = ? AND p.code <> ''`)
  const byRecipient = db.prepare<[recipient: string], NamedPosting>(
    `${SELECT} WHERE p.recipient_id = ? AND ${STANDS} ORDER BY p.starts_on, p.id`,
  )
  const bySupporter = db.prepare<[supporter: string], NamedPosting>(
    `${SELECT} WHERE p.supporter_id = ? AND ${STANDS} ORDER BY p.starts_on, p.id`,
  )
  const byStaff = db.prepare<[staff: string], NamedPosting>(
    `${SELECT} WHERE p.staff_id = ? AND ${STANDS} ORDER BY p.starts_on, p.id`,
  )
  const on = db.prepare<{ day: string }, PostedPerson>(`
    SELECT p.staff_id AS staffId, p.supporter_id AS supporterId, p.recipient_id AS recipientId FROM posting p
     WHERE p.starts_on <= :day AND (p.ends_on IS NULL OR p.ends_on >= :day) AND ${STANDS}`)
  const all = db.prepare<[], NamedPosting>(`${SELECT} WHERE ${STANDS} ORDER BY p.starts_on, p.id`)
  const spans = db.prepare<[], PostingSpan>(`
    SELECT p.id, p.supporter_id AS supporterId, p.recipient_id AS recipientId, s.name AS staffName, p.starts_on AS startsOn,
           p.ends_on AS endsOn, p.replaced_by AS replacedBy, p.replaces_id AS replacesId
      FROM posting p JOIN staff s ON s.id = p.staff_id WHERE ${STANDS} ORDER BY p.starts_on, p.id`)
  const fileById = db.prepare<[id: string], NamedPostingFile>(`${SELECT_FILE} WHERE p.id = ?`)
  const allFiles = db.prepare<[], NamedPostingFile>(`${SELECT_FILE} ORDER BY p.starts_on, p.id`)
  const filesAt = db.prepare<[recipient: string], NamedPostingFile>(
    `${SELECT_FILE} WHERE p.recipient_id = ? ORDER BY p.starts_on, p.id`,
  )
  const people = db.prepare<[], Omit<PostablePerson, 'searchKeys'> & { readonly searchKeys: string }>(`
    SELECT s.id, s.name, s.organization_id AS organizationId, s.title, s.specialty, s.search_keys AS searchKeys
      FROM staff s JOIN organization o ON o.id = s.organization_id
     WHERE o.kind = 'supporting' AND o.archived_at IS NULL ORDER BY s.name, s.id`)
  const latestStart = db
    .prepare<[staffId: string], string | null>(`SELECT max(p.starts_on) FROM posting p WHERE p.staff_id = ? AND ${STANDS}`)
    .pluck()
  const count = db.prepare<[], number>(`SELECT count(*) FROM posting p WHERE ${STANDS}`).pluck()

  const named = ({ code, startsOn }: Posting, run: () => unknown): void =>
    void translating(OF_CODE, { at: 'code', value: code }, () => translating(OF_DATES, { at: 'startsOn', value: startsOn }, run))

  return {
    /** @throws AppError CODE_CONFLICT, DATE_ORDER, POSTED_TWICE */
    insert: (posting: Posting): void => named(posting, () => insert.run(posting)),
    /** @throws AppError CODE_CONFLICT, DATE_ORDER, POSTED_TWICE, ATTENDANCE_OUTSIDE */
    update: (posting: Posting): void => named(posting, () => update.run(posting)),
    /** What the desk alone records. @throws AppError POSTED_TWICE */
    complete: (posting: PostingFile): void => {
      const { id, post, replacesId, endReason, cancelReason } = posting
      named(posting, () => complete.run({ id, post, replacesId, endReason, cancelReason }))
    },
    /** The same person, organizations and first day, a void one too (constraint posting_once_a_start). */
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
    /** Oldest first (index posting_by_staff). */
    listByStaff: (staffId: string): NamedPosting[] => byStaff.all(staffId),
    /** Oldest first. */
    listAll: (): NamedPosting[] => all.all(),
    /** Oldest first. */
    listSpans: (): PostingSpan[] => spans.all(),
    /** Who is posted on that day, in no order. */
    listPostedOn: (day: string): PostedPerson[] => on.all({ day }),
    /** A void one too. */
    findFile: (id: string): NamedPostingFile | undefined => fileById.get(id),
    /** Oldest first, void ones too. */
    listFiles: (): NamedPostingFile[] => allFiles.all(),
    /** Those of one clinic, oldest first, void ones too (index posting_by_recipient). */
    listFilesAt: (recipientId: string): NamedPostingFile[] => filesAt.all(recipientId),
    /** Staff of the hospitals in use, by name. */
    listPeople: (): PostablePerson[] =>
      people.all().map(({ id, name, organizationId, title, specialty, searchKeys }) => ({
        id,
        name,
        organizationId,
        title,
        specialty,
        searchKeys: JSON.parse(searchKeys) as readonly string[],
      })),
    count: (): number => count.get() ?? 0,
  }
}
export type PostingRepo = ReturnType<typeof postingRepo>
