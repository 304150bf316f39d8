import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WorkbookSheet } from '../core/drafting/exchange/workbook'
import { TABLE_LIMITS, type NamedGrid } from '../core/drafting/table/table-grid'
import {
  IMPORT_LIMITS,
  type ImportAnswer,
  type ImportJob,
  type RefusedSheet,
  type TableSource,
} from '../core/registry/import-job'
import type { RawTable } from '../core/registry/raw-table'
import { AppError } from '../core/shared/app-error'

/** Room for the largest table within the limits, several times over. */
const HEAP_MB = 1_024
/** A file within the limits takes seconds; this ends one that was made to take for ever. */
const DEADLINE_MS = 120_000

/**
 * Opens foreign files in a thread of its own, one thread a file, so that whatever a parser does to its memory or its
 * time ends with the thread.
 *
 * @param workerFile Built file of electron/import/import-worker.ts
 * @param heapMb Heap of the thread; a file that needs more is refused instead of taking the program with it
 */
export function openImporter(workerFile: string, heapMb = HEAP_MB) {
  const run = (job: ImportJob, at: string, signal: AbortSignal | undefined) => runInThread(workerFile, heapMb, job, at, signal)
  return {
    /**
     * @param signal Ends the thread at once; the promise then rejects with the signal's reason.
     * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE, FILE_FORMAT_UNKNOWN, FILE_OLD_FORMAT, FILE_ENCRYPTED,
     *   FILE_DAMAGED, TOO_MANY_ROWS, TOO_MANY_COLUMNS
     */
    async read(path: string, signal?: AbortSignal): Promise<RawTable> {
      const answer = await run({ job: 'read', path, limits: IMPORT_LIMITS }, basename(path), signal)
      if (!('table' in answer)) throw new Error('the import worker answered another question')
      return answer.table
    },

    /** Cells as they were pasted. @throws AppError FILE_TOO_LARGE, FILE_DAMAGED, TOO_MANY_ROWS, TOO_MANY_COLUMNS */
    async readPasted(text: string, name: string, signal?: AbortSignal): Promise<RawTable> {
      const answer = await run({ job: 'read-pasted', text, name, limits: IMPORT_LIMITS }, name, signal)
      if (!('table' in answer)) throw new Error('the import worker answered another question')
      return answer.table
    },

    /** Writes refused rows as XLSX, whole or not at all. @throws AppError FILE_NOT_WRITABLE */
    async writeRefused(path: string, sheets: readonly RefusedSheet[], signal?: AbortSignal): Promise<{ readonly bytes: number }> {
      const answer = await run({ job: 'write-refused', path, sheets }, basename(path), signal)
      if (!('bytes' in answer)) throw new Error('the import worker answered another question')
      return { bytes: answer.bytes }
    },

    /** Writes a 考核表 as XLSX, whole or not at all. @throws AppError FILE_NOT_WRITABLE */
    async writeWorkbook(
      path: string,
      sheets: readonly WorkbookSheet[],
      signal?: AbortSignal,
    ): Promise<{ readonly bytes: number }> {
      const answer = await run({ job: 'write-workbook', path, sheets }, basename(path), signal)
      if (!('bytes' in answer)) throw new Error('the import worker answered another question')
      return { bytes: answer.bytes }
    },

    /**
     * The tables of what was pasted or of a file, in the order of the document.
     *
     * @throws AppError TABLE_NOT_FOUND, TABLE_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG and, for files, the codes of `read`
     */
    async readTables(source: TableSource, signal?: AbortSignal): Promise<readonly NamedGrid[]> {
      const at = 'path' in source ? basename(source.path) : ''
      const answer = await run({ job: 'read-tables', source, limits: TABLE_LIMITS }, at, signal)
      if (!('tables' in answer)) throw new Error('the import worker answered another question')
      return answer.tables
    },
  }
}
export type Importer = ReturnType<typeof openImporter>

type Success = Exclude<ImportAnswer, { readonly failure: unknown }>

/** @param at Name of the file, empty for what was pasted: what made the thread run out of memory or time */
async function runInThread(
  workerFile: string,
  heapMb: number,
  job: ImportJob,
  at: string,
  signal: AbortSignal | undefined,
): Promise<Success> {
  signal?.throwIfAborted()
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  const tooMuch = () => (at === '' ? new AppError('TABLE_TOO_LARGE') : new AppError('FILE_TOO_LARGE', { at }))
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
      worker.postMessage(job)
    })
  } finally {
    clearTimeout(deadline)
    if (abort !== undefined) signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}

const isOutOfMemory = (thrown: Error): boolean => 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
