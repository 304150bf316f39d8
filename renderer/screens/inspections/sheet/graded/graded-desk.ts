import { createContext, use } from 'react'
import type { GradedFact } from '@core/scoring/graded/graded-fact'
import type { GradedScore, GradedTrace, ItemGrade } from '@core/scoring/graded/graded-score'
import type { GradedItem, GradedTemplate } from '@core/scoring/graded/graded-template'
import type { Sheet } from '../../../../data/useSheet'
import type { PlainDesk } from '../plain/plain-desk'
import { storedAt } from '../plain/plain-session'
import { gradedItemOf } from './graded-form'

/** What every part of a graded sheet works with. */
export interface GradedDesk extends PlainDesk<GradedFact> {
  readonly sheet: Extract<Sheet, { kind: 'graded' }>
  readonly template: GradedTemplate
  /** Made from what stands on the screen. */
  readonly score: GradedScore
  readonly trace: GradedTrace
}

export const GradedContext = createContext<GradedDesk | null>(null)

export function useGraded(): GradedDesk {
  const desk = use(GradedContext)
  if (desk === null) throw new Error('useGraded outside a graded sheet')
  return desk
}

/** The item in the middle, what was found there, and its grade. */
export function useGradedItem(): {
  readonly item: GradedItem
  readonly fact: GradedFact | undefined
  readonly grade: ItemGrade | null
} {
  const { template, session, score } = useGraded()
  return {
    item: gradedItemOf(template, session.current),
    fact: storedAt(session, session.current),
    grade: gradeAt(score, session.current),
  }
}

export const gradeAt = (score: GradedScore, code: string): ItemGrade | null =>
  score.items.find((item) => item.code === code)?.grade ?? null
