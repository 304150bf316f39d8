import { decimalText, sum } from '../../shared/points'
import { combinationRule } from './combination-rule'
import { isValidQuestionnaire } from './combine-questionnaires'
import type { Answers } from './questionnaire-fact'
import { isScaleQuestion, type QuestionnaireTemplate } from './questionnaire-template'
import { weighAnswers } from './weigh-answers'

/**
 * The mean score that the valid questionnaires of one unit gave each scale question, by its number: 0 to 100, exact until the one
 * rounding half up to the decimals of the index. A question without a score has no entry; with fewer valid questionnaires than
 * the template asks for there is none at all.
 *
 * @param template A template without breaches.
 * @param filled Answers of each questionnaire, read by `readAnswers`.
 */
export function questionMeans(template: QuestionnaireTemplate, filled: readonly Answers[]): ReadonlyMap<number, string> {
  const { minValid, indexDecimals } = combinationRule(template)
  const valid = filled.filter((answers) => isValidQuestionnaire(template, answers))
  if (valid.length < minValid) return new Map()
  const given = valid.flatMap((answers) => weighAnswers(template, answers).answers)
  return new Map(
    template.questions.filter(isScaleQuestion).flatMap((question): [number, string][] => {
      const scores = given.flatMap((one) => (one.question === question && one.score !== null ? [one.score] : []))
      return scores.length === 0 ? [] : [[question.no, decimalText(sum(scores).div(scores.length), indexDecimals)]]
    }),
  )
}
