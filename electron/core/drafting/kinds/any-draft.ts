import { assertNever } from '../../shared/assert-never'
import type { Template } from '../../scoring/template'
import type { Draft, NewKey } from '../draft'
import { draftOfTemplate } from '../draft-of-template'
import { documentOfDraft, templateOfDraft, type DraftDocument } from '../template-of-draft'
import { draftOfGradedTemplate, templateOfGradedDraft, type GradedDraft } from './graded-draft'
import { draftOfQuestionnaire, templateOfQuestionnaireDraft, type QuestionnaireDraft } from './questionnaire-draft'

/** A 考核表 of any kind while it is being written; `head.templateKind` says which. */
export type AnyDraft = Draft | GradedDraft | QuestionnaireDraft

export const isScoredDraft = (draft: AnyDraft): draft is Draft => draft.head.templateKind === 'scored'
export const isGradedDraft = (draft: AnyDraft): draft is GradedDraft => draft.head.templateKind === 'graded'

/** The draft of a published document, nothing of it lost. */
export function draftOfAnyTemplate(template: Template, newKey: NewKey): AnyDraft {
  switch (template.templateKind) {
    case 'scored':
      return draftOfTemplate(template, newKey)
    case 'graded':
      return draftOfGradedTemplate(template, newKey)
    case 'questionnaire':
      return draftOfQuestionnaire(template, newKey)
    default:
      return assertNever(template)
  }
}

/** What would be published, were every part complete. */
export function documentOfAnyDraft(draft: AnyDraft): Exclude<Template, { templateKind: 'scored' }> | DraftDocument {
  if (isScoredDraft(draft)) return documentOfDraft(draft)
  return isGradedDraft(draft) ? templateOfGradedDraft(draft) : templateOfQuestionnaireDraft(draft)
}

/** The document that the draft stands for; null while something that publishing needs is not there at all. */
export function templateOfAnyDraft(draft: AnyDraft): Template | null {
  if (isScoredDraft(draft)) return templateOfDraft(draft)
  return isGradedDraft(draft) ? templateOfGradedDraft(draft) : templateOfQuestionnaireDraft(draft)
}

/** The same draft with other values in the fields that every kind begins with. */
export const withHeadFields = <D extends AnyDraft>(draft: D, fields: Partial<Pick<D['head'], 'id' | 'version' | 'name'>>): D => ({
  ...draft,
  head: { ...draft.head, ...fields },
})
