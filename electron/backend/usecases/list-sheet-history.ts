import type { JournalRepo, JournalRow } from '../../store/journal.repo'
import { entryOfRow } from '../sheet-journal'
import type { Inputs, Outputs } from '../words'

type Row = Outputs['sheet']['listHistory'][number]

/** Serves `sheet.listHistory`: what happened to one item, oldest first. */
export const listSheetHistory =
  ({ journal }: { readonly journal: Pick<JournalRepo, 'listByEntity'> }) =>
  ({ sheetId, item }: Inputs['sheet']['listHistory']): Row[] =>
    journal.listByEntity(`sheet/${sheetId}/${item}`).map((row: JournalRow): Row => ({
      at: row.at,
      who: row.who,
      what: row.what,
      before: row.before,
      after: entryOfRow(row),
      reason: row.reason,
    }))
