import { forcedGrade, gradeOf } from '../scoring/grades'
import { totalDecimals } from '../scoring/shown-decimals'
import type { ScoredTemplate } from '../scoring/template'
import { weighVetoes } from '../scoring/vetoes'
import { decimalText, points, type Points } from '../shared/points'
import { mean } from './combine-totals'
import type { UnrankedReason } from './result'
import type { RoundSheet } from './round'

export interface Judgement {
  /** From the rounded totals of the complete sheets, rounded half up to the template's decimals; null when there is none. */
  readonly total: string | null
  readonly grade: string | null
  /** Why the subject is not ranked; null when it is. */
  readonly reason: UnrankedReason | null
}

export type JudgedSheet = Pick<RoundSheet, 'score'>

/** What the totals of complete sheets come to, at least one; null where nothing weighs. */
export type Combination<S extends JudgedSheet> = (
  complete: readonly { readonly sheet: S; readonly total: Points }[],
) => Points | null

/**
 * The result of one subject from all its sheets, one template version (norm of scores, section 5).
 * A sheet that is incomplete counts nowhere; a veto raised on any of them, incomplete ones too, takes the subject
 * out of the ranking, and a grade forced on one of them is forced on the whole.
 *
 * @param combine How the totals meet, exact; their mean unless given.
 */
export function judgeSubject<S extends JudgedSheet>(
  template: ScoredTemplate,
  sheets: readonly S[],
  combine: Combination<S> = (complete) => mean(complete.map(({ total }) => total)),
): Judgement {
  const complete = sheets.flatMap((sheet) => (sheet.score.total === null ? [] : [{ sheet, total: points(sheet.score.total) }]))
  const combined = complete.length === 0 ? null : combine(complete)
  const total = combined === null ? null : decimalText(combined, totalDecimals(template))
  const effects = sheets.map(({ score }) => weighVetoes(template, score).strongest)
  const isForced = effects.includes('force_grade')
  const withoutTotal = (): UnrankedReason => (complete.length > 0 ? 'no_postings' : whyNoTotal(sheets))
  return {
    total,
    grade: total === null ? null : isForced ? forcedGrade(template) : gradeOf(template, points(total)),
    reason: effects.some((effect) => effect !== null) ? 'veto' : total === null ? withoutTotal() : null,
  }
}

function whyNoTotal(sheets: readonly JudgedSheet[]): UnrankedReason {
  if (sheets.length === 0) return 'not_visited'
  return sheets.some(({ score }) => score.status === 'incomplete') ? 'incomplete' : 'nothing_applies'
}
