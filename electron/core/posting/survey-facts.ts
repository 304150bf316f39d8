import { combineQuestionnaires, isReceived } from '../scoring/questionnaire/combine-questionnaires'
import type { Answers } from '../scoring/questionnaire/questionnaire-fact'
import type { QuestionnaireTemplate } from '../scoring/questionnaire/questionnaire-template'
import { known, type FigureEntry } from './figure'

/** The questionnaires of a visit that were filled in after one template. */
export interface AskedPatients {
  readonly template: QuestionnaireTemplate
  readonly filled: readonly Answers[]
}

/**
 * 回访满意人数 and 有效回访人数 of a visit: the answers that make the satisfaction rate of the questionnaire. None with fewer valid
 * ones than it asks for, and none where patients were asked by several templates: their answers do not add up.
 */
export function surveyFacts(asked: readonly AskedPatients[]): readonly FigureEntry[] {
  const received = asked
    .map(({ template, filled }) => ({ template, filled: filled.filter(isReceived) }))
    .filter(({ filled }) => filled.length > 0)
  const [only] = received
  if (only === undefined || received.length > 1) return []
  const { isSmallSample, satisfied, answered, valid } = combineQuestionnaires(only.template, only.filled)
  if (isSmallSample || answered === 0) return []
  const told = { received: only.filled.length, valid }
  return [...known('survey.satisfied', satisfied, told), ...known('survey.answered', answered, told)]
}
