import { progressOf } from '../../core/scoring/score-any'
import { AppError } from '../../core/shared/app-error'
import type { Inputs, Outputs } from '../words'
import type { MarkSheetDeps } from './mark-sheet'

/** Serves `sheet.finish`: a person says that the sheet is done. @throws AppError SHEET_FINISHED, SHEET_INCOMPLETE with `items` */
export const finishSheet =
  ({ once, desk }: MarkSheetDeps) =>
  ({ requestId, sheetId }: Inputs['sheet']['finish'], who: string): Outputs['sheet']['finish'] =>
    once(requestId, () => {
      const sheet = desk.take(sheetId)
      if (sheet.state.finishedAt !== null) throw new AppError('SHEET_FINISHED')
      const result = desk.resultOf(sheet.pins, sheet.state)
      const { unanswered } = progressOf(result)
      if (unanswered.length > 0) throw new AppError('SHEET_INCOMPLETE', { at: unanswered[0] ?? '', items: unanswered.join(' ') })
      return desk.put(desk.happen(sheet, { what: 'sheet.finished' }, { who, seenRevision: null, reason: null }), result)
    })
