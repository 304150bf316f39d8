import type { Answers } from '@core/scoring/questionnaire/questionnaire-fact'
import type { Question, QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import { scoreQuestionnaire } from '@core/scoring/questionnaire/score-questionnaire'

/** A small questionnaire; what a test is about is given, the rest is ordinary. */
export function questionnaireOf(
  questions: readonly Question[],
  rest: Partial<QuestionnaireTemplate> = {},
): QuestionnaireTemplate {
  return {
    schemaVersion: 1,
    id: 'Q-1',
    version: '1.0',
    name: '示例问卷',
    subject: 'patient',
    templateKind: 'questionnaire',
    scale: [
      { value: 5, label: '非常满意', score: 100 },
      { value: 4, label: '满意', score: 80 },
      { value: 3, label: '一般', score: 60 },
      { value: 2, label: '不满意', score: 30 },
      { value: 1, label: '非常不满意', score: 0 },
      { value: 0, label: '说不清', score: null },
    ],
    questions,
    ...rest,
  }
}

export const scaleQuestion = (no: number, rest: Partial<Question> = {}): Question => ({
  no,
  text: `第${no}题`,
  kind: 'scale5',
  ...rest,
})

export const singleQuestion = (no: number, rest: Partial<Question> = {}): Question => ({
  no,
  text: `第${no}题`,
  kind: 'single',
  options: [
    { value: 'Y', label: '有' },
    { value: 'N', label: '没有' },
  ],
  ...rest,
})

/** Scale values by question; null leaves it unanswered. */
export const answersOf = (...values: readonly (number | string | null)[]): Answers =>
  Object.fromEntries(
    values.flatMap((value, index): [string, { value: number | string }][] =>
      value === null ? [] : [[String(index + 1), { value }]],
    ),
  )

export const satisfactionOf = (template: QuestionnaireTemplate, answers: Answers) =>
  scoreQuestionnaire(template, answers, { sha256: '0'.repeat(64) })
