import { draftOfAnyTemplate, withHeadFields, type AnyDraft } from '../../core/drafting/kinds/any-draft'
import { emptyAnyDraft } from '../../core/drafting/kinds/empty-kind-draft'
import { readAnyDraft } from '../../core/drafting/kinds/read-any-draft'
import { newTemplateId } from '../../core/drafting/new-template-id'
import { nextVersion } from '../../core/drafting/next-version'
import type { SubjectRole } from '../../core/scoring/template'
import { AppError } from '../../core/shared/app-error'
import type { DraftOrigin } from '../../store/template-draft.repo'
import type { DraftDesk } from '../draft-desk'
import type { InspectionBase } from '../inspection-base'
import { filled, TEXTS } from '../texts'
import type { Inputs, Outputs } from '../words'

export interface StartDraftDeps extends InspectionBase {
  readonly draftDesk: DraftDesk
}
type From = Inputs['template']['startDraft']['from']

const FIRST_VERSION = '1.0'

/**
 * Serves `template.startDraft`: an empty sheet, the next version of a published one, a copy under a number of its own, or what
 * was read from a table or a file.
 * @throws AppError TEMPLATE_UNKNOWN, NOT_FOUND, TEMPLATE_INVALID; KIND_NOT_SUPPORTED for a written one of no known kind
 */
export const startDraft =
  (deps: StartDraftDeps) =>
  ({ requestId, from }: Inputs['template']['startDraft'], who: string): Outputs['template']['startDraft'] =>
    deps.once(requestId, () => {
      const { draft, basedOn } = begun(deps, from)
      return { draftId: deps.draftDesk.begin(draft, basedOn, who).id }
    })

function begun(deps: StartDraftDeps, from: From): { readonly draft: AnyDraft; readonly basedOn: DraftOrigin | null } {
  switch (from.way) {
    case 'empty': {
      const { kind = 'scored', name, subject } = from
      const head = { id: freeId(deps, subject), version: FIRST_VERSION, name, subject }
      return { draft: emptyAnyDraft(kind, head, deps.newId), basedOn: null }
    }
    case 'version': {
      const { id, version } = from
      const taken = [...deps.draftDesk.publishedVersions(id), ...deps.drafts.listVersions(id)]
      const draft = versionAsDraft(deps, from)
      return { draft: withHeadFields(draft, { version: nextVersion(version, taken) }), basedOn: { id, version } }
    }
    case 'copy':
      return { draft: copyOf(deps, versionAsDraft(deps, from)), basedOn: { id: from.id, version: from.version } }
    case 'draft': {
      const { draft, basedOn } = deps.draftDesk.take(from.draftId)
      return { draft: copyOf(deps, draft), basedOn }
    }
    case 'written':
      return { draft: numbered(deps, readAnyDraft(from.draft), from.name), basedOn: null }
  }
}

function versionAsDraft({ templates, newId }: StartDraftDeps, { id, version }: DraftOrigin): AnyDraft {
  const found = templates.find(id, version)
  if (found === undefined) throw new AppError('TEMPLATE_UNKNOWN', { at: 'from.id' })
  return draftOfAnyTemplate(found.template, newId)
}

/** The same sheet under a number of its own, named as a copy. */
function copyOf(deps: StartDraftDeps, draft: AnyDraft): AnyDraft {
  const { name, subject } = draft.head
  const copyName = filled(TEXTS[deps.settings.read().language].templateCopy, { name })
  return withHeadFields(draft, { id: freeId(deps, subject), version: FIRST_VERSION, name: copyName })
}

/** What a table or a file left open gets its number; what it brought it keeps. */
function numbered(deps: StartDraftDeps, draft: AnyDraft, name: string): AnyDraft {
  const { head } = draft
  const id = head.id.trim() === '' ? freeId(deps, head.subject) : head.id
  const version = head.version.trim() === '' ? FIRST_VERSION : head.version
  return withHeadFields(draft, { id, version, name })
}

function freeId({ templates, drafts, today }: StartDraftDeps, subject: SubjectRole): string {
  const taken = [...templates.listAll().map(({ template }) => template.id), ...drafts.listTemplateIds()]
  return newTemplateId(subject, today().slice(0, 4), taken)
}
