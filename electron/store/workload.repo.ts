import type { Db } from './db'

/** What one posting did in one month; null = not known, which is not 0. */
export interface Workload {
  readonly id: string
  /** "2013-04" */
  readonly month: string
  /** 派驻编号 as text: the posting itself may come later. */
  readonly postingCode: string
  readonly personName: string
  readonly outpatients: number
  readonly inpatients: number | null
  readonly teachingRounds: number | null
  readonly lectures: number | null
  readonly freeClinics: number | null
  readonly total: number | null
  readonly note: string
}

/** Reads and writes `workload`; callers own the transaction. */
export function workloadRepo(db: Db) {
  const upsert = db.prepare<Workload>(`
    INSERT INTO workload (id, month, posting_code, person_name, outpatients, inpatients, teaching_rounds, lectures, free_clinics, total, note)
    VALUES (:id, :month, :postingCode, :personName, :outpatients, :inpatients, :teachingRounds, :lectures, :freeClinics, :total, :note)
    ON CONFLICT (id) DO UPDATE SET person_name = excluded.person_name, outpatients = excluded.outpatients,
      inpatients = excluded.inpatients, teaching_rounds = excluded.teaching_rounds, lectures = excluded.lectures,
      free_clinics = excluded.free_clinics, total = excluded.total, note = excluded.note`)
  const byKey = db.prepare<[postingCode: string, month: string], Workload>(`
    SELECT id, month, posting_code AS postingCode, person_name AS personName, outpatients, inpatients,
           teaching_rounds AS teachingRounds, lectures, free_clinics AS freeClinics, total, note
      FROM workload WHERE posting_code = ? AND month = ?`)
  return {
    save: (workload: Workload): void => void upsert.run(workload),
    /** Constraint workload_once_a_month. */
    findByKey: (postingCode: string, month: string): Workload | undefined => byKey.get(postingCode, month),
  }
}
export type WorkloadRepo = ReturnType<typeof workloadRepo>
