import type { JournalRepo } from '../../store/journal.repo'
import { entryOfRow } from '../sheet-journal'
import type { Inputs, Outputs } from '../words'

/** Serves `sheet.listHistory`: what happened to one item, oldest first. */
export const listSheetHistory =
  ({ journal }: { readonly journal: Pick<JournalRepo, 'listByEntity'> }) =>
  ({ sheetId, item }: Inputs['sheet']['listHistory']): Outputs['sheet']['listHistory'] =>
    journal.listByEntity(`sheet/${sheetId}/${item}`).map((row) => {
      const { at, who, what, before, reason } = row
      const { kind, to: after } = entryOfRow(row)
      return { at, who, what, kind, before, after, reason }
    })
