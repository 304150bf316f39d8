import type { JournalRepo, JournalRow } from '../../store/journal.repo'
import { codesOfItem, entryOfRow } from '../sheet-journal'
import type { Inputs, Outputs } from '../words'

/** Serves `sheet.listHistory`: what happened to one item, oldest first, also under the codes it had before the sheet was carried over. */
export const listSheetHistory =
  ({ journal }: { readonly journal: Pick<JournalRepo, 'listByEntity'> }) =>
  ({ sheetId, item }: Inputs['sheet']['listHistory']): Outputs['sheet']['listHistory'] =>
    rowsOfItem(journal, sheetId, item).map((row) => {
      const { at, who, what, before, reason } = row
      const { kind, to: after, registry = null } = entryOfRow(row)
      return { at, who, what, kind, before, after, registry, reason }
    })

function rowsOfItem(journal: Pick<JournalRepo, 'listByEntity'>, sheetId: string, item: string): readonly JournalRow[] {
  const spans = codesOfItem(journal.listByEntity(`sheet/${sheetId}`), item)
  return spans
    .flatMap(({ code, from, before }) =>
      journal.listByEntity(`sheet/${sheetId}/${code}`).filter(({ seq }) => seq > from && seq < before),
    )
    .sort((a, b) => a.seq - b.seq)
}
