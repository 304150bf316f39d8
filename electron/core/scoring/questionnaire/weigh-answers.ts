import { exact, HUNDRED, sum, ZERO, type Points } from '../../shared/points'
import type { Answer, Answers } from './questionnaire-fact'
import { isScaleQuestion, type Question, type QuestionnaireTemplate } from './questionnaire-template'

export interface WeighedAnswer {
  readonly question: Question
  readonly answer: Answer | null
  /** Of a scale value; null where the answer has none. */
  readonly score: Points | null
  /** In the index; null where the answer has no score. */
  readonly weight: Points | null
}

/** What one filled questionnaire comes to, exact. */
export interface WeighedAnswers {
  readonly answers: readonly WeighedAnswer[]
  readonly weighted: Points
  readonly weights: Points
  readonly satisfied: number
  readonly scored: number
  /** Σ score × weight ÷ Σ weight, 0 to 100; null when nothing weighs. */
  readonly index: Points | null
  /** Satisfied ÷ scored, in per cent; null when no answer has a score. */
  readonly satisfactionRate: Points | null
}

/** Weighs the answers of one questionnaire; both its views and the combination of many read from here. */
export function weighAnswers(template: QuestionnaireTemplate, answers: Answers): WeighedAnswers {
  const weighed = template.questions.map((question) => weigh(template, question, answerTo(answers, question)))
  const counting = weighed.flatMap(({ score, weight }) => (score === null || weight === null ? [] : [{ score, weight }]))
  const weights = sum(counting.map(({ weight }) => weight))
  const weighted = sum(counting.map(({ score, weight }) => score.mul(weight)))
  const least = leastSatisfied(template)
  const satisfied = counting.filter(({ score }) => least !== null && score.gte(least)).length
  return {
    answers: weighed,
    weighted,
    weights,
    satisfied,
    scored: counting.length,
    index: weights.equals(ZERO) ? null : weighted.div(weights),
    satisfactionRate: counting.length === 0 ? null : HUNDRED.mul(satisfied).div(counting.length),
  }
}

/** @returns null: unanswered. A `text` question with nothing but blanks is not answered. */
export function answerTo(answers: Answers, question: Question): Answer | null {
  const no = String(question.no)
  const answer = Object.hasOwn(answers, no) ? answers[no] : undefined
  if (answer === undefined) return null
  return question.kind === 'text' && (answer.text ?? '').trim() === '' ? null : answer
}

function weigh(template: QuestionnaireTemplate, question: Question, answer: Answer | null): WeighedAnswer {
  const value = isScaleQuestion(question) ? template.scale.find((one) => one.value === answer?.value) : undefined
  const score = value?.score ?? null
  if (score === null) return { question, answer, score: null, weight: null }
  return { question, answer, score: exact(score), weight: exact(question.weight ?? 1) }
}

/** The score of the second best value: whoever gives it or a better one is satisfied. null: the scale has no scores. */
function leastSatisfied(template: QuestionnaireTemplate): Points | null {
  const scores = template.scale.flatMap(({ score }) => (score === null ? [] : [exact(score)]))
  const [best, second = best] = scores.toSorted((a, b) => b.compare(a))
  return second ?? null
}
