import { useKey } from './useKey'

/** Esc leaves what stands over the place or beside its list, also while a field has the focus. */
export function useLeave(onLeave: () => void, isOn = true): void {
  const leave = () => {
    onLeave()
    return true
  }
  useKey('Escape', leave, isOn, true)
}
