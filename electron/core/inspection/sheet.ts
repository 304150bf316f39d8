import type { AnyFact } from '../scoring/any-fact'
import type { Facts, Fact } from '../scoring/fact'

/** 一票否决 as raised on a sheet. */
export interface RaisedVeto {
  readonly code: string
  /** What it was raised on; '' where a paper that was typed in names none. */
  readonly evidence: string
}

/**
 * What was entered into one sheet. Points and grades are not part of it: they follow from it.
 * @typeParam F What a fact is; that of any kind of sheet unless said otherwise.
 */
export interface SheetEntries<F = AnyFact> {
  readonly facts: Readonly<Record<string, F>>
  /** In the order of their codes. */
  readonly vetoes: readonly RaisedVeto[]
  /** By item code or question number; one without a remark is absent. */
  readonly remarks: Readonly<Record<string, string>>
}

/** A sheet as its events made it. */
export interface SheetState<F = AnyFact> extends SheetEntries<F> {
  /** Number of events so far. */
  readonly revision: number
  /** How many of them changed it while it was finished. */
  readonly corrections: number
  /** Revision at which a fact, veto or remark was last changed, by `entryKey`. */
  readonly touched: Readonly<Record<string, number>>
  /** ISO instant; null while the sheet is open. */
  readonly finishedAt: string | null
  readonly finishedBy: string | null
  /** What the registry said of an item when it was answered, by item code; no score follows from it. */
  readonly registry: Facts
}

export const EMPTY_SHEET: SheetState = {
  facts: {},
  vetoes: [],
  remarks: {},
  revision: 0,
  corrections: 0,
  touched: {},
  finishedAt: null,
  finishedBy: null,
  registry: {},
}

/** draft: items open · complete: all answered, not finished · finished: 已完成. */
export type SheetStatus = 'draft' | 'complete' | 'finished'

export function sheetStatus(finishedAt: string | null, score: { readonly status: 'complete' | 'incomplete' }): SheetStatus {
  if (finishedAt !== null) return 'finished'
  return score.status === 'complete' ? 'complete' : 'draft'
}

/** One thing that can be changed on a sheet; null takes it back. */
export type SheetChange<F = AnyFact> =
  /** `registry`: what the registry said of it at that moment, as far as it knew; absent when it said nothing. */
  | { readonly kind: 'fact'; readonly item: string; readonly to: F | null; readonly registry?: Fact }
  | { readonly kind: 'veto'; readonly item: string; readonly to: RaisedVeto | null }
  | { readonly kind: 'remark'; readonly item: string; readonly to: string | null }

/** What stands on the sheet where `change` would write; null when nothing does. */
export function entryOf<F>(sheet: SheetEntries<F>, change: Pick<SheetChange, 'kind' | 'item'>): F | RaisedVeto | string | null {
  switch (change.kind) {
    case 'fact':
      return own(sheet.facts, change.item)
    case 'veto':
      return sheet.vetoes.find((veto) => veto.code === change.item) ?? null
    case 'remark':
      return own(sheet.remarks, change.item)
  }
}

/** Stands in `touched` for all entries at once: whoever saw the sheet before has seen other items. */
export const EVERY_ENTRY = '*'

/** Names a fact, veto or remark within its sheet. */
export const entryKey = (change: Pick<SheetChange, 'kind' | 'item'>): string => `${change.kind}/${change.item}`

const own = <T>(values: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(values, key) ? (values[key] ?? null) : null
