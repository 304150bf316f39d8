import { setTimeout as pause } from 'node:timers/promises'
import type { PrintRoom } from '../print-room'
import type { JobProgress } from '../running-job'
import type { Inputs } from '../words'

/** At most four events a second. */
const PAUSE_MS = 250

/**
 * Serves `report.watchPrintJob`: where the job stands now and then after each change, until it is no longer running. A job
 * that an earlier process left unfinished goes on from where it stopped.
 * @throws AppError NOT_FOUND
 */
export const watchPrintJob = ({ room }: { readonly room: PrintRoom }) =>
  async function* (
    { jobId }: Inputs['report']['watchPrintJob'],
    signal: AbortSignal | undefined,
  ): AsyncGenerator<JobProgress, void, void> {
    const job = room.follow(jobId)
    let wake = () => {}
    let hasNews = true
    const ring = () => {
      hasNews = true
      wake()
    }
    const leave = job.onProgress(ring)
    signal?.addEventListener('abort', ring)
    try {
      while (signal?.aborted !== true) {
        if (!hasNews) {
          await new Promise<void>((resolve) => (wake = resolve))
          continue
        }
        hasNews = false
        const progress = job.progress()
        yield progress
        if (progress.state !== 'running') return
        await Promise.race([pause(PAUSE_MS), job.ended.catch(() => undefined)])
      }
    } finally {
      leave()
      signal?.removeEventListener('abort', ring)
    }
  }
