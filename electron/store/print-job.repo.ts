import type { IssuedKind } from '../core/papers/issued-kind'
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
  /** null: all papers in one file. */
  readonly kind: PaperKind | null
  readonly subject: string
  /** What it would have been saved as. */
  readonly fileName: string
  readonly code: string
  readonly params: ErrorParams
}

/** What a person chose of a job; what is left out was not chosen. */
export interface JobOptions extends PaperOptions {
  /** Its papers go into one file; a file each when left out. */
  readonly binding?: 'one' | undefined
  /** Name of the one file, kept or printed. */
  readonly bundle?: string | undefined
  /** Into files when left out. */
  readonly way?: 'printer' | 'both' | undefined
}

/** A batch of papers into one folder. */
export interface PrintJob {
  readonly id: string
  /** Of papers for the printer alone that of the previews. */
  readonly folder: string
  /** In the order of printing. */
  readonly papers: readonly JobPaper[]
  /** Of all its papers. */
  readonly options: JobOptions
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
  readonly kind: IssuedKind
  readonly subject: string
  readonly fileName: string
  readonly pages: number
  /** Of the file that it left in, as the hash. */
  readonly bytes: number
  readonly sha256: string
  readonly checksum: string
  readonly way: 'file' | 'printer'
  readonly issuedAt: string
  readonly issuedBy: string
}

/** When a paper was handed out last, and how many pages it had then. */
export interface LatestIssue {
  readonly kind: IssuedKind
  readonly subject: string
  readonly issuedAt: string
  readonly pages: number
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
  options: JSON.parse(row.options) as JobOptions,
  state: row.state,
  failed: JSON.parse(row.failed) as PrintJob['failed'],
  startedAt: row.started_at,
  startedBy: row.started_by,
})

const ISSUED = `id, job_id AS jobId, kind, subject, file_name AS fileName, pages, bytes, sha256, checksum, way,
  issued_at AS issuedAt, issued_by AS issuedBy`

/** After every id. */
const LAST_ID = '\uffff'

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
  const countByJob = db.prepare<[jobId: string], { count: number }>('SELECT count(*) AS count FROM issued_paper WHERE job_id = ?')
  // Of the row with the greatest issued_at: SQLite takes the bare columns beside max() from it.
  const latest = db.prepare<[kind: string], LatestIssue>(
    'SELECT kind, subject, max(issued_at) AS issuedAt, pages FROM issued_paper WHERE kind = ? GROUP BY subject',
  )
  const page = db.prepare<[before: string, limit: number], IssuedPaper>(
    `SELECT ${ISSUED} FROM issued_paper WHERE id < ? ORDER BY id DESC LIMIT ?`,
  )

  let rowsWritten = 0
  return {
    /** Since the workspace was opened. */
    rowsWritten: (): number => rowsWritten,
    insert(job: PrintJob): void {
      const { id, folder, state, startedAt, startedBy } = job
      const [papers, options, failed] = [job.papers, job.options, job.failed].map((part) => JSON.stringify(part)) as [
        string,
        string,
        string,
      ]
      rowsWritten += insert.run({
        id,
        folder,
        papers,
        options,
        state,
        failed,
        started_at: startedAt,
        started_by: startedBy,
      }).changes
    },
    update: (id: string, job: Pick<PrintJob, 'state' | 'failed'>): void =>
      void (rowsWritten += update.run(job.state, JSON.stringify(job.failed), id).changes),
    findById: (id: string): PrintJob | undefined => byId.all(id).map(toJob)[0],
    /** Jobs at work, and those that an earlier process left; the oldest first (index print_job_by_state). */
    listRunning: (): PrintJob[] => running.all().map(toJob),
    insertIssued: (paper: IssuedPaper): void => void (rowsWritten += issue.run(paper).changes),
    /** In the order of issue (index issued_paper_by_job). */
    listIssuedByJob: (jobId: string): IssuedPaper[] => issuedByJob.all(jobId),
    countIssuedByJob: (jobId: string): number => countByJob.get(jobId)?.count ?? 0,
    /** The last issue of each paper of a kind (index issued_paper_by_subject). */
    listLatestIssues: (kind: IssuedKind): LatestIssue[] => latest.all(kind),
    /** The register, the last first. @param before Id of the row after which it goes on; null = from the top */
    listIssued: (limit: number, before: string | null): IssuedPaper[] => page.all(before ?? LAST_ID, limit),
  }
}
export type PrintJobRepo = ReturnType<typeof printJobRepo>
