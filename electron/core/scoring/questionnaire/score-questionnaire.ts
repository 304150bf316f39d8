import { decimalText, exactText, type Points } from '../../shared/points'
import { numbersAsText } from '../numbers-as-text'
import { totalDecimals } from '../shown-decimals'
import { traceHead } from '../trace-head'
import type { Answers } from './questionnaire-fact'
import type { QuestionnaireScore, QuestionnaireTrace } from './questionnaire-score'
import { isScaleQuestion, type QuestionnaireTemplate } from './questionnaire-template'
import { weighAnswers, type WeighedAnswer } from './weigh-answers'

/**
 * Scores one filled questionnaire and accounts for it (norm of scores, sections 3 and 8). Index and rate are exact and
 * rounded half up once, to `totalDecimals` (2 unless given). The same answers give the same bytes.
 *
 * @param template A template without breaches.
 * @param answers Read by `readAnswers` or `readAnswer`.
 * @param version.sha256 Hash of the template's canonical JSON, for the Trace.
 */
export function scoreQuestionnaire(
  template: QuestionnaireTemplate,
  answers: Answers,
  version: { readonly sha256: string },
): { readonly score: QuestionnaireScore; readonly trace: QuestionnaireTrace } {
  const weighed = weighAnswers(template, answers)
  const asked = weighed.answers.filter(({ question }) => isScaleQuestion(question))
  const unanswered = asked.filter(({ answer }) => answer === null).map(({ question }) => String(question.no))
  const inText = (value: Points | null) => (value === null ? null : decimalText(value, totalDecimals(template)))
  const score: QuestionnaireScore = {
    status: unanswered.length === 0 ? 'complete' : 'incomplete',
    answered: asked.length - unanswered.length,
    of: asked.length,
    unanswered,
    index: inText(weighed.index),
    satisfactionRate: inText(weighed.satisfactionRate),
  }
  const trace: QuestionnaireTrace = {
    ...traceHead('questionnaire', template, version.sha256),
    answers: weighed.answers.map(answerTrace),
    weighted: exactText(weighed.weighted),
    weights: exactText(weighed.weights),
    satisfied: String(weighed.satisfied),
    scored: String(weighed.scored),
    status: score.status,
    index: score.index,
    satisfactionRate: score.satisfactionRate,
  }
  return { score, trace }
}

function answerTrace({ question, answer, score, weight }: WeighedAnswer): QuestionnaireTrace['answers'][number] {
  return {
    no: String(question.no),
    kind: question.kind,
    fact: numbersAsText(answer),
    state: answer === null ? 'unanswered' : 'answered',
    score: score === null ? null : exactText(score),
    weight: weight === null ? null : exactText(weight),
  }
}
