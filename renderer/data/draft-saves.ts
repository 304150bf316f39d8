import type { AnyDraft } from '@core/drafting/kinds/any-draft'
import type { Failure } from '@core/shared/app-error'

/** What the backend answered to a saved draft. */
export interface SavedDraft {
  readonly revision: number
  readonly savedAt: string
}

export interface DraftSavesDeps {
  readonly send: (draft: AnyDraft, revision: number, requestId: string) => Promise<SavedDraft>
  /** The revision that is stored now. */
  readonly readRevision: () => Promise<number>
  readonly toFailure: (thrown: unknown) => Failure
  readonly newRequestId: () => string
  /** Calls `act` a little later, so that changes that follow one another are one save; returns how to call it off. */
  readonly later: (act: () => void) => () => void
  readonly onSaving: () => void
  readonly onSaved: (saved: SavedDraft) => void
  readonly onFailed: (failure: Failure, retry: () => void) => void
}

/** Saves one draft as it is written, the whole of it, the last state last; the page never waits for it. */
export interface DraftSaves {
  readonly push: (draft: AnyDraft) => void
  /** The last state that is not acknowledged yet; null when everything is saved. */
  readonly pending: () => AnyDraft | null
  /** The revision that was read with the draft; false when a later one was saved meanwhile or something waits. */
  readonly see: (revision: number) => boolean
  readonly revision: () => number
  /** Sends at once and resolves when nothing is under way: true when everything was saved. */
  readonly settled: () => Promise<boolean>
  /** Somebody else saved the draft since it was read: nothing is sent until `overwrite` or `discard`. */
  readonly isStale: () => boolean
  /** What stands here goes over what somebody else saved; that stays in the history of the draft. */
  readonly overwrite: () => void
  /** What stands here and was not saved is given up. */
  readonly discard: () => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A save on its way. Sent again with the same id and the same draft, the backend answers what it answered first. */
interface Sent {
  readonly draft: AnyDraft
  readonly revision: number
  readonly requestId: string
}

export function createDraftSaves(deps: DraftSavesDeps): DraftSaves {
  let revision = 0
  /** Not sent yet; newer than `sent`. */
  let waiting: AnyDraft | null = null
  let sent: Sent | null = null
  let isStale = false
  let running: Promise<void> | null = null
  let callOff: () => void = () => undefined
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  const start = () => {
    callOff()
    if (running !== null || isStale) return
    running = run().finally(() => {
      running = null
    })
  }

  async function run(): Promise<void> {
    for (;;) {
      // What failed to arrive goes first and unchanged: it may have been saved, and then its answer is the revision to go on from.
      const going = sent ?? (waiting === null ? null : { draft: waiting, revision, requestId: deps.newRequestId() })
      if (going === null) return
      sent = going
      if (going.draft === waiting) waiting = null
      deps.onSaving()
      try {
        const saved = await deps.send(going.draft, going.revision, going.requestId)
        revision = saved.revision
        sent = null
        deps.onSaved(saved)
      } catch (thrown) {
        const failure = deps.toFailure(thrown)
        if (failure.code === 'STALE_REVISION') isStale = true
        if (!isRepeatable(failure)) {
          waiting ??= going.draft
          sent = null
        }
        tell()
        deps.onFailed(failure, isStale ? overwrite : start)
        return
      }
      tell()
    }
  }

  const overwrite = () => {
    void deps.readRevision().then(
      (present) => {
        revision = present
        isStale = false
        tell()
        start()
      },
      (thrown: unknown) => deps.onFailed(deps.toFailure(thrown), overwrite),
    )
  }

  return {
    push(draft) {
      waiting = draft
      callOff()
      callOff = deps.later(start)
    },
    pending: () => waiting ?? sent?.draft ?? null,
    see(seen) {
      if (waiting !== null || sent !== null || seen < revision) return false
      revision = seen
      return true
    },
    revision: () => revision,
    async settled() {
      start()
      while (running !== null) await running
      return waiting === null && sent === null
    },
    isStale: () => isStale,
    overwrite,
    discard() {
      callOff()
      waiting = null
      sent = null
      isStale = false
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Failures after which nobody knows whether the save arrived: it is asked again as it was. */
const isRepeatable = ({ code }: Failure): boolean => code === 'BACKEND_LOST' || code === 'BUG'
