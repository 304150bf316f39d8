import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function of lasting identity that always does what the latest `act` does; for handlers of rows that are drawn once. */
export function useLatest<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
