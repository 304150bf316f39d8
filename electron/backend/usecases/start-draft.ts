import { asScored } from '../../core/scoring/as-scored'
import { draftOfTemplate } from '../../core/drafting/draft-of-template'
import type { Draft } from '../../core/drafting/draft'
import { emptyDraft } from '../../core/drafting/empty-draft'
import { newTemplateId } from '../../core/drafting/new-template-id'
import { nextVersion } from '../../core/drafting/next-version'
import { readDraft } from '../../core/drafting/read-draft'
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
 * @throws AppError TEMPLATE_UNKNOWN, KIND_NOT_SUPPORTED, NOT_FOUND, TEMPLATE_INVALID
 */
export const startDraft =
  (deps: StartDraftDeps) =>
  ({ requestId, from }: Inputs['template']['startDraft'], who: string): Outputs['template']['startDraft'] =>
    deps.once(requestId, () => {
      const { draft, basedOn } = begun(deps, from)
      return { draftId: deps.draftDesk.begin(draft, basedOn, who).id }
    })

function begun(deps: StartDraftDeps, from: From): { readonly draft: Draft; readonly basedOn: DraftOrigin | null } {
  switch (from.way) {
    case 'empty': {
      const { name, subject } = from
      return { draft: emptyDraft({ id: freeId(deps, subject), version: FIRST_VERSION, name, subject }), basedOn: null }
    }
    case 'version': {
      const { id, version } = from
      const taken = [...deps.draftDesk.publishedVersions(id), ...deps.drafts.listVersions(id)]
      const draft = versionAsDraft(deps, from)
      return { draft: { ...draft, head: { ...draft.head, version: nextVersion(version, taken) } }, basedOn: { id, version } }
    }
    case 'copy':
      return { draft: copyOf(deps, versionAsDraft(deps, from)), basedOn: { id: from.id, version: from.version } }
    case 'draft': {
      const { draft, basedOn } = deps.draftDesk.take(from.draftId)
      return { draft: copyOf(deps, draft), basedOn }
    }
    case 'written':
      return { draft: numbered(deps, readDraft(from.draft), from.name), basedOn: null }
  }
}

function versionAsDraft({ templates, newId }: StartDraftDeps, { id, version }: DraftOrigin): Draft {
  const found = templates.find(id, version)
  if (found === undefined) throw new AppError('TEMPLATE_UNKNOWN', { at: 'from.id' })
  return draftOfTemplate(asScored(found.template), newId)
}

/** The same sheet under a number of its own, named as a copy. */
function copyOf(deps: StartDraftDeps, draft: Draft): Draft {
  const { name, subject } = draft.head
  const copyName = filled(TEXTS[deps.settings.read().language].templateCopy, { name })
  return { ...draft, head: { ...draft.head, id: freeId(deps, subject), version: FIRST_VERSION, name: copyName } }
}

/** What a table or a file left open gets its number; what it brought it keeps. */
function numbered(deps: StartDraftDeps, { head, ...lines }: Draft, name: string): Draft {
  const id = head.id.trim() === '' ? freeId(deps, head.subject) : head.id
  const version = head.version.trim() === '' ? FIRST_VERSION : head.version
  return { ...lines, head: { ...head, id, version, name } }
}

function freeId({ templates, drafts, today }: StartDraftDeps, subject: SubjectRole): string {
  const taken = [...templates.listAll().map(({ template }) => template.id), ...drafts.listTemplateIds()]
  return newTemplateId(subject, today().slice(0, 4), taken)
}
