import type { Breach } from '../breach'
import { repeated } from '../rules/flaws'
import { isScaleQuestion, type Question, type QuestionnaireTemplate } from './questionnaire-template'

const breach = (at: string, code: Breach['code'], params: Breach['params'] = {}): Breach => ({ at, code, params })

/** Everything for which publishing refuses a 问卷. */
export function checkQuestionnaireTemplate(template: QuestionnaireTemplate): readonly Breach[] {
  const { questions, scale } = template
  return [
    ...(questions.length === 0 ? [breach('questions', 'SHEET_EMPTY')] : []),
    ...repeated(questions.map(({ no }) => String(no))).map((no) => breach(`questions.${no}`, 'CODE_DUPLICATE')),
    ...scaleBreaches(template),
    ...questions.flatMap((question) => questionBreaches(question, scale)),
  ]
}

/** Only a scale with two scores tells good from bad, and only a weight above 0 makes an index. */
function scaleBreaches({ scale, questions }: QuestionnaireTemplate): Breach[] {
  const asked = questions.filter(isScaleQuestion)
  const scored = scale.filter(({ score }) => score !== null)
  return [
    ...repeated(scale.map(({ value }) => String(value))).map((id) => breach('scale', 'ID_DUPLICATE', { id })),
    ...scored
      .filter(({ score }) => (score ?? 0) > 100)
      .map(({ value, score }) => breach('scale', 'SCALE_SCORE', { value: String(value), score: String(score) })),
    ...(asked.length > 0 && scored.length < 2 ? [breach('scale', 'SCALE_SHORT')] : []),
    ...(asked.length > 0 && asked.every(({ weight }) => weight === 0) ? [breach('questions', 'QUESTION_WEIGHTS')] : []),
  ]
}

function questionBreaches(question: Question, scale: QuestionnaireTemplate['scale']): Breach[] {
  const at = `questions.${String(question.no)}`
  const options = (question.options ?? []).map(({ value }) => value)
  const answers = isScaleQuestion(question) ? scale.map(({ value }) => value) : options
  const { alertWhen } = question
  return [
    ...(question.kind.startsWith('single') && options.length === 0 ? [breach(at, 'OPTIONS_EMPTY')] : []),
    ...repeated(options.map(String)).map((id) => breach(at, 'ID_DUPLICATE', { id })),
    ...(alertWhen === undefined || answers.includes(alertWhen)
      ? []
      : [breach(at, 'ALERT_UNKNOWN', { value: String(alertWhen) })]),
  ]
}
