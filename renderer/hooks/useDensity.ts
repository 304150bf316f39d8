import { useSyncExternalStore } from 'react'
import { rowHeights, SHORT_TIER_BELOW_PX, type RowHeights } from '../theme/tokens'

const short = window.matchMedia(`(max-height: ${SHORT_TIER_BELOW_PX - 0.02}px)`)

/** Row heights of the tier in force, in pixels. The stylesheet has the same as variables. */
export function useDensity(): RowHeights {
  const isShort = useSyncExternalStore(
    (listener) => {
      short.addEventListener('change', listener)
      return () => short.removeEventListener('change', listener)
    },
    () => short.matches,
  )
  return isShort ? rowHeights.short : rowHeights.normal
}
