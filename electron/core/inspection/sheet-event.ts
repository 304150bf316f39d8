import { assertNever } from '../shared/assert-never'
import { AppError } from '../shared/app-error'
import { sameJson } from './same-json'
import {
  EMPTY_SHEET,
  entryKey,
  entryOf,
  EVERY_ENTRY,
  type RaisedVeto,
  type SheetChange,
  type SheetEntries,
  type SheetState,
} from './sheet'

/** What can happen to a sheet; each is a row of the journal, and the sheet holds nothing that does not follow from them. */
export type SheetEvent =
  | { readonly what: 'sheet.opened' }
  | { readonly what: 'sheet.fact' | 'sheet.veto' | 'sheet.remark' | 'sheet.corrected'; readonly change: SheetChange }
  | { readonly what: 'sheet.finished' | 'sheet.reopened' }
  | { readonly what: 'sheet.carried-over'; readonly carried: Carrying }
  /** 复核 or 申诉 begins with what stands on the sheet before it. */
  | { readonly what: 'sheet.prefilled'; readonly entries: SheetEntries }

/** How a sheet goes on under a later version of its template. */
export interface Carrying {
  readonly pins: {
    readonly templateVersion: string
    readonly templateSha256: string
    readonly parameters: Readonly<Record<string, number | string>>
  }
  /** All that stands on it from then on. */
  readonly entries: SheetEntries
  /** Code that an item goes on with, by the code it had. */
  readonly successors: Readonly<Record<string, string>>
}

/** When an event happened (ISO instant) and whose it was, as the journal has it. */
export interface Stamp {
  readonly at: string
  readonly who: string
}

/** The sheet after one more event. */
export function applyEvent(sheet: SheetState, event: SheetEvent, stamp: Stamp): SheetState {
  const next = { ...sheet, revision: sheet.revision + 1 }
  switch (event.what) {
    case 'sheet.opened':
      return next
    case 'sheet.finished':
      return { ...next, finishedAt: stamp.at, finishedBy: stamp.who }
    case 'sheet.reopened':
      return { ...next, finishedAt: null, finishedBy: null }
    case 'sheet.fact':
    case 'sheet.veto':
    case 'sheet.remark':
      return withChange(next, event.change)
    case 'sheet.corrected':
      return { ...withChange(next, event.change), corrections: sheet.corrections + 1 }
    case 'sheet.prefilled':
      return { ...next, ...event.entries }
    case 'sheet.carried-over':
      return {
        ...next,
        ...event.carried.entries,
        ...carriedRegistry(sheet, event.carried),
        touched: { [EVERY_ENTRY]: next.revision },
      }
    default:
      return assertNever(event)
  }
}

/** The sheet that a list of events makes, oldest first. */
export const sheetOf = (events: readonly (readonly [SheetEvent, Stamp])[]): SheetState =>
  events.reduce((sheet, [event, stamp]) => applyEvent(sheet, event, stamp), EMPTY_SHEET)

function withChange(sheet: SheetState, change: SheetChange): SheetState {
  const touched = { ...sheet.touched, [entryKey(change)]: sheet.revision }
  return { ...sheet, ...entriesWith(sheet, change), registry: registryWith(sheet, change), touched }
}

/** An answer replaces what the registry said of the item before; one that is taken back leaves nothing of it. */
function registryWith({ registry }: SheetState, change: SheetChange): SheetState['registry'] {
  if (change.kind !== 'fact') return registry
  return withEntry(registry, change.item, change.to === null ? null : (change.registry ?? null))
}

/** What the registry said goes on with the facts that do. */
function carriedRegistry({ registry }: SheetState, { entries, successors }: Carrying): Pick<SheetState, 'registry'> {
  const carried = Object.entries(registry).flatMap(([from, fact]) => {
    const to = successors[from]
    return to === undefined || !Object.hasOwn(entries.facts, to) ? [] : [[to, fact] as const]
  })
  return { registry: Object.fromEntries(carried) }
}

/** What a change makes of the entries: those it touches, anew. */
export function entriesWith<F>(sheet: SheetEntries<F>, change: SheetChange<F>): Partial<SheetEntries<F>> {
  switch (change.kind) {
    case 'fact':
      return { facts: withEntry(sheet.facts, change.item, change.to) }
    case 'remark':
      return { remarks: withEntry(sheet.remarks, change.item, change.to) }
    case 'veto': {
      const others = sheet.vetoes.filter((veto) => veto.code !== change.item)
      return { vetoes: change.to === null ? others : [...others, change.to].sort(byCode) }
    }
  }
}

const byCode = (a: RaisedVeto, b: RaisedVeto): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const others = Object.entries(entries).filter(([name]) => name !== key)
  return Object.fromEntries(value === null ? others : [...others, [key, value]])
}

/** Whether the change says something that does not already stand on the sheet. */
export const isNews = (sheet: SheetState, change: SheetChange): boolean => !sameJson(entryOf(sheet, change), change.to)

/** The event of a change to a finished sheet. */
export const correctionOf = (change: SheetChange): SheetEvent => ({ what: 'sheet.corrected', change })

/**
 * The event of a change made by someone who saw the sheet at `seenRevision`.
 * @returns null when the sheet already says so.
 * @throws AppError SHEET_FINISHED; STALE_REVISION when the same entry was changed after `seenRevision`.
 */
export function eventOf(sheet: SheetState, change: SheetChange, seenRevision: number): SheetEvent | null {
  if (sheet.finishedAt !== null) throw new AppError('SHEET_FINISHED')
  if (!isNews(sheet, change)) return null
  const touched = Math.max(sheet.touched[entryKey(change)] ?? 0, sheet.touched[EVERY_ENTRY] ?? 0)
  if (touched > seenRevision) throw new AppError('STALE_REVISION', { at: change.item })
  return { what: `sheet.${change.kind}`, change }
}
