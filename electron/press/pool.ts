import { rm } from 'node:fs/promises'
import Piscina from 'piscina'
import type { FileFormat } from '../core/papers/file-format'
import type { Paper } from '../core/papers/paper'
import { AppError } from '../core/shared/app-error'
import type { BindOrder, BindOutcome, BoundFile, PrintedFile, PrintOrder, PrintOutcome } from './print-order'
import { partOf } from './whole-file'

export interface PressOptions {
  /** Built file of the print worker. */
  readonly workerFile: string
  /** Folder of the bundled fonts. */
  readonly fontsFolder: string
  readonly threads: number
}

export interface Press {
  /** False when the caller should wait for a document to finish before sending more. */
  hasRoom(): boolean
  /**
   * Prints a paper into `target`, which stands only for a whole file; a PDF unless another format is asked for.
   * @throws AppError INPUT_INVALID for a format that the paper does not come in, FONT_MISSING, REPORT_TEXT_LOST, REPORT_TOO_SLOW, FILE_NOT_WRITABLE, DISK_FULL
   */
  print(paper: Paper, target: string, format?: FileFormat): Promise<PrintedFile>
  /**
   * Binds PDFs into one file, in this order.
   * @throws AppError FILE_UNREADABLE, REPORT_TEXT_LOST, REPORT_TOO_SLOW, FILE_NOT_WRITABLE, DISK_FULL
   */
  bind(files: readonly string[], target: string): Promise<BoundFile>
  /** Waits for the documents asked for so far. */
  close(): Promise<void>
}

export interface PressLimits {
  readonly deadlineMs: number
  readonly documentsPerWorker: number
}
const LIMITS: PressLimits = { deadlineMs: 60_000, documentsPerWorker: 500 }
/** Added to the deadline for each file that is bound: three pages take a tenth of it. */
const BIND_MS = 200
/** A worker that has nothing to do keeps its fonts open for so long. */
const IDLE_MS = 30_000

/** Workers that live and end together. */
interface Generation {
  readonly pool: Piscina<PrintOrder | BindOrder, PrintOutcome | BindOutcome>
  sent: number
  underWay: number
}

/**
 * Prints in worker threads. A worker past its deadline is terminated, the others go on; after 500 documents a
 * worker, fresh ones take over and the old ones end with their last document.
 */
export function openPress({ workerFile, fontsFolder, threads }: PressOptions, limits: Partial<PressLimits> = {}): Press {
  const { deadlineMs, documentsPerWorker } = { ...LIMITS, ...limits }
  const turns = openTurns(threads)
  const ending = new Set<Promise<void>>()
  const begin = (): Generation => ({ pool: openPool(workerFile, threads), sent: 0, underWay: 0 })
  const end = ({ pool }: Generation) => {
    const ended = pool.destroy().finally(() => ending.delete(ended))
    ending.add(ended)
  }
  let current = begin()

  /** One order at a worker, under its deadline. */
  const send = async <T>(task: PrintOrder | BindOrder, name: 'print' | 'bind', ms: number): Promise<T> => {
    await turns.take()
    if (current.sent >= documentsPerWorker * threads) {
      if (current.underWay === 0) end(current)
      current = begin()
    }
    const generation = current
    generation.sent += 1
    generation.underWay += 1
    try {
      return (await generation.pool.run(task, { name, signal: AbortSignal.timeout(ms) })) as T
    } catch (failure) {
      if (!(failure instanceof Error && failure.name === 'AbortError')) throw failure
      await rm(partOf(task.target), { force: true }).catch(() => undefined) // the worker is gone, and cannot take back what it wrote
      throw new AppError('REPORT_TOO_SLOW', {}, { cause: failure })
    } finally {
      generation.underWay -= 1
      if (generation !== current && generation.underWay === 0) end(generation)
      turns.give()
    }
  }

  return {
    hasRoom: () => turns.taken() < 2 * threads,
    print: async (paper, target, format = 'pdf') =>
      fileOf(await send<PrintOutcome>({ paper, target, format, fonts: fontsFolder }, 'print', deadlineMs)),
    bind: async (files, target) =>
      fileOf(await send<BindOutcome>({ files, target }, 'bind', deadlineMs + BIND_MS * files.length)),
    async close() {
      await turns.allGiven()
      await Promise.all([current.pool.destroy(), ...ending])
    },
  }
}

const openPool = (workerFile: string, threads: number) =>
  new Piscina<PrintOrder | BindOrder, PrintOutcome | BindOutcome>({
    filename: workerFile,
    name: 'print',
    minThreads: 0, // a minimum would be restored even after the pool was ended
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  })

/** At most `count` at work, the others in the order of coming; the deadline of a document begins with its turn. */
function openTurns(count: number) {
  const waiting: (() => void)[] = []
  const watching: (() => void)[] = []
  let free = count
  return {
    taken: () => count - free + waiting.length,
    async take(): Promise<void> {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    give(): void {
      const next = waiting.shift()
      if (next) {
        next()
        return
      }
      free += 1
      if (free === count) for (const resolve of watching.splice(0)) resolve()
    },
    async allGiven(): Promise<void> {
      if (free < count) await new Promise<void>((resolve) => watching.push(resolve))
    },
  }
}

function fileOf<F>(outcome: { readonly file: F } | Extract<PrintOutcome, { kind: 'failed' }>): F {
  if (!('file' in outcome)) throw new AppError(outcome.code, outcome.params)
  return outcome.file
}
