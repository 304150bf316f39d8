import { useSyncExternalStore } from 'react'
import type { Failure } from '@core/shared/app-error'

/** What the status bar says about the last write of this window. */
export type SaveState =
  | { readonly kind: 'nothing-yet' }
  /** `lastAt`: when something was saved before; what is said stays until the write has taken its time. */
  | { readonly kind: 'saving'; readonly lastAt: string | null }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: (() => void) | null }

let state: SaveState = { kind: 'nothing-yet' }
let underWay = 0
let lastAt: string | null = null
const listeners = new Set<() => void>()

function become(next: SaveState): void {
  state = next
  for (const listener of listeners) listener()
}

/** A write has left; the failure of an earlier one stays in sight until something was saved. */
export function reportSaving(): void {
  underWay += 1
  if (state.kind !== 'failed') become({ kind: 'saving', lastAt })
}

/** @param at Instant at which the backend acknowledged the write. */
export function reportSaved(at: string): void {
  underWay = Math.max(0, underWay - 1)
  lastAt = at
  become(underWay > 0 ? { kind: 'saving', lastAt } : { kind: 'saved', at })
}

/** @param retry Sends the same write again, same request id; null when only the person can put it right. */
export function reportSaveFailed(failure: Failure, retry: (() => void) | null): void {
  underWay = Math.max(0, underWay - 1)
  become({ kind: 'failed', failure, retry })
}

/** The person took the refused value back, so nothing is unsaved any more. */
export function forgetFailedSave(): void {
  if (state.kind === 'failed') become(lastAt === null ? { kind: 'nothing-yet' } : { kind: 'saved', at: lastAt })
}

export const presentSaveState = (): SaveState => state

export function useSaveState(): SaveState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, presentSaveState)
}
