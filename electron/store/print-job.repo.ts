import type { PaperKind } from '../core/papers/paper-kind'
import type { PaperOptions } from '../core/papers/paper-options'
import type { ErrorParams } from '../core/shared/app-error'
import type { Db } from './db'

export interface JobPaper {
  readonly kind: PaperKind
  /** Names it within its kind. */
  readonly subject: string
  readonly inspectionId: string | null
  readonly fileName: string
}

/** A paper that could not be saved, and why. */
export interface FailedPaper {
  readonly subject: string
  readonly code: string
  readonly params: ErrorParams
}

/** A batch of papers into one folder. */
export interface PrintJob {
  readonly id: string
  readonly folder: string
  /** In the order of printing. */
  readonly papers: readonly JobPaper[]
  /** Of all its papers. */
  readonly options: PaperOptions
  readonly state: 'running' | 'finished' | 'cancelled'
  readonly failed: readonly FailedPaper[]
  readonly startedAt: string
  readonly startedBy: string
}

/** A paper that was handed out. */
export interface IssuedPaper {
  readonly id: string
  /** null: saved on its own. */
  readonly jobId: string | null
  readonly kind: PaperKind
  readonly subject: string
  readonly fileName: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly checksum: string
  readonly way: 'file' | 'printer'
  readonly issuedAt: string
  readonly issuedBy: string
}

interface JobRow {
  id: string
  folder: string
  papers: string
  options: string
  state: PrintJob['state']
  failed: string
  started_at: string
  started_by: string
}

const toJob = (row: JobRow): PrintJob => ({
  id: row.id,
  folder: row.folder,
  papers: JSON.parse(row.papers) as JobPaper[],
  options: JSON.parse(row.options) as PaperOptions,
  state: row.state,
  failed: JSON.parse(row.failed) as PrintJob['failed'],
  startedAt: row.started_at,
  startedBy: row.started_by,
})

const ISSUED = `id, job_id AS jobId, kind, subject, file_name AS fileName, pages, bytes, sha256, checksum, way,
  issued_at AS issuedAt, issued_by AS issuedBy`

/** Reads and writes `print_job` and `issued_paper`; callers own the transaction. */
export function printJobRepo(db: Db) {
  const insert = db.prepare<JobRow>(`
    INSERT INTO print_job (id, folder, papers, options, state, failed, started_at, started_by)
    VALUES (:id, :folder, :papers, :options, :state, :failed, :started_at, :started_by)`)
  const update = db.prepare<[state: string, failed: string, id: string]>(
    'UPDATE print_job SET state = ?, failed = ? WHERE id = ?',
  )
  const byId = db.prepare<[id: string], JobRow>('SELECT * FROM print_job WHERE id = ?')
  const running = db.prepare<[], JobRow>(`SELECT * FROM print_job WHERE state = 'running' ORDER BY started_at`)
  const issue = db.prepare<IssuedPaper>(`
    INSERT INTO issued_paper (id, job_id, kind, subject, file_name, pages, bytes, sha256, checksum, way, issued_at, issued_by)
    VALUES (:id, :jobId, :kind, :subject, :fileName, :pages, :bytes, :sha256, :checksum, :way, :issuedAt, :issuedBy)`)
  const issuedByJob = db.prepare<[jobId: string], IssuedPaper>(`SELECT ${ISSUED} FROM issued_paper WHERE job_id = ? ORDER BY id`)
  const latest = db.prepare<[], { kind: PaperKind; subject: string; issuedAt: string }>(
    'SELECT kind, subject, max(issued_at) AS issuedAt FROM issued_paper GROUP BY kind, subject',
  )

  return {
    insert(job: PrintJob): void {
      const { id, folder, state, startedAt, startedBy } = job
      const [papers, options, failed] = [job.papers, job.options, job.failed].map((part) => JSON.stringify(part)) as [
        string,
        string,
        string,
      ]
      insert.run({ id, folder, papers, options, state, failed, started_at: startedAt, started_by: startedBy })
    },
    update: (id: string, job: Pick<PrintJob, 'state' | 'failed'>): void =>
      void update.run(job.state, JSON.stringify(job.failed), id),
    findById: (id: string): PrintJob | undefined => byId.all(id).map(toJob)[0],
    /** Jobs at work, and those that an earlier process left; the oldest first (index print_job_by_state). */
    listRunning: (): PrintJob[] => running.all().map(toJob),
    insertIssued: (paper: IssuedPaper): void => void issue.run(paper),
    /** In the order of issue (index issued_paper_by_job). */
    listIssuedByJob: (jobId: string): IssuedPaper[] => issuedByJob.all(jobId),
    /** When each paper was handed out last (index issued_paper_by_subject). */
    listLatestIssues: (): { kind: PaperKind; subject: string; issuedAt: string }[] => latest.all(),
  }
}
export type PrintJobRepo = ReturnType<typeof printJobRepo>
