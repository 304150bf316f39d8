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
  /** Where it was seen, "二楼药房"; may be empty. */
  readonly place: string
  /** The clause it offends against, as the template words it; may be empty. */
  readonly clause: string
}

/** A finding with whose it is and where it comes from. */
export interface FindingSource extends Finding {
  readonly visitId: string
  readonly inspectionId: string
  readonly visitOn: string
  readonly clinicId: string
  readonly templateId: string
  /** Who is to put it right: the unit that was scored, of a doctor the hospital that posted him. */
  readonly organizationId: string
  /** null: no notice was issued for it. */
  readonly rectificationId: string | null
}

const COLUMNS = 'id, sheet_id AS sheetId, item_code AS itemCode, problem, requirement, due_on AS dueOn, severity, place, clause'
/** In the order of rounds, then of visits, then of recording; what a unit found of itself is no finding of the bureau's. */
const SOURCES = `
  SELECT f.id, f.sheet_id AS sheetId, f.item_code AS itemCode, f.problem, f.requirement, f.due_on AS dueOn, f.severity, f.place, f.clause,
         v.id AS visitId, v.inspection_id AS inspectionId, v.visit_on AS visitOn, v.clinic_id AS clinicId, s.template_id AS templateId,
         ifnull(s.organization_id, p.supporter_id) AS organizationId, r.rectification_id AS rectificationId
    FROM finding f JOIN sheet s ON s.id = f.sheet_id JOIN visit v ON v.id = s.visit_id JOIN inspection i ON i.id = v.inspection_id
    LEFT JOIN posting p ON p.id = s.posting_id LEFT JOIN rectification_finding r ON r.finding_id = f.id
   WHERE s.stage <> 'self'
   ORDER BY i.starts_on, i.code, v.visit_on, v.code, f.id`

/** What a broken rule of migrations 0220 and 0250 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = { finding_noticed_stays: 'FINDING_NOTICED', round_is_locked: 'ROUND_LOCKED' }

/** Reads and writes `finding`; callers own the transaction. */
export function findingRepo(db: Db) {
  const insert = db.prepare<Finding>(`
    INSERT INTO finding (id, sheet_id, item_code, problem, requirement, due_on, severity, place, clause)
    VALUES (:id, :sheetId, :itemCode, :problem, :requirement, :dueOn, :severity, :place, :clause)`)
  const remove = db.prepare<[id: string]>('DELETE FROM finding WHERE id = ?')
  const byId = db.prepare<[id: string], Finding>(`SELECT ${COLUMNS} FROM finding WHERE id = ?`)
  const bySheet = db.prepare<[sheetId: string], Finding>(`SELECT ${COLUMNS} FROM finding WHERE sheet_id = ? ORDER BY id`)
  const sources = db.prepare<[], FindingSource>(SOURCES)
  const place = db.prepare<[itemCode: string | null, id: string]>('UPDATE finding SET item_code = ? WHERE id = ?')

  return {
    /** @throws AppError ROUND_LOCKED */
    insert: (finding: Finding): void => void translating(MEANING, { at: finding.sheetId }, () => insert.run(finding)),
    /** Puts a finding at another item, null: at the sheet as a whole. @throws AppError ROUND_LOCKED */
    place: (id: string, itemCode: string | null): void => void translating(MEANING, { at: id }, () => place.run(itemCode, id)),
    /** @throws AppError ROUND_LOCKED, FINDING_NOTICED when a notice was issued for it. */
    delete: (id: string): void => void translating(MEANING, { at: id }, () => remove.run(id)),
    findById: (id: string): Finding | undefined => byId.get(id),
    /** In the order of recording (index finding_by_sheet). */
    listBySheet: (sheetId: string): Finding[] => bySheet.all(sheetId),
    /** All of all rounds, the earliest round first. */
    listSources: (): FindingSource[] => sources.all(),
  }
}
export type FindingRepo = ReturnType<typeof findingRepo>
