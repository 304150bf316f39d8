import type { Answer } from '../scoring/questionnaire/questionnaire-fact'
import { isScaleQuestion, type Question, type QuestionnaireTemplate } from '../scoring/questionnaire/questionnaire-template'
import type { PaperTexts } from './paper-texts'

/** The answers a question can be given, in the order of the form; none for a question that asks for words alone. */
export const choicesOf = (template: QuestionnaireTemplate, question: Question) =>
  isScaleQuestion(question) ? template.scale : (question.options ?? [])

/** Whether words belong to the answer: `scale5_with_text`, or `text` alone. */
export const takesWords = ({ kind }: Question): boolean => kind.endsWith('text')

/** An answer in words: "满意", "满意：都好". @param answer undefined: unanswered. */
export function answerSentence(
  template: QuestionnaireTemplate,
  question: Question,
  answer: Answer | undefined,
  t: PaperTexts,
): string {
  if (answer === undefined) return t('survey.unanswered')
  const choice = choicesOf(template, question).find(({ value }) => value === answer.value)
  const words = (answer.text ?? '').trim()
  if (choice === undefined) return words
  return words === '' ? choice.label : t('survey.answerWords', { answer: choice.label, words })
}
