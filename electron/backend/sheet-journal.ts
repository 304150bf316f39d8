import { entryOf, type RaisedVeto, type SheetChange, type SheetState } from '../core/inspection/sheet'
import type { SheetEvent, Stamp } from '../core/inspection/sheet-event'
import type { AnyFact } from '../core/scoring/any-fact'
import type { JournalEntry, JournalRow } from '../store/journal.repo'
import type { SheetPins } from '../store/sheet.repo'

/** Events of sheets as rows of the journal: "sheet/<id>" for the sheet, "sheet/<id>/<item>" for one entry of it. */

/** What the journal keeps as `after` of a changed entry. */
interface ChangeRow {
  readonly kind: SheetChange['kind']
  /** The entry now; null when it was taken back. */
  readonly to: AnyFact | RaisedVeto | string | null
  /** Of the sheet, after this event. */
  readonly revision: number
  /** What the writer had seen; null when the change came with a file. */
  readonly seenRevision: number | null
}

export interface Deed {
  readonly who: string
  readonly seenRevision: number | null
  readonly reason: string | null
}

/** The row that tells of `event` happening to `sheet`. */
export function entryOfEvent(pins: SheetPins, sheet: SheetState, event: SheetEvent, deed: Deed): JournalEntry {
  const { who, reason } = deed
  const entity = `sheet/${pins.id}`
  const revision = sheet.revision + 1
  switch (event.what) {
    case 'sheet.opened':
      return { who, what: event.what, entity, before: null, after: pins, reason }
    case 'sheet.finished':
    case 'sheet.reopened':
      return { who, what: event.what, entity, before: null, after: { revision }, reason }
    case 'sheet.fact':
    case 'sheet.veto':
    case 'sheet.remark':
    case 'sheet.corrected': {
      const { kind, item, to } = event.change
      const after: ChangeRow = { kind, to, revision, seenRevision: deed.seenRevision }
      return { who, what: event.what, entity: `${entity}/${item}`, before: entryOf(sheet, event.change), after, reason }
    }
  }
}

/** The event that a row of the journal tells of; undefined for rows that change no sheet. */
export function eventOfRow(row: JournalRow, sheetId: string): readonly [SheetEvent, Stamp] | undefined {
  const stamp = { at: row.at, who: row.who }
  switch (row.what) {
    case 'sheet.opened':
    case 'sheet.finished':
    case 'sheet.reopened':
      return [{ what: row.what }, stamp]
    case 'sheet.fact':
    case 'sheet.veto':
    case 'sheet.remark':
    case 'sheet.corrected': {
      const { kind, to } = row.after as ChangeRow
      const change = { kind, item: row.entity.slice(`sheet/${sheetId}/`.length), to } as SheetChange
      return [{ what: row.what, change }, stamp]
    }
    default:
      return undefined
  }
}

/** What a row says of an entry, without what the journal notes beside it. */
export function entryOfRow(row: JournalRow): Pick<ChangeRow, 'kind' | 'to'> {
  const { kind, to } = row.after as ChangeRow
  return { kind, to }
}
