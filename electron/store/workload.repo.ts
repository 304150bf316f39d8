import { WORKLOAD_METRICS, type WorkloadMetric } from '../core/posting/workload'
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

/** Every figure of the form for one posting and month, in the order of WORKLOAD_METRICS; null = not known. */
export interface WorkloadLine {
  /** 派驻编号; the id of a posting without one. */
  readonly postingCode: string
  readonly month: string
  readonly figures: (number | null)[]
}

const COLUMN_OF = {
  outpatients: 'outpatients',
  inpatients: 'inpatients',
  consultations: 'consultations',
  caseDiscussions: 'case_discussions',
  teachingRounds: 'teaching_rounds',
  operations: 'operations',
  operationDemos: 'operation_demos',
  lectures: 'lectures',
  lectureAudience: 'lecture_audience',
  trainings: 'trainings',
  trainingAudience: 'training_audience',
  trainees: 'trainees',
  newTechniques: 'new_techniques',
  newProjects: 'new_projects',
  newRules: 'new_rules',
  freeClinics: 'free_clinics',
  freeClinicPatients: 'free_clinic_patients',
  donations: 'donations',
} as const satisfies Readonly<Record<WorkloadMetric, string>>

type FigureRow = Record<WorkloadMetric, number | null> & {
  readonly postingCode: string
  readonly month: string
  readonly known: number
}
const FIGURES = WORKLOAD_METRICS.map((metric) => `${COLUMN_OF[metric]} AS ${metric}`).join(', ')
const SELECT_LINE = `SELECT posting_code AS postingCode, month, outpatients_known AS known, ${FIGURES} FROM workload`

const toLine = (row: FigureRow): WorkloadLine => ({
  postingCode: row.postingCode,
  month: row.month,
  figures: WORKLOAD_METRICS.map((metric) => (metric === 'outpatients' && row.known === 0 ? null : row[metric])),
})

/** Reads and writes `workload`; callers own the transaction. */
export function workloadRepo(db: Db) {
  const upsert = db.prepare<Workload>(`
    INSERT INTO workload (id, month, posting_code, person_name, outpatients, inpatients, teaching_rounds, lectures, free_clinics, total, note)
    VALUES (:id, :month, :postingCode, :personName, :outpatients, :inpatients, :teachingRounds, :lectures, :freeClinics, :total, :note)
    ON CONFLICT (id) DO UPDATE SET person_name = excluded.person_name, outpatients = excluded.outpatients, outpatients_known = 1,
      inpatients = excluded.inpatients, teaching_rounds = excluded.teaching_rounds, lectures = excluded.lectures,
      free_clinics = excluded.free_clinics, total = excluded.total, note = excluded.note`)
  const byKey = db.prepare<[postingCode: string, month: string], Workload>(`
    SELECT id, month, posting_code AS postingCode, person_name AS personName, outpatients, inpatients,
           teaching_rounds AS teachingRounds, lectures, free_clinics AS freeClinics, total, note
      FROM workload WHERE posting_code = ? AND month = ?`)
  const begin = db.prepare<{ id: string; month: string; postingCode: string; personName: string }>(`
    INSERT INTO workload (id, month, posting_code, person_name, outpatients, outpatients_known, note)
    VALUES (:id, :month, :postingCode, :personName, 0, 0, '') ON CONFLICT (posting_code, month) DO NOTHING`)
  const setters = new Map(
    WORKLOAD_METRICS.map((metric) => {
      const set =
        metric === 'outpatients'
          ? 'outpatients = ifnull(:value, 0), outpatients_known = :value IS NOT NULL'
          : `${COLUMN_OF[metric]} = :value`
      const statement = db.prepare<{ postingCode: string; month: string; value: number | null }>(
        `UPDATE workload SET ${set} WHERE posting_code = :postingCode AND month = :month`,
      )
      return [metric, statement]
    }),
  )
  const rename = db.prepare<[after: string, before: string]>('UPDATE workload SET posting_code = ? WHERE posting_code = ?')
  const line = db.prepare<[postingCode: string, month: string], FigureRow>(`${SELECT_LINE} WHERE posting_code = ? AND month = ?`)
  const byMonth = db.prepare<[month: string], FigureRow>(`${SELECT_LINE} WHERE month = ?`)
  const months = db.prepare<[], string>('SELECT DISTINCT month FROM workload ORDER BY month DESC').pluck()
  const joined = db.prepare<[], { postingCode: string; months: string }>(
    'SELECT posting_code AS postingCode, group_concat(month) AS months FROM workload GROUP BY posting_code',
  )
  const byPosting = db.prepare<[postingCode: string], FigureRow>(`${SELECT_LINE} WHERE posting_code = ? ORDER BY month`)
  return {
    /** Sets one figure; the line is begun with the first. */
    set(
      at: { readonly id: string; readonly month: string; readonly postingCode: string; readonly personName: string },
      metric: WorkloadMetric,
      value: number | null,
    ): void {
      begin.run(at)
      setters.get(metric)?.run({ postingCode: at.postingCode, month: at.month, value })
    },
    /** A posting got another code. */
    rename: (before: string, after: string): void => void rename.run(after, before),
    findLine(postingCode: string, month: string): WorkloadLine | undefined {
      const row = line.get(postingCode, month)
      return row && toLine(row)
    },
    /** Index workload_by_month. */
    listByMonth: (month: string): WorkloadLine[] => byMonth.all(month).map(toLine),
    /** Months that any posting has, the latest first (index workload_by_month). */
    listMonths: (): string[] => months.all(),
    /** Months that each posting has. */
    listMonthsByPosting: (): ReadonlyMap<string, ReadonlySet<string>> =>
      new Map(joined.all().map((row) => [row.postingCode, new Set(row.months.split(','))])),
    /** Earliest month first. */
    listByPosting: (postingCode: string): WorkloadLine[] => byPosting.all(postingCode).map(toLine),
    save: (workload: Workload): void => void upsert.run(workload),
    /** Constraint workload_once_a_month. */
    findByKey: (postingCode: string, month: string): Workload | undefined => byKey.get(postingCode, month),
  }
}
export type WorkloadRepo = ReturnType<typeof workloadRepo>
