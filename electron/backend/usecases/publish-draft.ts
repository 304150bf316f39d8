import { templateOfAnyDraft } from '../../core/drafting/kinds/any-draft'
import { AppError } from '../../core/shared/app-error'
import type { DraftDesk } from '../draft-desk'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'
import type { Published } from './publish-template'

export interface PublishDraftDeps extends Pick<InspectionBase, 'once' | 'templates'> {
  readonly draftDesk: DraftDesk
  readonly publish: (document: unknown, who: string) => Published
}

/**
 * Serves `template.publishDraft`: the version stands for good and the draft is done with.
 * @throws AppError STALE_REVISION; TEMPLATE_ALREADY_PUBLISHED; TEMPLATE_INVALID with the first breach
 */
export const publishDraft =
  ({ once, templates, draftDesk, publish }: PublishDraftDeps) =>
  ({ requestId, draftId, revision }: Inputs['template']['publishDraft'], who: string): Outputs['template']['publishDraft'] =>
    once(requestId, () => {
      const stored = draftDesk.take(draftId)
      if (stored.revision !== revision) throw new AppError('STALE_REVISION', { at: 'revision' })
      const { id, version } = stored.draft.head
      if (templates.find(id, version) !== undefined)
        throw new AppError('TEMPLATE_ALREADY_PUBLISHED', { at: 'version', id, version })
      const [breach] = draftDesk.check(stored.draft).breaches
      const template = templateOfAnyDraft(stored.draft)
      if (breach !== undefined || template === null) {
        const { at = 'draft', ...params } = breach?.params ?? {}
        throw new AppError('TEMPLATE_INVALID', { ...params, at, breach: breach?.code ?? 'RULE_MISSING' })
      }
      const { sha256 } = publish(template, who)
      draftDesk.putAway(stored, 'published', who, { id, version, sha256 })
      return { id, version, sha256 }
    })
