import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, query, type Client } from './client'
import type { StoredDraft } from './useDrafts'

/** One save of a draft that is kept. */
export type DraftSave = Awaited<ReturnType<Client['template']['listDraftHistory']>>[number]

const NONE: readonly DraftSave[] = []

/** The saves kept of a draft, the last first; what is older is gone. */
export function useDraftHistory(draftId: string) {
  const { data = NONE, error } = useQuery(query.template.listDraftHistory.queryOptions({ input: { draftId } }))
  return { saves: data, error }
}

/** A draft as it stood at one of its saves, which never changes. The one shown before stays until it is there. */
export function useDraftAt(draftId: string, revision: number | null) {
  return useQuery({
    ...query.template.findDraft.queryOptions({ input: { draftId, at: revision ?? 1 } }),
    enabled: revision !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}

/**
 * What each save did to the one before it, by revision; the oldest that is kept has none. The documents are read one after the
 * other and let go, so that nothing else waits for them.
 */
export function useDraftSteps<Step>(
  draftId: string,
  saves: readonly DraftSave[],
  stepOf: (before: StoredDraft['draft'], after: StoredDraft['draft']) => Step,
) {
  const revisions = saves.map(({ revision }) => revision)
  return useQuery({
    queryKey: ['draft steps', draftId, revisions],
    queryFn: async ({ signal }) => {
      const steps = new Map<number, Step>()
      let after: { readonly revision: number; readonly draft: StoredDraft['draft'] } | null = null
      for (const revision of revisions) {
        const { draft } = await api.template.findDraft({ draftId, at: revision }, { signal })
        if (after !== null) steps.set(after.revision, stepOf(draft, after.draft))
        after = { revision, draft }
      }
      return steps
    },
    enabled: revisions.length > 1,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  })
}
