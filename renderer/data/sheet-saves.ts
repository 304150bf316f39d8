import type { Failure } from '@core/shared/app-error'
import { entryKey, type SheetChange } from '@core/inspection/sheet'

/** What the backend answered to a saved change. */
export interface SavedSheet {
  readonly revision: number
  readonly savedAt: string
}

export interface SheetSavesDeps {
  readonly send: (change: SheetChange, seenRevision: number, requestId: string) => Promise<SavedSheet>
  /** The sheet's revision as it is now. */
  readonly readRevision: () => Promise<number>
  readonly toFailure: (thrown: unknown) => Failure
  readonly newRequestId: () => string
  readonly onSaving: () => void
  readonly onSaved: (saved: SavedSheet, change: SheetChange) => void
  readonly onFailed: (failure: Failure, retry: () => void) => void
}

/** Sends a change in another way than a mark: with the table of samples that it follows from. */
export type SendWith = SheetSavesDeps['send']

/** Saves the changes of one sheet one after another; the page never waits for it. */
export interface SheetSaves {
  /** @param sendWith Saves more than the change itself; absent: it is marked on the sheet. */
  readonly push: (change: SheetChange, sendWith?: SendWith) => void
  /** What is not acknowledged yet, oldest first. */
  readonly pending: () => readonly SheetChange[]
  /** The revision that was read with the sheet; false when a later one was saved meanwhile. */
  readonly see: (revision: number) => boolean
  /** Resolves as soon as nothing is under way: true when everything was saved. */
  readonly settled: () => Promise<boolean>
}

interface Waiting {
  readonly change: SheetChange
  /** null: as a mark. */
  readonly sendWith: SendWith | null
  /** Sent again with the same id, the backend answers what it answered first. */
  readonly requestId: string
  readonly failure: Failure | null
}

/** Failures after which the next change would fail as well: nothing more is sent until the person acts. */
const STOPPING: readonly Failure['code'][] = ['BACKEND_LOST', 'DISK_FULL', 'WORKSPACE_NOT_OPEN']

export function createSheetSaves(deps: SheetSavesDeps): SheetSaves {
  let waiting: readonly Waiting[] = []
  let revision = 0
  let isRunning = false
  let running: Promise<void> = Promise.resolve()

  const replace = (old: Waiting, ...by: readonly Waiting[]) => {
    waiting = waiting.flatMap((one) => (one === old ? by : [one]))
  }
  const forgive = (isForgiven: (failure: Failure) => boolean) => {
    waiting = waiting.map((one) => (one.failure !== null && isForgiven(one.failure) ? { ...one, failure: null } : one))
  }
  const retry = () => {
    forgive(() => true)
    start()
  }
  const start = () => {
    if (isRunning) return
    isRunning = true
    running = run()
  }

  async function run(): Promise<void> {
    try {
      let next = waiting.find((one) => one.failure === null)
      while (next !== undefined) {
        deps.onSaving()
        const failure = await attempt(next)
        const unsaved = failure ?? waiting.find((one) => one.failure !== null)?.failure ?? null
        if (unsaved !== null) deps.onFailed(unsaved, retry)
        if (failure !== null && STOPPING.includes(failure.code)) return
        next = waiting.find((one) => one.failure === null)
      }
    } finally {
      isRunning = false // at once, so that the next push starts anew
    }
  }

  async function attempt(next: Waiting): Promise<Failure | null> {
    try {
      const saved = await (next.sendWith ?? deps.send)(next.change, revision, next.requestId)
      revision = saved.revision
      replace(next)
      deps.onSaved(saved, next.change)
      return null
    } catch (thrown) {
      const failure = deps.toFailure(thrown)
      // Somebody else changed the same entry: what was typed stays, and a retry writes over what is there now.
      const isStale = failure.code === 'STALE_REVISION'
      if (isStale) revision = await deps.readRevision().catch(() => revision)
      replace(next, { ...next, failure, requestId: isStale ? deps.newRequestId() : next.requestId })
      return failure
    }
  }

  return {
    push(change, sendWith) {
      // What was refused is overtaken by a newer value of the same entry, a table by a table alone; what only failed to arrive
      // is sent first.
      const isOvertaken = (one: Waiting) =>
        one.failure !== null &&
        !STOPPING.includes(one.failure.code) &&
        entryKey(one.change) === entryKey(change) &&
        (one.sendWith === null || sendWith !== undefined)
      waiting = waiting.filter((one) => !isOvertaken(one))
      forgive((failure) => STOPPING.includes(failure.code))
      waiting = [...waiting, { change, sendWith: sendWith ?? null, requestId: deps.newRequestId(), failure: null }]
      start()
    },
    pending: () => waiting.map((one) => one.change),
    see(seen) {
      if (seen < revision) return false
      revision = seen
      return true
    },
    async settled() {
      while (isRunning) await running
      return waiting.length === 0
    },
  }
}
