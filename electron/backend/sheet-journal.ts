import { entryOf, type RaisedVeto, type SheetChange, type SheetEntries, type SheetState } from '../core/inspection/sheet'
import type { Carrying, SheetEvent, Stamp } from '../core/inspection/sheet-event'
import type { AnyFact } from '../core/scoring/any-fact'
import type { Fact } from '../core/scoring/fact'
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
  /** Of a fact: what the registry said of the item at that moment; absent when it said nothing. */
  readonly registry?: Fact
}

/** What the journal keeps as `after` of a sheet that was carried over. */
type CarriedRow = Carrying & Pick<ChangeRow, 'revision' | 'seenRevision'>

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
    case 'sheet.prefilled':
      return { who, what: event.what, entity, before: null, after: { entries: event.entries, revision }, reason }
    case 'sheet.carried-over': {
      const { templateVersion, templateSha256, parameters } = pins
      const after: CarriedRow = { ...event.carried, revision, seenRevision: deed.seenRevision }
      return { who, what: event.what, entity, before: { templateVersion, templateSha256, parameters }, after, reason }
    }
    case 'sheet.fact':
    case 'sheet.veto':
    case 'sheet.remark':
    case 'sheet.corrected': {
      const { kind, item, to } = event.change
      const registry = registryIn(event.change)
      const after: ChangeRow = { kind, to, revision, seenRevision: deed.seenRevision, ...registry }
      return { who, what: event.what, entity: `${entity}/${item}`, before: entryOf(sheet, event.change), after, reason }
    }
  }
}

/** The pins of a sheet by its rows: those it was opened with, and what carrying it over changed. Undefined when nobody opened it. */
export function pinsOfRows(rows: readonly JournalRow[]): SheetPins | undefined {
  const [first, ...others] = rows
  if (first?.what !== 'sheet.opened') return undefined
  return others
    .filter(({ what }) => what === 'sheet.carried-over' || what === 'sheet.follows-merger')
    .reduce<SheetPins>((pins, row) => ({ ...pins, ...pinsIn(row) }), openedPins(first))
}

/** A sheet that was opened before there were stages is one of inspectors. */
const openedPins = ({ after }: JournalRow): SheetPins => ({ stage: 'inspection', ...(after as Omit<SheetPins, 'stage'>) })

/** The pins that a row changes: those carried over, or the subject that was merged into another one. */
const pinsIn = ({ what, after }: JournalRow): Partial<SheetPins> =>
  what === 'sheet.carried-over' ? (after as CarriedRow).pins : (after as Pick<SheetPins, 'organizationId'>)

/** Under which code an item of a sheet stood between which rows of the journal. */
interface CodeSpan {
  readonly code: string
  readonly from: number
  readonly before: number
}

/** All codes that the item with this code has had, the present one first. @param rows Of the sheet as a whole. */
export function codesOfItem(rows: readonly JournalRow[], code: string): readonly CodeSpan[] {
  const spans: CodeSpan[] = []
  let now = code
  let before = Number.POSITIVE_INFINITY
  for (const row of [...rows].reverse().filter(({ what }) => what === 'sheet.carried-over')) {
    const { successors } = row.after as CarriedRow
    spans.push({ code: now, from: row.seq, before })
    const past = Object.keys(successors).find((from) => successors[from] === now)
    if (past === undefined) return spans
    now = past
    before = row.seq
  }
  return [...spans, { code: now, from: 0, before }]
}

/** The event that a row of the journal tells of; undefined for rows that change no sheet. */
export function eventOfRow(row: JournalRow, sheetId: string): readonly [SheetEvent, Stamp] | undefined {
  const stamp = { at: row.at, who: row.who }
  switch (row.what) {
    case 'sheet.opened':
    case 'sheet.finished':
    case 'sheet.reopened':
      return [{ what: row.what }, stamp]
    case 'sheet.prefilled':
      return [{ what: row.what, entries: (row.after as { readonly entries: SheetEntries }).entries }, stamp]
    case 'sheet.carried-over': {
      const { revision: _revision, seenRevision: _seen, ...carried } = row.after as CarriedRow
      return [{ what: row.what, carried }, stamp]
    }
    case 'sheet.fact':
    case 'sheet.veto':
    case 'sheet.remark':
    case 'sheet.corrected': {
      const { kind, to, registry } = row.after as ChangeRow
      const said = registry === undefined ? {} : { registry }
      const change = { kind, item: row.entity.slice(`sheet/${sheetId}/`.length), to, ...said } as SheetChange
      return [{ what: row.what, change }, stamp]
    }
    default:
      return undefined
  }
}

/** What a row says of an entry, without what the journal notes beside it. */
export function entryOfRow(row: JournalRow): Pick<ChangeRow, 'kind' | 'to' | 'registry'> {
  const { kind, to, registry } = row.after as ChangeRow
  return { kind, to, ...(registry === undefined ? {} : { registry }) }
}

const registryIn = (change: SheetChange): Pick<ChangeRow, 'registry'> =>
  change.kind === 'fact' && change.registry !== undefined ? { registry: change.registry } : {}
