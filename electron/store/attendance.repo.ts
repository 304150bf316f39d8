import { DAYS_OF_SHEET, type AttendanceMonth } from '../core/posting/attendance'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** One month of one posting: 31 letters of core/posting/attendance. */
export interface PostingMonth extends AttendanceMonth {
  readonly postingId: string
}

/** What a broken rule of migration 0110 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = { attendance_inside_posting: 'ATTENDANCE_OUTSIDE' }

/** Months and letters of a posting, one behind the other: a row a posting is read ten times as fast as a row a month. */
interface JoinedRow {
  readonly postingId: string
  readonly joined: string
}
const JOINED = `SELECT posting_id AS postingId, group_concat(month || days, '') AS joined FROM attendance`
const MONTH_LETTERS = 7
const JOINED_LETTERS = MONTH_LETTERS + DAYS_OF_SHEET

/** Reads and writes `attendance`; callers own the transaction. */
export function attendanceRepo(db: Db) {
  const save = db.prepare<PostingMonth & { at: string; who: string }>(`
    INSERT INTO attendance (posting_id, month, days, marked_at, marked_by) VALUES (:postingId, :month, :days, :at, :who)
    ON CONFLICT (posting_id, month) DO UPDATE SET days = excluded.days, marked_at = excluded.marked_at, marked_by = excluded.marked_by`)
  const one = db
    .prepare<[postingId: string, month: string], string>('SELECT days FROM attendance WHERE posting_id = ? AND month = ?')
    .pluck()
  const byPosting = db.prepare<[postingId: string], AttendanceMonth>(
    'SELECT month, days FROM attendance WHERE posting_id = ? ORDER BY month',
  )
  const byMonth = db.prepare<[month: string], PostingMonth>(
    'SELECT posting_id AS postingId, month, days FROM attendance WHERE month = ?',
  )
  const months = db
    .prepare<[], string>(`SELECT DISTINCT month FROM attendance WHERE replace(days, '.', '') <> '' ORDER BY month DESC`)
    .pluck()
  const joined = db.prepare<[month: string], JoinedRow>(`${JOINED} WHERE month <= ? GROUP BY posting_id`)
  const joinedAt = db.prepare<[month: string, recipient: string], JoinedRow>(
    `${JOINED} WHERE month <= ? AND posting_id IN (SELECT id FROM posting WHERE recipient_id = ?) GROUP BY posting_id`,
  )
  const byMonthAt = db.prepare<[recipient: string, month: string], PostingMonth>(`
    SELECT t.posting_id AS postingId, t.month, t.days FROM posting p JOIN attendance t ON t.posting_id = p.id
     WHERE p.recipient_id = ? AND t.month = ?`)
  return {
    /** @throws AppError ATTENDANCE_OUTSIDE */
    save: (month: PostingMonth, by: { readonly at: string; readonly who: string }): void =>
      void translating(MEANING, { at: 'day' }, () => save.run({ ...month, ...by })),
    /** The letters of a month; undefined when nothing was ever marked in it. */
    find: (postingId: string, month: string): string | undefined => one.get(postingId, month),
    /** Earliest month first. */
    listByPosting: (postingId: string): AttendanceMonth[] => byPosting.all(postingId),
    /** @param recipientId Of one clinic alone (index attendance_by_month, or the key). */
    listByMonth: (month: string, recipientId?: string): PostingMonth[] =>
      recipientId === undefined ? byMonth.all(month) : byMonthAt.all(recipientId, month),
    /** Months of which anything was recorded, the latest first. */
    listMonths: (): string[] => months.all(),
    /** Months up to and with one, in no order, by posting. @param recipientId Of one clinic alone. */
    listUpTo: (month: string, recipientId?: string): ReadonlyMap<string, readonly AttendanceMonth[]> =>
      new Map(
        (recipientId === undefined ? joined.all(month) : joinedAt.all(month, recipientId)).map((row) => [
          row.postingId,
          monthsIn(row.joined),
        ]),
      ),
  }
}
export type AttendanceRepo = ReturnType<typeof attendanceRepo>

function monthsIn(joined: string): readonly AttendanceMonth[] {
  const months: AttendanceMonth[] = []
  for (let at = 0; at < joined.length; at += JOINED_LETTERS) {
    const daysAt = at + MONTH_LETTERS
    months.push({ month: joined.slice(at, daysAt), days: joined.slice(daysAt, at + JOINED_LETTERS) })
  }
  return months
}
