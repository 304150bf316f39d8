import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** 问题: what a team found wrong at an item, and what is asked of the unit. */
export interface Finding {
  readonly id: string
  readonly sheetId: string
  /** null: of the sheet as a whole. */
  readonly itemCode: string | null
  readonly problem: string
  readonly requirement: string
  readonly dueOn: string | null
  readonly severity: 'minor' | 'normal' | 'serious'
}

const COLUMNS = 'id, sheet_id AS sheetId, item_code AS itemCode, problem, requirement, due_on AS dueOn, severity'

const MEANING: Readonly<Record<string, ErrorCode>> = { round_is_locked: 'ROUND_LOCKED' }

/** Reads and writes `finding`; callers own the transaction. */
export function findingRepo(db: Db) {
  const insert = db.prepare<Finding>(`
    INSERT INTO finding (id, sheet_id, item_code, problem, requirement, due_on, severity)
    VALUES (:id, :sheetId, :itemCode, :problem, :requirement, :dueOn, :severity)`)
  const remove = db.prepare<[id: string]>('DELETE FROM finding WHERE id = ?')
  const byId = db.prepare<[id: string], Finding>(`SELECT ${COLUMNS} FROM finding WHERE id = ?`)
  const bySheet = db.prepare<[sheetId: string], Finding>(`SELECT ${COLUMNS} FROM finding WHERE sheet_id = ? ORDER BY id`)

  const place = db.prepare<[itemCode: string | null, id: string]>('UPDATE finding SET item_code = ? WHERE id = ?')

  return {
    /** @throws AppError ROUND_LOCKED */
    insert: (finding: Finding): void => void translating(MEANING, { at: finding.sheetId }, () => insert.run(finding)),
    /** Puts a finding at another item, null: at the sheet as a whole. @throws AppError ROUND_LOCKED */
    place: (id: string, itemCode: string | null): void => void translating(MEANING, { at: id }, () => place.run(itemCode, id)),
    /** @throws AppError ROUND_LOCKED */
    delete: (id: string): void => void translating(MEANING, { at: id }, () => remove.run(id)),
    findById: (id: string): Finding | undefined => byId.get(id),
    /** In the order of recording (index finding_by_sheet). */
    listBySheet: (sheetId: string): Finding[] => bySheet.all(sheetId),
  }
}
export type FindingRepo = ReturnType<typeof findingRepo>
