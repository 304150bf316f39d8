import { useEffect, useSyncExternalStore } from 'react'

/** What a place says in the status bar instead of the data folder. */
let parts: readonly string[] | null = null
const listeners = new Set<() => void>()

function become(next: readonly string[] | null): void {
  parts = next
  for (const listener of listeners) listener()
}

/** Shows these parts while the caller is on screen. Give a memoised list. */
export function useStatusParts(mine: readonly string[]): void {
  useEffect(() => {
    become(mine)
    return () => {
      if (parts === mine) become(null)
    }
  }, [mine])
}

/** null: no place has anything to say. */
export function useStatusPartsHere(): readonly string[] | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => parts,
  )
}
