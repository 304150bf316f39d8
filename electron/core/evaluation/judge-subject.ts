import type { SheetInput } from '../scoring/fact'
import type { SheetVetoEffect, ScoredTemplate } from '../scoring/template'
import { raisedVetoes } from '../scoring/vetoes'
import { decimalText, exact, points, sum, type Points } from '../shared/points'
import type { RoundSheet, UnrankedReason } from './result'

export interface Judgement {
  /** Mean of the rounded totals of the complete sheets, rounded half up to the template's decimals; null when there is none. */
  readonly total: string | null
  readonly grade: string | null
  /** Why the subject is not ranked; null when it is. */
  readonly reason: UnrankedReason | null
}

/**
 * The result of one subject from all its sheets in the round, one template version (norm of scores, section 5).
 * A sheet that is incomplete counts nowhere; a veto raised on any of them, incomplete ones too, takes the subject
 * out of the ranking, and a grade forced on one of them is forced on the whole.
 */
export function judgeSubject(template: ScoredTemplate, sheets: readonly Pick<RoundSheet, 'score'>[]): Judgement {
  const totals = sheets.flatMap(({ score }) => (score.total === null ? [] : [points(score.total)]))
  const decimals = template.totalDecimals ?? 2
  const total = totals.length === 0 ? null : decimalText(mean(totals), decimals)
  const effects = sheets.map((sheet) => strongestVeto(template, sheet.score.vetoes))
  const isForced = effects.includes('force_grade')
  return {
    total,
    grade: total === null ? null : isForced ? forcedGrade(template) : bandOf(template, points(total)),
    reason: effects.some((effect) => effect !== null) ? 'veto' : total === null ? whyNoTotal(sheets) : null,
  }
}

/** Exact mean. */
export const mean = (values: readonly Points[]): Points => sum(values).div(values.length)

function strongestVeto(template: ScoredTemplate, vetoes: readonly string[]): SheetVetoEffect | null {
  const input: SheetInput = { facts: {}, parameters: {}, vetoes }
  return raisedVetoes(template, input).strongest
}

function whyNoTotal(sheets: readonly Pick<RoundSheet, 'score'>[]): UnrankedReason {
  if (sheets.length === 0) return 'not_visited'
  return sheets.some(({ score }) => score.status === 'incomplete') ? 'incomplete' : 'nothing_applies'
}

const lastGrade = (template: ScoredTemplate): string | null => template.grades.at(-1)?.name ?? null
const forcedGrade = (template: ScoredTemplate): string | null => template.vetoPolicy.grade ?? lastGrade(template)
const bandOf = (template: ScoredTemplate, total: Points): string | null =>
  template.grades.find((grade) => total.gte(exact(grade.min)))?.name ?? lastGrade(template)
