import { progressOf } from '../../core/scoring/score-any'
import { AppError } from '../../core/shared/app-error'
import { expectEvidence } from '../expect-evidence'
import type { Inputs, Outputs } from '../words'
import type { MarkSheetDeps } from './mark-sheet'
import { reviewGaps } from '../../core/inspection/review-gaps'
import { isReview } from '../../core/inspection/stage'
import type { InspectionBase } from '../inspection-base'
import type { SheetAtHand } from '../sheet-desk'

export type FinishSheetDeps = MarkSheetDeps & Pick<InspectionBase, 'reviews' | 'evidence'>

/**
 * Serves `sheet.finish`: a person says that the sheet is done.
 * @throws AppError SHEET_FINISHED, SHEET_INCOMPLETE, REVIEW_UNEXPLAINED, APPEAL_UNDECIDED and EVIDENCE_MISSING with `items`
 */
export const finishSheet =
  ({ once, desk, reviews, evidence }: FinishSheetDeps) =>
  ({ requestId, sheetId, withoutEvidence }: Inputs['sheet']['finish'], who: string): Outputs['sheet']['finish'] =>
    once(requestId, () => {
      const sheet = desk.take(sheetId)
      if (sheet.state.finishedAt !== null) throw new AppError('SHEET_FINISHED')
      const result = desk.resultOf(sheet.pins, sheet.state)
      const { unanswered } = progressOf(result)
      if (unanswered.length > 0) throw new AppError('SHEET_INCOMPLETE', { at: unanswered[0] ?? '', items: unanswered.join(' ') })
      expectReasons({ desk, reviews }, sheet)
      const reason = expectEvidence({ desk, evidence }, sheet, result, withoutEvidence ?? null)
      return desk.put(desk.happen(sheet, { what: 'sheet.finished' }, { who, seenRevision: null, reason }), result)
    })

/** Every change of a re-check has its remark, every appeal its decision. */
function expectReasons({ desk, reviews }: Pick<FinishSheetDeps, 'desk' | 'reviews'>, { pins, state }: SheetAtHand): void {
  if (!isReview(pins.stage) || pins.basedOn === undefined) return
  const base = desk.take(pins.basedOn).state
  const { unexplained, undecided } = reviewGaps(pins.stage, base, state, reviews.listAppeals(pins.id))
  if (undecided.length > 0) throw new AppError('APPEAL_UNDECIDED', { at: undecided[0] ?? '', items: undecided.join(' ') })
  if (unexplained.length > 0) throw new AppError('REVIEW_UNEXPLAINED', { at: unexplained[0] ?? '', items: unexplained.join(' ') })
}
