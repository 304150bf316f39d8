import type { AttendanceMonth } from '../core/posting/attendance'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** One month of one posting: 31 letters of core/posting/attendance. */
export interface PostingMonth extends AttendanceMonth {
  readonly postingId: string
}

/** What a broken rule of migration 0110 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = { attendance_inside_posting: 'ATTENDANCE_OUTSIDE' }

interface DaySums {
  readonly postingId: string
  readonly present: number
  readonly marked: number
  /** Months with any mark, "2013-04", in no order. */
  readonly months: readonly string[]
}
type SumsRow = Omit<DaySums, 'months'> & { readonly months: string | null }
const SUM = `SELECT posting_id AS postingId, sum(present) AS present, sum(length(replace(days, '.', ''))) AS marked,
  group_concat(CASE WHEN replace(days, '.', '') <> '' THEN month END) AS months FROM attendance`

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
  const sums = db.prepare<[month: string], SumsRow>(`${SUM} WHERE month < ? GROUP BY posting_id`)
  const sumsAt = db.prepare<[month: string, recipient: string], SumsRow>(
    `${SUM} WHERE month < ? AND posting_id IN (SELECT id FROM posting WHERE recipient_id = ?) GROUP BY posting_id`,
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
    /** Days marked √, days marked at all and months with a mark before a month, by posting. @param recipientId Of one clinic alone. */
    sumsBefore: (month: string, recipientId?: string): ReadonlyMap<string, Omit<DaySums, 'postingId'>> =>
      new Map(
        (recipientId === undefined ? sums.all(month) : sumsAt.all(month, recipientId)).map(({ postingId, months, ...days }) => [
          postingId,
          { ...days, months: months?.split(',') ?? [] },
        ]),
      ),
  }
}
export type AttendanceRepo = ReturnType<typeof attendanceRepo>
