import { useSyncExternalStore } from 'react'

/** How often each item of each sheet was saved in the life of the window: what tells of one item reads again for it alone. */
const saves = new Map<string, number>()
const listeners = new Set<() => void>()

/** @param item Code of the item, or of the veto. */
export function countSaved(sheetId: string, item: string): void {
  const key = `${sheetId}/${item}`
  saves.set(key, (saves.get(key) ?? 0) + 1)
  for (const listener of listeners) listener()
}

const savesOf = (sheetId: string, item: string): number => saves.get(`${sheetId}/${item}`) ?? 0

export function useSavesOf(sheetId: string, item: string): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => savesOf(sheetId, item),
  )
}
