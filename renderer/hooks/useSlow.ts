import { useEffect, useState } from 'react'

/** Whether `isBusy` has lasted for `afterMs`: what is over before that is not worth a word. */
export function useSlow(isBusy: boolean, afterMs: number): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) return
    const timer = setTimeout(() => setSlow(true), afterMs)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isBusy, afterMs])
  return isSlow
}
