import type { JournalRepo, JournalRow } from '../../store/journal.repo'
import { codesOfItem, entryOfRow } from '../sheet-journal'
import type { Inputs, Outputs } from '../words'

type Journal = Pick<JournalRepo, 'listByEntity' | 'listBelow'>
type Event = Outputs['sheet']['listHistory'][number]

/**
 * Serves `sheet.listHistory`: what happened to one item, also under the codes it had before the sheet was carried over, its appeals,
 * and the signatures under the sheet; oldest first.
 */
export const listSheetHistory =
  ({ journal }: { readonly journal: Journal }) =>
  ({ sheetId, item }: Inputs['sheet']['listHistory']): Outputs['sheet']['listHistory'] =>
    [
      ...rowsOfItem(journal, sheetId, item).map((row) => [row.seq, entryEvent(row)] as const),
      ...journal.listByEntity(`appeal/${sheetId}/${item}`).map((row) => [row.seq, besideEvent('appeal', row)] as const),
      ...journal.listBelow(`signature/${sheetId}`).map((row) => [row.seq, besideEvent('signature', row)] as const),
    ]
      .sort(([a], [b]) => a - b)
      .map(([, event]) => event)

function entryEvent(row: JournalRow): Event {
  const { at, who, what, before, reason } = row
  const { kind, to: after, registry = null } = entryOfRow(row)
  return { at, who, what, kind, before, after, registry, reason }
}

const besideEvent = (kind: Event['kind'], { at, who, what, before, after, reason }: JournalRow): Event => ({
  ...{ at, who, what, kind, before, after, reason },
  registry: null,
})

function rowsOfItem(journal: Journal, sheetId: string, item: string): readonly JournalRow[] {
  const spans = codesOfItem(journal.listByEntity(`sheet/${sheetId}`), item)
  return spans.flatMap(({ code, from, before }) =>
    journal.listByEntity(`sheet/${sheetId}/${code}`).filter(({ seq }) => seq > from && seq < before),
  )
}
