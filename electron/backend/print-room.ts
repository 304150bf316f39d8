import { AppError } from '../core/shared/app-error'
import type { PrintJob } from '../store/print-job.repo'
import { openJobFiles } from './job-files'
import { runJob, type PrintRoomDeps, type RunningJob } from './running-job'

export interface LeftJob {
  readonly job: PrintJob
  readonly done: number
  /** It is at work in this process. */
  readonly isUnderWay: boolean
}

/** Print jobs at work in this process. A job outlives it: `follow` takes up one that was left unfinished. */
export function openPrintRoom(deps: PrintRoomDeps) {
  const running = new Map<string, RunningJob>()
  const jobOf = (id: string): PrintJob => {
    const job = deps.printJobs.findById(id)
    if (job === undefined) throw new AppError('NOT_FOUND', { at: 'jobId' })
    return job
  }
  const follow = (id: string): RunningJob => {
    const known = running.get(id)
    if (known !== undefined) return known
    const begun = runJob(deps, jobOf(id))
    running.set(id, begun)
    return begun
  }
  return {
    /** The job, begun or taken up again where it stopped; never twice at a time. @throws AppError NOT_FOUND */
    follow,
    /** Ends a job and waits for what is under way; one that was left begins nothing more. @throws AppError NOT_FOUND */
    async cancel(id: string): Promise<number> {
      const known = running.get(id)
      if (known !== undefined) {
        known.cancel()
        await known.ended
        return known.progress().done
      }
      const job = jobOf(id)
      if (job.state === 'running') {
        deps.inTransaction(() => deps.printJobs.update(id, { state: 'cancelled', failed: job.failed }))
        openJobFiles(deps, { ...job, state: 'cancelled' }).removePieces()
      }
      return follow(id).progress().done
    },
    /** The job begun last of those that are not over; null when all are. */
    findUnfinished(): LeftJob | null {
      const job = deps.printJobs.listRunning().at(-1)
      if (job === undefined) return null
      const known = running.get(job.id)
      return { job, done: known?.progress().done ?? openJobFiles(deps, job).count(), isUnderWay: known !== undefined }
    },
  }
}
export type PrintRoom = ReturnType<typeof openPrintRoom>
