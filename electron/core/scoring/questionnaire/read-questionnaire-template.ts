import { AppError } from '../../shared/app-error'
import { amount, decimal, id, listOf, object, oneOf, only, refuse, text, title, wholeBetween, type Reader } from '../json-reader'
import { isDecimal, isRecord, isText, placeIn } from '../json-values'
import { HEAD, HEAD_TEXTS } from '../template-head-readers'
import type {
  AnswerValue,
  CombinationText,
  Question,
  QuestionKind,
  QuestionnaireTemplate,
  ScaleValue,
} from './questionnaire-template'

/** scale…, single… or text. @throws AppError KIND_NOT_SUPPORTED for another word */
export const questionKind: Reader<QuestionKind> = (json, at) => {
  if (!isText(json)) return refuse(at)
  if (isQuestionKind(json)) return json
  throw new AppError('KIND_NOT_SUPPORTED', { at, value: json.slice(0, 80) })
}
const isQuestionKind = (word: string): word is QuestionKind => /^(scale|single)\w{0,40}$|^text$/.test(word)

const answerValue: Reader<AnswerValue> = (json, at) => (isDecimal(json) ? json : id(json, at))
const score: Reader<number | null> = (json, at) => (json === null ? null : amount(json, at))

const scaleValue: Reader<ScaleValue> = only(['value', 'label', 'score'], object({ value: decimal, label: title, score }, {}))
const option = object({ value: answerValue, label: title }, {})

const question: Reader<Question> = object(
  { no: wholeBetween(1, 9999), text: title, kind: questionKind },
  { dimension: text, weight: amount, options: listOf(option), crossCheck: text, alertWhen: answerValue, alert: text },
)

/** A question with a number is named by it ("questions.3"). */
const byNumber = (json: unknown, at: string): string =>
  isRecord(json) && Number.isInteger(json['no']) ? placeIn('questions', String(json['no'])) : at

const figure = object({ definition: text }, { reportAs: text, range: listOf(decimal), decimals: wholeBetween(0, 3) })
const combination: Reader<CombinationText> = object(
  {},
  {
    validResponse: text,
    satisfactionRate: figure,
    satisfactionIndex: figure,
    smallSample: object({ minValid: wholeBetween(0, 10_000) }, { rule: text }),
  },
)

/** Fields of a 问卷 beside its scale and its questions. */
export const QUESTIONNAIRE_TEXTS = {
  ...HEAD_TEXTS,
  totalDecimals: wholeBetween(0, 3),
  intro: text,
  contactFields: listOf(text),
  scoring: combination,
  sampling: object({}, { default: text, replace: text }),
  privacy: text,
  signatureBlock: listOf(text),
}

/** Reads a 问卷: its structure only. @throws AppError TEMPLATE_INVALID, KIND_NOT_SUPPORTED for a kind of question it does not know */
export const readQuestionnaireTemplate: Reader<QuestionnaireTemplate> = object(
  {
    ...HEAD,
    templateKind: oneOf('questionnaire'),
    scale: listOf(scaleValue),
    questions: listOf(question, byNumber),
  },
  QUESTIONNAIRE_TEXTS,
)
