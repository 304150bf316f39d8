import type { SpotCheck } from '../core/posting/spot-check'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

type Row = Omit<SpotCheck, 'isFound'> & { readonly isFound: number }

/** A check with the letter that attendance has for its day; '' where the month was never marked. */
export interface HeldSpotCheck extends SpotCheck {
  readonly mark: string
}

/** What a broken rule of migration 0110 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = { spot_check_inside_posting: 'SPOT_CHECK_OUTSIDE' }

const SELECT = `
  SELECT c.id, c.posting_id AS postingId, c.checked_on AS checkedOn, c.checked_by AS checkedBy, c.is_found AS isFound, c.way, c.note,
         c.withdraw_reason AS withdrawReason,
         ifnull((SELECT substr(t.days, CAST(substr(c.checked_on, 9) AS INTEGER), 1) FROM attendance t
                  WHERE t.posting_id = c.posting_id AND t.month = substr(c.checked_on, 1, 7)), '') AS mark
    FROM spot_check c`
const toCheck = (row: Row & { readonly mark: string }): HeldSpotCheck => ({ ...row, isFound: row.isFound === 1 })

/** Reads and writes `spot_check`; callers own the transaction. */
export function spotCheckRepo(db: Db) {
  const insert = db.prepare<Row>(`
    INSERT INTO spot_check (id, posting_id, checked_on, checked_by, is_found, way, note, withdraw_reason)
    VALUES (:id, :postingId, :checkedOn, :checkedBy, :isFound, :way, :note, :withdrawReason)`)
  const withdraw = db.prepare<[reason: string, id: string]>('UPDATE spot_check SET withdraw_reason = ? WHERE id = ?')
  const byId = db.prepare<[id: string], Row & { mark: string }>(`${SELECT} WHERE c.id = ?`)
  const byPosting = db.prepare<[postingId: string], Row & { mark: string }>(
    `${SELECT} WHERE c.posting_id = ? ORDER BY c.checked_on DESC, c.id DESC`,
  )
  const all = db.prepare<[], Row & { mark: string }>(`${SELECT} ORDER BY c.checked_on DESC, c.id DESC`)
  return {
    /** @throws AppError SPOT_CHECK_OUTSIDE */
    insert: (check: SpotCheck): void =>
      void translating(MEANING, { at: 'checkedOn', value: check.checkedOn }, () =>
        insert.run({ ...check, isFound: check.isFound ? 1 : 0 }),
      ),
    withdraw: (id: string, reason: string): void => void withdraw.run(reason, id),
    findById(id: string): HeldSpotCheck | undefined {
      const row = byId.get(id)
      return row && toCheck(row)
    },
    /** Latest first (index spot_check_by_posting). */
    listByPosting: (postingId: string): HeldSpotCheck[] => byPosting.all(postingId).map(toCheck),
    /** Latest first. */
    listAll: (): HeldSpotCheck[] => all.all().map(toCheck),
  }
}
export type SpotCheckRepo = ReturnType<typeof spotCheckRepo>
