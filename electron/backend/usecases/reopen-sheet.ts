import { AppError } from '../../core/shared/app-error'
import type { Inputs, Outputs } from '../words'
import type { InspectionBase } from '../inspection-base'
import type { MarkSheetDeps } from './mark-sheet'
import { expectLatest } from './review/open-review'

/** Serves `sheet.reopen`: a finished sheet takes ordinary changes again. @throws AppError SHEET_NOT_FINISHED, SHEET_SUPERSEDED */
export const reopenSheet =
  ({ once, desk, sheets }: MarkSheetDeps & Pick<InspectionBase, 'sheets'>) =>
  ({ requestId, sheetId, reason }: Inputs['sheet']['reopen'], who: string): Outputs['sheet']['reopen'] =>
    once(requestId, () => {
      const sheet = desk.take(sheetId)
      if (sheet.state.finishedAt === null) throw new AppError('SHEET_NOT_FINISHED')
      expectLatest({ sheets }, sheetId)
      return desk.put(desk.happen(sheet, { what: 'sheet.reopened' }, { who, seenRevision: null, reason }))
    })
