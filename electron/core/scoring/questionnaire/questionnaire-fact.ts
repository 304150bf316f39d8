import type { AnswerValue } from './questionnaire-template'

/** What a respondent answered to one question; `text` alone only where the question asks for words. */
export interface Answer {
  readonly value?: AnswerValue
  readonly text?: string
}

/** Answers by question number; an absent one is unanswered. */
export type Answers = Readonly<Record<string, Answer>>
