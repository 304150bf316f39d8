import { choicesOf, takesWords } from '@core/papers/answer-sentence'
import type { Answer } from '@core/scoring/questionnaire/questionnaire-fact'
import { isScaleQuestion, type Question, type QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { readAnswer } from '@core/scoring/questionnaire/read-answers'
import type { PlainForm } from '../plain/plain-form'

export function questionOf(template: QuestionnaireTemplate, no: string): Question {
  const question = template.questions.find((one) => String(one.no) === no)
  if (question === undefined) throw new Error(`no question ${no} in template ${template.id}`)
  return question
}

/** The key of each choice, as the form prints it: values of a scale are their own keys, options are counted. */
export function choiceKeys(template: QuestionnaireTemplate, question: Question): readonly string[] {
  const choices = choicesOf(template, question)
  return isScaleQuestion(question) && choices.every(({ value }) => /^\d$/.test(String(value)))
    ? choices.map(({ value }) => String(value))
    : choices.map((_, index) => (index < 9 ? String(index + 1) : ''))
}

/** A 问卷 as the session sees it: one answer a question, by its key. */
export function questionnaireForm(template: QuestionnaireTemplate): PlainForm<Answer> {
  const of = (no: string) => questionOf(template, no)
  return {
    groups: [template.questions.map(({ no }) => String(no))],
    read: (no, answer) => readAnswer(template, of(no), answer),
    full: () => null,
    lines: (no) => choicesOf(template, of(no)).length,
    pick(no, before, line) {
      const choice = choicesOf(template, of(no))[line]
      if (choice === undefined) return null
      const words = before?.text === undefined ? {} : { text: before.text }
      return { fact: { value: choice.value, ...words }, goesOn: true }
    },
    lineOf(no, digit) {
      const line = choiceKeys(template, of(no)).indexOf(String(digit))
      return line === -1 ? null : line
    },
    waived: () => null,
    words: (no, answer) => (takesWords(of(no)) ? (answer?.text ?? '') : null),
    withWords(no, before, words) {
      const isAlone = choicesOf(template, of(no)).length === 0
      if (isAlone) return words === '' ? null : { text: words }
      if (before?.value === undefined) return null
      return { value: before.value, ...(words === '' ? {} : { text: words }) }
    },
  }
}
