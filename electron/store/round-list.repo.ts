import type { SubjectRole } from '../core/scoring/template'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** A person put a unit on a list of praise or criticism, took it off, or left it to the rules again. */
export interface ListChangeRow {
  readonly inspectionId: string
  readonly templateId: string
  readonly role: Exclude<SubjectRole, 'patient'>
  readonly organizationId: string | null
  readonly postingId: string | null
  readonly list: 'praise' | 'criticism'
  readonly act: 'add' | 'remove' | 'rule'
  readonly reason: string
  readonly changedAt: string
  readonly changedBy: string
}

const MEANING: Readonly<Record<string, ErrorCode>> = { round_is_locked: 'ROUND_LOCKED' }

/** Reads and writes `round_list_change`; callers own the transaction. Rows stay: of a unit and list the last counts. */
export function roundListRepo(db: Db) {
  const insert = db.prepare<ListChangeRow>(`
    INSERT INTO round_list_change
      (inspection_id, template_id, role, organization_id, posting_id, list, act, reason, changed_at, changed_by)
    VALUES (:inspectionId, :templateId, :role, :organizationId, :postingId, :list, :act, :reason, :changedAt, :changedBy)`)
  const byRound = db.prepare<[inspectionId: string], ListChangeRow>(`
    SELECT inspection_id AS inspectionId, template_id AS templateId, role, organization_id AS organizationId,
           posting_id AS postingId, list, act, reason, changed_at AS changedAt, changed_by AS changedBy
      FROM round_list_change WHERE inspection_id = ? ORDER BY seq`)

  return {
    /** @throws AppError ROUND_LOCKED */
    insert: (change: ListChangeRow): void => void translating(MEANING, { at: change.inspectionId }, () => insert.run(change)),
    /** The oldest first (index round_list_change_by_round). */
    listByInspection: (inspectionId: string): ListChangeRow[] => byRound.all(inspectionId),
  }
}
export type RoundListRepo = ReturnType<typeof roundListRepo>
