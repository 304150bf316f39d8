import { createContext, use } from 'react'
import type { UnitSatisfaction } from '@core/scoring/questionnaire/combine-questionnaires'
import type { Answer } from '@core/scoring/questionnaire/questionnaire-fact'
import type { QuestionnaireScore } from '@core/scoring/questionnaire/questionnaire-score'
import type { Question, QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import type { Sheet } from '../../../../data/useSheet'
import type { VisitSheet } from '../../../../data/useVisit'
import type { PlainDesk } from '../plain/plain-desk'
import { storedAt } from '../plain/plain-session'
import { questionOf } from './questionnaire-form'

/** What every part of a questionnaire works with. */
export interface QuestionnaireDesk extends PlainDesk<Answer> {
  readonly sheet: Extract<Sheet, { kind: 'questionnaire' }>
  readonly template: QuestionnaireTemplate
  /** Made from what stands on the screen. */
  readonly score: QuestionnaireScore
  /** All questionnaires of the unit in this visit, by number, and what they say together. */
  readonly survey: readonly VisitSheet[]
  readonly unit: UnitSatisfaction
  readonly show: (sheetId: string) => void
  /** 下一份. */
  readonly addNext: () => void
}

export const QuestionnaireContext = createContext<QuestionnaireDesk | null>(null)

export function useQuestionnaire(): QuestionnaireDesk {
  const desk = use(QuestionnaireContext)
  if (desk === null) throw new Error('useQuestionnaire outside a questionnaire')
  return desk
}

/** The question in the middle and its answer. */
export function useCurrentQuestion(): { readonly question: Question; readonly answer: Answer | undefined } {
  const { template, session } = useQuestionnaire()
  return { question: questionOf(template, session.current), answer: storedAt(session, session.current) }
}
