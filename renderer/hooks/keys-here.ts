import { useEffect, useSyncExternalStore } from 'react'

/** Keys that are valid now, for the right end of the status bar. */
export interface KeyHint {
  /** Key caps; "–" between two stands without a cap. */
  readonly keys: readonly string[]
  readonly label: string
}

const NONE: readonly KeyHint[] = []
let hints = NONE
const listeners = new Set<() => void>()

function become(next: readonly KeyHint[]): void {
  hints = next
  for (const listener of listeners) listener()
}

/** Says which keys are valid while the caller is on screen. Give a memoised list. */
export function useKeysHere(mine: readonly KeyHint[]): void {
  useEffect(() => {
    become(mine)
    return () => {
      if (hints === mine) become(NONE)
    }
  }, [mine])
}

export function useKeyHints(): readonly KeyHint[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => hints,
  )
}
