import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window is narrower than so many pixels; drawn anew when that changes. */
export function useWindowBelow(px: number): boolean {
  const query = `(max-width: ${px - 0.02}px)`
  const listen = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches)
}
