import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../core/shared/app-error'
import type { FailedPaper, IssuedPaper, JobPaper, PrintJob } from '../store/print-job.repo'
import type { InspectionBase } from './inspection-base'
import type { CataloguePaperRef } from './papers/paper-source'
import { printByPress } from './press-call'
import type { ReadyPaper } from './ready-paper'

export interface PrintRoomDeps extends Pick<
  InspectionBase,
  'printJobs' | 'machine' | 'inTransaction' | 'newId' | 'now' | 'closing' | 'written'
> {
  readonly paperOf: (ref: CataloguePaperRef, who: string) => ReadyPaper
}

export interface JobProgress {
  readonly done: number
  readonly total: number
  /** File of the paper begun last. */
  readonly current: string
  readonly failed: FailedPaper[]
  readonly state: PrintJob['state']
}

/** Twice the press's workers (press/index.ts): each has the next paper at hand, and no more wait as views in memory. */
const UNDER_WAY = 2 * Math.min(4, Math.max(2, availableParallelism() - 1))
/** Papers recorded in one transaction. After a crash so many are printed again, into the same files. */
const RECORDED_AT_ONCE = 20

/** Print jobs at work in this process. A job outlives it: `follow` takes up one that was left unfinished. */
export function openPrintRoom(deps: PrintRoomDeps) {
  const running = new Map<string, RunningJob>()
  const take = (id: string): RunningJob | undefined => {
    const known = running.get(id)
    if (known !== undefined) return known
    const job = deps.printJobs.findById(id)
    if (job === undefined) return undefined
    const begun = runJob(deps, job)
    running.set(id, begun)
    return begun
  }
  return {
    /** The job, begun or taken up again where it stopped. @throws AppError NOT_FOUND */
    follow(id: string): RunningJob {
      const job = take(id)
      if (job === undefined) throw new AppError('NOT_FOUND', { at: 'jobId' })
      return job
    },
  }
}
export type PrintRoom = ReturnType<typeof openPrintRoom>

export interface RunningJob {
  readonly progress: () => JobProgress
  /** Sends nothing more to the press; what has been saved stays. */
  readonly cancel: () => void
  /** Resolves when the last paper is saved or failed. */
  readonly ended: Promise<void>
  /** Calls `listener` after each paper, until the returned function is called. */
  readonly onProgress: (listener: () => void) => () => void
}

/** Documents whose check code is that of their issued row are there already. */
function remaining(deps: PrintRoomDeps, job: PrintJob): readonly JobPaper[] {
  const issued = new Map(
    deps.printJobs.listIssuedByJob(job.id).map((paper) => [`${paper.kind}/${paper.subject}`, paper.checksum]),
  )
  const isIssued = (paper: JobPaper) => {
    const checksum = issued.get(`${paper.kind}/${paper.subject}`)
    return checksum !== undefined && deps.paperOf({ ...paper, ...job.options }, job.startedBy).checksum === checksum
  }
  return job.papers.filter((paper) => !isIssued(paper))
}

function runJob(deps: PrintRoomDeps, job: PrintJob): RunningJob {
  const listeners = new Set<() => void>()
  const cancelled = new AbortController()
  const stop = AbortSignal.any([cancelled.signal, deps.closing])
  const waiting = job.state === 'running' ? [...remaining(deps, job)] : []
  const failed = job.state === 'running' ? [] : [...job.failed]
  const unrecorded: IssuedPaper[] = []
  let { state } = job
  let done = job.papers.length - waiting.length - failed.length
  let current = ''

  const record = () => {
    if (deps.closing.aborted) return // the store is closed; what is not recorded is printed again when the job is taken up
    const papers = unrecorded.splice(0)
    deps.inTransaction(() => {
      for (const paper of papers) deps.printJobs.insertIssued(paper)
      deps.printJobs.update(job.id, { state, failed })
    })
    deps.written('report')
  }
  const printOn = async (): Promise<void> => {
    while (!stop.aborted) {
      const paper = waiting.shift()
      if (paper === undefined) return
      current = paper.fileName
      try {
        unrecorded.push(await printOne(deps, job, paper, stop))
        done += 1
      } catch (failure) {
        const { code, params } = AppError.toFailure(failure, '')
        if (code === 'BUG') deps.machine.log('print-failed', { jobId: job.id, code }, failure)
        failed.push({ subject: paper.subject, code, params })
      }
      if (unrecorded.length >= RECORDED_AT_ONCE) await deps.machine.gate.whenFree(record)
      for (const listener of listeners) listener()
    }
  }
  const work = async (): Promise<void> => {
    try {
      await Promise.all(Array.from({ length: UNDER_WAY }, printOn))
    } finally {
      if (cancelled.signal.aborted) state = 'cancelled'
      else if (!deps.closing.aborted) state = 'finished'
      await deps.machine.gate.whenFree(record)
      for (const listener of listeners) listener()
    }
  }
  const ended = state === 'running' ? work() : Promise.resolve()
  ended.catch((thrown: unknown) => deps.machine.log('print-job-failed', { jobId: job.id }, thrown))

  return {
    progress: () => ({ done, total: job.papers.length, current, failed: [...failed], state }),
    cancel: () => cancelled.abort(),
    ended,
    onProgress(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

async function printOne(deps: PrintRoomDeps, job: PrintJob, paper: JobPaper, signal: AbortSignal): Promise<IssuedPaper> {
  const { kind, subject, fileName } = paper
  const ready = deps.paperOf({ ...paper, ...job.options }, job.startedBy)
  const { pages, bytes, sha256 } = await printByPress(deps.machine, ready, join(job.folder, fileName), signal)
  const proof = { pages, bytes, sha256, checksum: ready.checksum, way: 'file' } as const
  return { id: deps.newId(), jobId: job.id, kind, subject, fileName, ...proof, issuedAt: deps.now(), issuedBy: job.startedBy }
}
