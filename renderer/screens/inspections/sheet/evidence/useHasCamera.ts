import { useEffect, useState } from 'react'

/** Whether this computer has a camera now; one that is plugged in or out counts at once. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    const { mediaDevices } = navigator
    const look = (): void => {
      void mediaDevices
        .enumerateDevices()
        .then((devices) => setHas(devices.some(({ kind }) => kind === 'videoinput')))
        .catch(() => setHas(false)) // the system does not tell: as if there were none
    }
    look()
    mediaDevices.addEventListener('devicechange', look)
    return () => mediaDevices.removeEventListener('devicechange', look)
  }, [])
  return has
}
