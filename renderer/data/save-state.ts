import { useSyncExternalStore } from 'react'
import type { Failure } from '@core/shared/app-error'

/** What the status bar says about the last write of this window. */
export type SaveState =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: (() => void) | null }

let state: SaveState = { kind: 'nothing-yet' }
let underWay = 0
const listeners = new Set<() => void>()

function become(next: SaveState): void {
  state = next
  for (const listener of listeners) listener()
}

/** A write has left; the failure of an earlier one stays in sight until something was saved. */
export function reportSaving(): void {
  underWay += 1
  if (state.kind !== 'failed') become({ kind: 'saving' })
}

/** @param at Instant at which the backend acknowledged the write. */
export function reportSaved(at: string): void {
  underWay = Math.max(0, underWay - 1)
  become(underWay > 0 ? { kind: 'saving' } : { kind: 'saved', at })
}

/** @param retry Sends the same write again, same request id; null when only the person can put it right. */
export function reportSaveFailed(failure: Failure, retry: (() => void) | null): void {
  underWay = Math.max(0, underWay - 1)
  become({ kind: 'failed', failure, retry })
}

/** The person took the refused value back, so nothing is unsaved any more. */
export function forgetFailedSave(): void {
  if (state.kind === 'failed') become({ kind: 'nothing-yet' })
}

export const presentSaveState = (): SaveState => state

export function useSaveState(): SaveState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, presentSaveState)
}
