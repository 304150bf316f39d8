import { AppError } from '../../shared/app-error'
import { readText } from '../fact-values'
import { isRecord, placeIn } from '../json-values'
import { readPlainFacts } from '../read-input-fields'
import type { Answer, Answers } from './questionnaire-fact'
import { isScaleQuestion, type AnswerValue, type Question, type QuestionnaireTemplate } from './questionnaire-template'

/**
 * Reads `{ facts }` of one filled questionnaire. It has no vetoes and no parameters: any of those is refused by its name.
 *
 * @throws AppError FACTS_INVALID, ITEM_UNKNOWN, VETO_UNKNOWN, PARAMETER_UNKNOWN, and as `readAnswer`
 */
export function readAnswers(template: QuestionnaireTemplate, json: unknown): Answers {
  const questions = new Map(template.questions.map((question) => [String(question.no), question]))
  return readPlainFacts(questions, json, (question, fact) => readAnswer(template, question, fact))
}

/**
 * Reads one answer (norm of scores, section 3): a value of the scale or one of the options, with words where there are
 * any; of a `text` question words alone. Who does not know says so with the value meant for it: nothing is "not applicable".
 *
 * @throws AppError ANSWER_UNKNOWN or one of FACT_FAILURES with `at`: "3.value"
 */
export function readAnswer(template: QuestionnaireTemplate, question: Question, json: unknown): Answer {
  const at = String(question.no)
  if (!isRecord(json) || Object.keys(json).length === 0) throw new AppError('FACT_INVALID', { at })
  if (Object.hasOwn(json, 'notApplicable')) throw new AppError('NOT_APPLICABLE_REFUSED', { at: placeIn(at, 'notApplicable') })
  const fields = question.kind === 'text' ? ['text'] : ['value', 'text']
  const stranger = Object.keys(json).find((name) => !fields.includes(name))
  if (stranger !== undefined) throw new AppError('FACT_FIELD_UNKNOWN', { at: placeIn(at, stranger) })
  const [needed = ''] = fields
  if (!Object.hasOwn(json, needed)) throw new AppError('FACT_FIELD_MISSING', { at: placeIn(at, needed) })
  return {
    ...(Object.hasOwn(json, 'value') ? { value: readValue(template, question, json['value'], placeIn(at, 'value')) } : {}),
    ...(Object.hasOwn(json, 'text') ? { text: readText(json['text'], placeIn(at, 'text')) } : {}),
  }
}

function readValue(template: QuestionnaireTemplate, question: Question, json: unknown, at: string): AnswerValue {
  if (typeof json !== 'number' && typeof json !== 'string') throw new AppError('FACT_INVALID', { at })
  const answers = isScaleQuestion(question) ? template.scale : (question.options ?? [])
  if (!answers.some(({ value }) => value === json)) throw new AppError('ANSWER_UNKNOWN', { at })
  return json
}
