import { entryOf, type SheetChange, type SheetEntries } from '@core/inspection/sheet'
import { entriesWith } from '@core/inspection/sheet-event'
import { sameJson } from '@core/inspection/same-json'

/** One act that can be taken back: the change, and what stood there before it. */
export interface Step<F> {
  readonly change: SheetChange<F>
  readonly before: SheetChange<F>['to']
}

/** What stands on a sheet, what can be taken back of it, and what can be done again. */
export interface Past<F> {
  readonly entries: SheetEntries<F>
  readonly done: readonly Step<F>[]
  readonly undone: readonly Step<F>[]
}

/** A past one change on, and the change. */
export interface Turn<F> {
  readonly past: Past<F>
  readonly change: SheetChange<F>
}

/** How many acts can be taken back, across all items of the sheet. */
export const UNDO_STEPS = 200

/** Enters a change; null when that already stands there, which is no act. */
export function entered<F>({ entries, done }: Past<F>, change: SheetChange<F>): Turn<F> | null {
  const before = entryOf(entries, change)
  if (sameJson(before, change.to)) return null
  const past = { entries: withChange(entries, change), done: [...done, { change, before }].slice(-UNDO_STEPS), undone: [] }
  return { past, change }
}

/** Takes the last act back; null when there is none. */
export function takenBack<F>({ entries, done, undone }: Past<F>): Turn<F> | null {
  const step = done.at(-1)
  if (step === undefined) return null
  const change = { ...step.change, to: step.before } as SheetChange<F>
  return { past: { entries: withChange(entries, change), done: done.slice(0, -1), undone: [...undone, step] }, change }
}

/** Does the act again that was taken back last; null when there is none. */
export function doneAgain<F>({ entries, done, undone }: Past<F>): Turn<F> | null {
  const step = undone.at(-1)
  if (step === undefined) return null
  const { change } = step
  return { past: { entries: withChange(entries, change), done: [...done, step], undone: undone.slice(0, -1) }, change }
}

const withChange = <F>(entries: SheetEntries<F>, change: SheetChange<F>): SheetEntries<F> => ({
  ...entries,
  ...entriesWith(entries, change),
})
