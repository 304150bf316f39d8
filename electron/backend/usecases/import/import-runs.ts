import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../../../core/shared/app-error'
import type { Outputs } from '../../words'

export type ImportProgress = Outputs['import']['watch'] extends AsyncIteratorObject<infer Event> ? Event : never

/** One import at work: where it stands, and whether it was told to stop. */
export interface ImportRunning {
  readonly signal: AbortSignal
  readonly report: (progress: ImportProgress) => void
}

interface Entry extends ImportRunning {
  readonly abort: () => void
  progress: ImportProgress
  state: 'awaited' | 'running' | 'ended'
}

/** At most four events a second. */
const PAUSE_MS = 250

/** The imports at work, by the id that the page gave them. */
export function openImportRuns() {
  const entries = new Map<string, Entry>()

  /** A page may begin to watch before its call has come through the door. */
  const entryOf = (runId: string): Entry => {
    const known = entries.get(runId)
    if (known !== undefined) return known
    const stop = new AbortController()
    const entry: Entry = {
      signal: stop.signal,
      progress: { phase: 'reading', done: 0, total: 0 },
      state: 'awaited',
      report(progress) {
        entry.progress = progress
      },
      abort: () => stop.abort(new AppError('IMPORT_CANCELLED')),
    }
    entries.set(runId, entry)
    return entry
  }

  return {
    /** Does `work` under this id; without one nobody can watch or stop it. */
    async run<T>(runId: string | undefined, work: (running: ImportRunning) => Promise<T>): Promise<T> {
      if (runId === undefined) return work({ signal: new AbortController().signal, report: () => {} })
      const entry = entryOf(runId)
      entry.state = 'running'
      try {
        return await work(entry)
      } finally {
        entry.state = 'ended'
        entries.delete(runId)
      }
    },

    /** Stops the work before its next slice; what has been committed stays. @returns whether there was anything to stop */
    cancel(runId: string): boolean {
      const entry = entries.get(runId)
      if (entry?.state !== 'running') return false
      entry.abort()
      return true
    },

    /** Where the work stands, until it has ended. */
    async *watch(runId: string, signal: AbortSignal | undefined): AsyncGenerator<ImportProgress, void, void> {
      const entry = entryOf(runId)
      let told: ImportProgress | null = null
      try {
        while (signal?.aborted !== true && entry.state !== 'ended') {
          if (entry.progress !== told) yield (told = entry.progress)
          await pause(PAUSE_MS)
        }
        if (entry.state === 'ended' && entry.progress !== told) yield entry.progress
      } finally {
        // Watched too late: the work had ended before, or never came.
        if (entry.state === 'awaited') entries.delete(runId)
      }
    },
  }
}
export type ImportRuns = ReturnType<typeof openImportRuns>
