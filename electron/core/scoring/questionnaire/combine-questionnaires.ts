import { decimalText, HUNDRED, sum, type Points } from '../../shared/points'
import { combinationRule, type CombinationRule } from './combination-rule'
import type { Answers } from './questionnaire-fact'
import { isScaleQuestion, type QuestionnaireTemplate } from './questionnaire-template'
import { weighAnswers, type WeighedAnswers } from './weigh-answers'

/** 满意度 of one unit from all its questionnaires. */
export interface UnitSatisfaction {
  readonly received: number
  readonly valid: number
  /** Fewer valid ones than the template asks for: their number is all that is said. */
  readonly isSmallSample: boolean
  /** Mean index of the valid questionnaires that have one, 0 to 100. */
  readonly index: string | null
  /** Per cent. */
  readonly satisfactionRate: string | null
  /** Answers that make the rate, for "survey.satisfied" and "survey.answered" of other sheets. */
  readonly satisfied: number
  readonly answered: number
  readonly rule: CombinationRule
}

/**
 * Combines the questionnaires of a unit as the template's `scoring` block says. Exact until the one rounding of each
 * figure; the order of the questionnaires changes nothing.
 *
 * @param template A template without breaches.
 * @param filled Answers of each questionnaire, read by `readAnswers`.
 */
export function combineQuestionnaires(template: QuestionnaireTemplate, filled: readonly Answers[]): UnitSatisfaction {
  const rule = combinationRule(template)
  const valid = filled.map((answers) => weighAnswers(template, answers)).filter((one) => isValid(rule, one))
  const isSmallSample = valid.length < rule.minValid
  const indexes = valid.flatMap(({ index }) => (index === null ? [] : [index]))
  const { satisfied, answered } = rule.rate === null ? overAllQuestions(valid) : overOneQuestion(rule.rate, valid)
  const figure = (value: () => Points, of: number, decimals: number) =>
    isSmallSample || of === 0 ? null : decimalText(value(), decimals)
  return {
    received: filled.length,
    valid: valid.length,
    isSmallSample,
    index: figure(() => sum(indexes).div(indexes.length), indexes.length, rule.indexDecimals),
    satisfactionRate: figure(() => HUNDRED.mul(satisfied).div(answered), answered, rule.rateDecimals),
    satisfied,
    answered,
    rule,
  }
}

/** Whether a questionnaire came in at all: one in which nothing is answered did not. */
export const isReceived = (answers: Answers): boolean => Object.keys(answers).length > 0

/** Whether a questionnaire counts for its unit, by the template's own words. */
export const isValidQuestionnaire = (template: QuestionnaireTemplate, answers: Answers): boolean =>
  isValid(combinationRule(template), weighAnswers(template, answers))

function isValid(rule: CombinationRule, { answers }: WeighedAnswers): boolean {
  const given = answers.filter(({ answer }) => answer !== null).map(({ question }) => question)
  return (
    rule.mustAnswer.every((no) => given.some((question) => question.no === no)) &&
    given.filter(isScaleQuestion).length >= rule.leastScaleAnswers
  )
}

interface RateParts {
  readonly satisfied: number
  readonly answered: number
}

/** 第N题答…的人数÷有效问卷数: whoever did not know is in the denominator. */
function overOneQuestion(
  { question, values }: NonNullable<CombinationRule['rate']>,
  valid: readonly WeighedAnswers[],
): RateParts {
  const answers = valid.map((one) => one.answers.find((answer) => answer.question.no === question)?.answer?.value)
  return { satisfied: answers.filter((value) => values.some((one) => one === value)).length, answered: valid.length }
}

function overAllQuestions(valid: readonly WeighedAnswers[]): RateParts {
  const count = (pick: (one: WeighedAnswers) => number) => valid.reduce((total, one) => total + pick(one), 0)
  return { satisfied: count((one) => one.satisfied), answered: count((one) => one.scored) }
}
