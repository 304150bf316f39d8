import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { IMPORT_LIMITS, type ImportAnswer, type ImportJob, type RefusedSheet } from '../core/registry/import-job'
import type { RawTable } from '../core/registry/raw-table'
import { AppError } from '../core/shared/app-error'

/** Room for the largest table within the limits, several times over. */
const HEAP_MB = 1_024
/** A file within the limits takes seconds; this ends one that was made to take for ever. */
const DEADLINE_MS = 120_000

type Job =
  | { readonly job: 'read'; readonly path: string }
  | { readonly job: 'write-refused'; readonly path: string; readonly sheets: readonly RefusedSheet[] }

/**
 * Opens foreign files in a thread of its own, one thread a file, so that whatever a parser does to its memory or its
 * time ends with the thread.
 *
 * @param workerFile Built file of electron/import/import-worker.ts
 * @param heapMb Heap of the thread; a file that needs more is refused instead of taking the program with it
 */
export function openImporter(workerFile: string, heapMb = HEAP_MB) {
  const run = (job: Job, signal: AbortSignal | undefined) => runInThread(workerFile, heapMb, job, signal)
  return {
    /**
     * @param signal Ends the thread at once; the promise then rejects with the signal's reason.
     * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE, FILE_FORMAT_UNKNOWN, FILE_OLD_FORMAT, FILE_ENCRYPTED,
     *   FILE_DAMAGED, TOO_MANY_ROWS, TOO_MANY_COLUMNS
     */
    async read(path: string, signal?: AbortSignal): Promise<RawTable> {
      const answer = await run({ job: 'read', path }, signal)
      if (!('table' in answer)) throw new Error('the import worker answered another question')
      return answer.table
    },

    /** Writes refused rows as XLSX, whole or not at all. @throws AppError FILE_NOT_WRITABLE */
    async writeRefused(path: string, sheets: readonly RefusedSheet[], signal?: AbortSignal): Promise<{ readonly bytes: number }> {
      const answer = await run({ job: 'write-refused', path, sheets }, signal)
      if (!('bytes' in answer)) throw new Error('the import worker answered another question')
      return { bytes: answer.bytes }
    },
  }
}
export type Importer = ReturnType<typeof openImporter>

type Success = Exclude<ImportAnswer, { readonly failure: unknown }>

async function runInThread(workerFile: string, heapMb: number, job: Job, signal: AbortSignal | undefined): Promise<Success> {
  signal?.throwIfAborted()
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  const message: ImportJob = job.job === 'read' ? { ...job, limits: IMPORT_LIMITS } : job
  const tooMuch = () => new AppError('FILE_TOO_LARGE', { at: basename(job.path) })
  let deadline: NodeJS.Timeout | undefined
  let abort: (() => void) | undefined
  try {
    return await new Promise<Success>((resolve, reject) => {
      deadline = setTimeout(() => reject(tooMuch()), DEADLINE_MS)
      abort = () => reject(signal?.reason as Error)
      signal?.addEventListener('abort', abort)
      worker.once('message', (answer: ImportAnswer) => {
        if ('failure' in answer) reject(new AppError(answer.failure.code, answer.failure.params))
        else resolve(answer)
      })
      worker.once('error', (thrown: Error) => reject(isOutOfMemory(thrown) ? tooMuch() : thrown))
      worker.once('exit', (code) => reject(new Error(`the import worker ended with ${code} before it answered`)))
      worker.postMessage(message)
    })
  } finally {
    clearTimeout(deadline)
    if (abort !== undefined) signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}

const isOutOfMemory = (thrown: Error): boolean => 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
