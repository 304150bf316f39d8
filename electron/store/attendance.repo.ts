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
  const sums = db.prepare<[month: string], { postingId: string; present: number; marked: number }>(`
    SELECT posting_id AS postingId, sum(present) AS present, sum(length(replace(days, '.', ''))) AS marked
      FROM attendance WHERE month < ? GROUP BY posting_id`)
  return {
    /** @throws AppError ATTENDANCE_OUTSIDE */
    save: (month: PostingMonth, by: { readonly at: string; readonly who: string }): void =>
      void translating(MEANING, { at: 'day' }, () => save.run({ ...month, ...by })),
    /** The letters of a month; undefined when nothing was ever marked in it. */
    find: (postingId: string, month: string): string | undefined => one.get(postingId, month),
    /** Earliest month first. */
    listByPosting: (postingId: string): AttendanceMonth[] => byPosting.all(postingId),
    /** Index attendance_by_month. */
    listByMonth: (month: string): PostingMonth[] => byMonth.all(month),
    /** Days marked √ and days marked at all before a month, by posting. */
    sumsBefore: (month: string): ReadonlyMap<string, { readonly present: number; readonly marked: number }> =>
      new Map(sums.all(month).map(({ postingId, ...days }) => [postingId, days])),
  }
}
export type AttendanceRepo = ReturnType<typeof attendanceRepo>
