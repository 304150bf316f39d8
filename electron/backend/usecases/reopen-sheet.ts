import { AppError } from '../../core/shared/app-error'
import type { Inputs, Outputs } from '../words'
import type { MarkSheetDeps } from './mark-sheet'

/** Serves `sheet.reopen`: a finished sheet takes ordinary changes again. @throws AppError SHEET_NOT_FINISHED */
export const reopenSheet =
  ({ once, desk }: MarkSheetDeps) =>
  ({ requestId, sheetId, reason }: Inputs['sheet']['reopen'], who: string): Outputs['sheet']['reopen'] =>
    once(requestId, () => {
      const sheet = desk.take(sheetId)
      if (sheet.state.finishedAt === null) throw new AppError('SHEET_NOT_FINISHED')
      return desk.put(desk.happen(sheet, { what: 'sheet.reopened' }, { who, seenRevision: null, reason }))
    })
