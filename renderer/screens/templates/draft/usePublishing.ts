import { failureOf } from '../../../data/failure'
import { draftSaves, useStaleDraft } from '../../../data/useDraftSaves'
import { usePublishDraft } from '../../../data/useDrafts'
import { usePlace } from '../../../hooks/usePlace'

/** Publishes a draft as it stands on the screen, and shows the version that came of it. */
export function usePublishing(draftId: string) {
  const { go } = usePlace()
  const publish = usePublishDraft()
  const { isStale } = useStaleDraft(draftId)
  return {
    failure: failureOf(publish.error),
    /** Nothing is in the way of sending it. */
    isFree: !publish.isPending && !isStale,
    publish: async () => {
      const queue = draftSaves(draftId)
      // What could not be saved is spoken of by the status bar, with its reason.
      if (!(await queue.settled())) return
      publish.mutate(
        { requestId: crypto.randomUUID(), draftId, revision: queue.revision() },
        { onSuccess: ({ id, version }) => go('templates', { templateId: id, templateVersion: version }) },
      )
    },
  }
}
