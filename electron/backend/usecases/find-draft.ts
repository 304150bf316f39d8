import { AppError } from '../../core/shared/app-error'
import type { DraftDesk } from '../draft-desk'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'

export interface FindDraftDeps extends Pick<InspectionBase, 'drafts'> {
  readonly draftDesk: DraftDesk
}

/** Serves `template.findDraft`: the draft as it was saved last, or as it stood at one of the revisions that are kept. */
export const findDraft =
  ({ drafts, draftDesk }: FindDraftDeps) =>
  ({ draftId, at }: Inputs['template']['findDraft']): Outputs['template']['findDraft'] => {
    const { revision, draft, basedOn, state, updatedAt, updatedBy } = draftDesk.take(draftId)
    const shown = at === undefined ? draft : drafts.findDocument(draftId, at)
    if (shown === undefined) throw new AppError('NOT_FOUND', { at: 'at' })
    return { draftId, revision, draft: shown, basedOn: basedOn && { ...basedOn }, state, updatedAt, updatedBy }
  }

/** Serves `template.checkDraft`: what publishing would refuse, and what a person should look at. */
export const checkStoredDraft =
  ({ draftDesk }: Pick<FindDraftDeps, 'draftDesk'>) =>
  ({ draftId }: Inputs['template']['checkDraft']): Outputs['template']['checkDraft'] => {
    const { breaches, warnings } = draftDesk.check(draftDesk.take(draftId).draft)
    const toLine = (issue: (typeof breaches)[number]) => ({ ...issue, params: { ...issue.params } })
    return { breaches: breaches.map(toLine), warnings: warnings.map(toLine) }
  }
