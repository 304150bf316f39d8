import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** 已锁定: nothing that the results of a round follow from may change. */
export interface RoundLock {
  readonly lockedAt: string
  readonly lockedBy: string
  /** SHA-256 of the results as they were locked. */
  readonly checksum: string
}

const MEANING: Readonly<Record<string, ErrorCode>> = { 'round_lock.inspection_id': 'ROUND_LOCKED' }

/** Reads and writes `round_lock`; callers own the transaction. */
export function roundLockRepo(db: Db) {
  const byRound = db.prepare<[inspectionId: string], RoundLock>(
    'SELECT locked_at AS lockedAt, locked_by AS lockedBy, checksum FROM round_lock WHERE inspection_id = ?',
  )
  const insert = db.prepare<RoundLock & { inspectionId: string }>(`
    INSERT INTO round_lock (inspection_id, locked_at, locked_by, checksum)
    VALUES (:inspectionId, :lockedAt, :lockedBy, :checksum)`)
  const remove = db.prepare<[inspectionId: string]>('DELETE FROM round_lock WHERE inspection_id = ?')

  return {
    find: (inspectionId: string): RoundLock | undefined => byRound.get(inspectionId),
    /** @throws AppError ROUND_LOCKED when it is locked already */
    insert: (inspectionId: string, lock: RoundLock): void =>
      void translating(MEANING, { at: inspectionId }, () => insert.run({ inspectionId, ...lock })),
    delete: (inspectionId: string): void => void remove.run(inspectionId),
  }
}
export type RoundLockRepo = ReturnType<typeof roundLockRepo>
