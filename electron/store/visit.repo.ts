import type { VisitProgress } from '../core/workbench/duties'
import type { VisitFile } from '../core/inspection/visit-file'
import type { ErrorCode } from '../core/shared/error-code'
import { translating } from './broken-rule'
import type { Db } from './db'

/** 现场检查: one team at one clinic on one day. */
export interface Visit {
  readonly id: string
  readonly inspectionId: string
  /** Names the visit within its round. */
  readonly code: string
  readonly clinicId: string
  readonly visitOn: string
  /** Empty when the team is none of the round's. */
  readonly teamName: string
  /** The leader first. */
  readonly members: readonly string[]
  /** The visit file imported last; null when the visit was entered by hand. */
  readonly imported: VisitFile | null
}

interface Row {
  id: string
  inspection_id: string
  code: string
  clinic_id: string
  visit_on: string
  team_name: string
  members: string
  imported: string | null
}

const toRow = (visit: Visit): Row => ({
  id: visit.id,
  inspection_id: visit.inspectionId,
  code: visit.code,
  clinic_id: visit.clinicId,
  visit_on: visit.visitOn,
  team_name: visit.teamName,
  members: JSON.stringify(visit.members),
  imported: visit.imported === null ? null : JSON.stringify(visit.imported),
})
const toVisit = (row: Row): Visit => ({
  id: row.id,
  inspectionId: row.inspection_id,
  code: row.code,
  clinicId: row.clinic_id,
  visitOn: row.visit_on,
  teamName: row.team_name,
  members: JSON.parse(row.members) as string[],
  imported: row.imported === null ? null : (JSON.parse(row.imported) as VisitFile),
})

/** What a broken rule of migration 0050 means to the user. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  'visit.inspection_id, visit.code': 'VISIT_EXISTS',
  round_is_locked: 'ROUND_LOCKED',
}

/** Reads and writes `visit`; callers own the transaction. */
export function visitRepo(db: Db) {
  const insert = db.prepare<Row>(`
    INSERT INTO visit (id, inspection_id, code, clinic_id, visit_on, team_name, members, imported)
    VALUES (:id, :inspection_id, :code, :clinic_id, :visit_on, :team_name, :members, :imported)`)
  const update = db.prepare<Row>(`
    UPDATE visit SET visit_on = :visit_on, team_name = :team_name, members = :members, imported = :imported WHERE id = :id`)
  const byId = db.prepare<[id: string], Row>('SELECT * FROM visit WHERE id = ?')
  const byCode = db.prepare<[inspectionId: string, code: string], Row>('SELECT * FROM visit WHERE inspection_id = ? AND code = ?')
  const byInspection = db.prepare<[inspectionId: string], Row>(
    'SELECT * FROM visit WHERE inspection_id = ? ORDER BY visit_on, code',
  )
  const progress = db.prepare<[inspectionId: string], VisitProgress>(`
    SELECT v.id AS visitId, v.clinic_id AS clinicId, v.visit_on AS visitOn, v.team_name AS teamName, count(s.id) AS sheets,
           count(s.finished_at) AS finished, min(CASE WHEN s.finished_at IS NULL THEN s.id END) AS openSheetId
      FROM visit v LEFT JOIN sheet s ON s.visit_id = v.id AND s.stage = 'inspection'
     WHERE v.inspection_id = ? GROUP BY v.id ORDER BY v.visit_on, v.code`)
  const byClinic = db.prepare<[clinicId: string, from: string, to: string], Row>(
    'SELECT * FROM visit WHERE clinic_id = ? AND visit_on BETWEEN ? AND ? ORDER BY visit_on, code',
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM visit').pluck()

  return {
    /** @throws AppError VISIT_EXISTS when the round has a visit of that code, ROUND_LOCKED */
    insert: (visit: Visit): void =>
      void translating(MEANING, { at: 'visitId', code: visit.code }, () => insert.run(toRow(visit))),
    /** Day, team and file; round, code and clinic stay. @throws AppError ROUND_LOCKED */
    update: (visit: Visit): void => void translating(MEANING, { at: 'visitId' }, () => update.run(toRow(visit))),
    findById: (id: string): Visit | undefined => byId.all(id).map(toVisit)[0],
    findByCode: (inspectionId: string, code: string): Visit | undefined => byCode.all(inspectionId, code).map(toVisit)[0],
    /** By day, then code. */
    listByInspection: (inspectionId: string): Visit[] => byInspection.all(inspectionId).map(toVisit),
    /** The same with how many of their sheets are finished, of those that inspectors fill in. */
    listProgress: (inspectionId: string): VisitProgress[] => progress.all(inspectionId),
    /** Days included, by day (index visit_by_clinic). */
    listByClinic: (clinicId: string, from: string, to: string): Visit[] => byClinic.all(clinicId, from, to).map(toVisit),
    count: (): number => count.get() ?? 0,
  }
}
export type VisitRepo = ReturnType<typeof visitRepo>
