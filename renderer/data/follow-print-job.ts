import { api, type Client } from './client'
import { toFailure } from './failure'

type Stream = Awaited<ReturnType<Client['report']['watchPrintJob']>>
export type BatchProgress = Stream extends AsyncIterable<infer Event> ? Event : never

const PAUSE_MS = 250

/**
 * Tells where a print job stands until it is no longer running. When the backend dies under it, the job is taken up again
 * by the next one.
 * @param signal Ends the watching, not the job.
 */
export async function followPrintJob(
  jobId: string,
  signal: AbortSignal,
  onProgress: (progress: BatchProgress) => void,
): Promise<void> {
  let isOver = false
  while (!isOver) {
    try {
      for await (const progress of await api.report.watchPrintJob({ jobId }, { signal })) onProgress(progress)
      isOver = true
    } catch (thrown) {
      if (signal.aborted || toFailure(thrown).code !== 'BACKEND_LOST') throw thrown
      // The next call waits for the next backend; the port that closed is let go of first.
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}
