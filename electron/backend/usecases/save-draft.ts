import { readAnyDraft } from '../../core/drafting/kinds/read-any-draft'
import type { InspectionBase } from '../inspection-base'
import type { DraftDesk } from '../draft-desk'
import type { Inputs, Outputs } from '../words'

export interface SaveDraftDeps extends Pick<InspectionBase, 'once'> {
  readonly draftDesk: DraftDesk
}

/**
 * Serves `template.saveDraft`. What already stands there is saved by being there.
 * @throws AppError NOT_FOUND, TEMPLATE_INVALID, KIND_NOT_SUPPORTED, STALE_REVISION
 */
export const saveDraft =
  ({ once, draftDesk }: SaveDraftDeps) =>
  ({ requestId, draftId, revision, draft }: Inputs['template']['saveDraft'], who: string): Outputs['template']['saveDraft'] =>
    once(requestId, () => {
      const saved = draftDesk.save(draftDesk.take(draftId), revision, readAnyDraft(draft), who)
      return { revision: saved.revision, savedAt: saved.updatedAt, state: saved.state }
    })

/** Serves `template.removeDraft`; its documents stay, so that it can be restored. */
export const removeDraft =
  ({ once, draftDesk }: SaveDraftDeps) =>
  ({ requestId, draftId }: Inputs['template']['removeDraft'], who: string): Outputs['template']['removeDraft'] =>
    once(requestId, () => {
      draftDesk.putAway(draftDesk.take(draftId), 'removed', who)
      return { draftId }
    })

/** Serves `template.restoreDraft`: a removed draft stands in the library again. */
export const restoreDraft =
  ({ once, draftDesk }: SaveDraftDeps) =>
  ({ requestId, draftId }: Inputs['template']['restoreDraft'], who: string): Outputs['template']['restoreDraft'] =>
    once(requestId, () => ({ draftId: draftDesk.bringBack(draftId, who).id }))
