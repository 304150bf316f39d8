import type { DraftCheck } from '../core/drafting/check-draft'
import { anyChangedParts } from '../core/drafting/kinds/any-changed-parts'
import type { AnyDraft } from '../core/drafting/kinds/any-draft'
import { anyDraftCounts, checkAnyDraft } from '../core/drafting/kinds/check-any-draft'
import { sameJson } from '../core/inspection/same-json'
import { AppError } from '../core/shared/app-error'
import type { DraftOrigin, StoredDraft } from '../store/template-draft.repo'
import { draftSha256 } from '../trace/checksum'
import type { InspectionBase } from './inspection-base'

/** So many names a row of the journal carries; the document itself is kept beside it. */
const NAMED = 40

/**
 * The one way to change a draft: what lists show of it is worked out from its document, the change is told to the journal by
 * the hashes before and after and the names of the parts that changed, never by the document.
 */
export function draftDesk({ drafts, templates, journal, now, newId }: InspectionBase) {
  const publishedVersions = (templateId: string): string[] =>
    templates.listAll().flatMap(({ template }) => (template.id === templateId ? [template.version] : []))

  const check = (draft: AnyDraft): DraftCheck => checkAnyDraft(draft, publishedVersions(draft.head.id))

  const derived = (draft: AnyDraft) => ({
    draft,
    templateId: draft.head.id,
    version: draft.head.version,
    name: draft.head.name,
    subject: draft.head.subject,
    templateKind: draft.head.templateKind,
    ...anyDraftCounts(draft),
    state: check(draft).breaches.length === 0 ? ('checked' as const) : ('draft' as const),
  })

  const tell = (
    who: string,
    what: string,
    id: string,
    before: object | null,
    after: object | null,
    reason: string | null = null,
  ) => journal.append({ who, what: `template-draft.${what}`, entity: `template-draft/${id}`, before, after, reason })

  return {
    check,
    publishedVersions,

    /** @throws AppError NOT_FOUND when there is no such draft or it is done with. */
    take(id: string): StoredDraft {
      const stored = drafts.find(id)
      if (stored === undefined || stored.removed !== null) throw new AppError('NOT_FOUND', { at: 'draftId' })
      return stored
    },

    begin(draft: AnyDraft, basedOn: DraftOrigin | null, who: string): StoredDraft {
      const id = newId()
      const at = now()
      const made = { createdAt: at, createdBy: who, updatedAt: at, updatedBy: who }
      const stored: StoredDraft = { id, revision: 1, basedOn, removed: null, ...made, ...derived(draft) }
      drafts.insert(stored)
      tell(who, 'started', id, null, { revision: 1, name: draft.head.name, basedOn, sha256: draftSha256(draft) })
      return stored
    },

    /** @throws AppError STALE_REVISION when somebody saved it since `revision`; TEMPLATE_INVALID for a draft of another kind */
    save(stored: StoredDraft, revision: number, draft: AnyDraft, who: string): StoredDraft {
      if (sameJson(stored.draft, draft)) return stored
      if (stored.revision !== revision) throw new AppError('STALE_REVISION', { at: 'revision' })
      if (stored.templateKind !== draft.head.templateKind) throw new AppError('TEMPLATE_INVALID', { at: 'head.templateKind' })
      const changed = Object.entries(anyChangedParts(stored.draft, draft)).filter(([, names]) => names.length > 0)
      const parts = Object.fromEntries(changed.map(([part, names]) => [part, names.slice(0, NAMED)]))
      const next: StoredDraft = {
        ...stored,
        ...derived(draft),
        revision: revision + 1,
        updatedAt: now(),
        updatedBy: who,
      }
      drafts.update(next, true)
      tell(
        who,
        'saved',
        stored.id,
        { revision, sha256: draftSha256(stored.draft) },
        { revision: next.revision, sha256: draftSha256(draft), ...parts },
      )
      return next
    },

    /** Takes a draft off the desk, published or not; its documents stay. */
    putAway(stored: StoredDraft, as: 'removed' | 'published', who: string, after: object | null = null): void {
      drafts.update({ ...stored, removed: { at: now(), as } }, false)
      tell(who, as, stored.id, { revision: stored.revision, sha256: draftSha256(stored.draft) }, after)
    },

    /** @throws AppError NOT_FOUND when it was not removed. */
    bringBack(id: string, who: string): StoredDraft {
      const stored = drafts.find(id)
      if (stored?.removed?.as !== 'removed') throw new AppError('NOT_FOUND', { at: 'draftId' })
      const back: StoredDraft = { ...stored, ...derived(stored.draft), removed: null }
      drafts.update(back, false)
      tell(who, 'restored', id, null, { revision: stored.revision })
      return back
    },
  }
}
export type DraftDesk = ReturnType<typeof draftDesk>
