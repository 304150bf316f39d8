import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { api, query } from './client'
import { createDraftSaves, type DraftSaves } from './draft-saves'
import { toFailure } from './failure'
import { forgetFailedSave, reportSaved, reportSaveFailed, reportSaving } from './save-state'

const SAVE_AFTER_MS = 300

/** One queue a draft for the life of the window, so that leaving the screen loses nothing that is on its way. */
const queues = new Map<string, DraftSaves>()

/** The queue that saves a draft. */
export function draftSaves(draftId: string): DraftSaves {
  const known = queues.get(draftId)
  if (known !== undefined) return known
  const queue = createDraftSaves({
    send: (draft, revision, requestId) => api.template.saveDraft({ requestId, draftId, revision, draft }),
    readRevision: async () => (await api.template.findDraft({ draftId })).revision,
    toFailure,
    newRequestId: () => crypto.randomUUID(),
    later: (act) => {
      const timer = setTimeout(act, SAVE_AFTER_MS)
      return () => clearTimeout(timer)
    },
    onSaving: reportSaving,
    onSaved: ({ savedAt }) => reportSaved(savedAt),
    onFailed: reportSaveFailed,
  })
  queues.set(draftId, queue)
  return queue
}

/** What was read of a draft before it was written on is old. */
export const rereadDraft = (queries: QueryClient, draftId: string): Promise<void> =>
  queries.invalidateQueries({ queryKey: query.template.findDraft.queryKey({ input: { draftId } }) })

/** Whether somebody else saved the draft since it was read, and what can be done about it. */
export function useStaleDraft(draftId: string) {
  const queue = draftSaves(draftId)
  const isStale = useSyncExternalStore(queue.subscribe, queue.isStale)
  return {
    isStale,
    overwrite: queue.overwrite,
    /** Gives up what is on the screen; the draft is to be read again. */
    discard: () => {
      queue.discard()
      forgetFailedSave()
    },
  }
}
