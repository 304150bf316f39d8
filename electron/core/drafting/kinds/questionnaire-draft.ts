import type { Question, QuestionnaireTemplate, ScaleValue } from '../../scoring/questionnaire/questionnaire-template'
import type { NewKey } from '../draft'

/**
 * A 问卷 while it is being written: its document taken apart into parts with keys of their own. Texts may be empty and numbers may
 * clash. What stands in the document and is not known here is kept.
 */
export interface QuestionnaireDraft {
  readonly head: QuestionnaireDraftHead
  readonly scale: readonly DraftScaleValue[]
  readonly questions: readonly DraftQuestion[]
}

/** Everything of the document but its scale and its questions. */
export type QuestionnaireDraftHead = Omit<QuestionnaireTemplate, 'scale' | 'questions'>

export interface DraftScaleValue {
  readonly key: string
  readonly value: ScaleValue
}

export interface DraftQuestion {
  readonly key: string
  readonly question: Question
}

/** The draft of a document, nothing of it lost: `templateOfQuestionnaireDraft` gives the same document back. */
export function draftOfQuestionnaire({ scale, questions, ...head }: QuestionnaireTemplate, newKey: NewKey): QuestionnaireDraft {
  return {
    head,
    scale: scale.map((value) => ({ key: newKey(), value })),
    questions: questions.map((question) => ({ key: newKey(), question })),
  }
}

/** The document that the draft stands for, as far as it goes. */
export const templateOfQuestionnaireDraft = ({ head, scale, questions }: QuestionnaireDraft): QuestionnaireTemplate => ({
  ...head,
  scale: scale.map(({ value }) => value),
  questions: questions.map(({ question }) => question),
})
