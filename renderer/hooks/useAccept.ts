import { useKey } from './useKey'
import { useLatest } from './useLatest'

/**
 * Ctrl+Enter, wherever the focus is, takes a form as it is typed: the field that has the focus is left first, so that what
 * stands in it counts, and `accept` runs once the form knows.
 */
export function useAccept(accept: () => void): void {
  const latest = useLatest(accept)
  useKey('Ctrl+Enter', () => {
    leaveField()
    setTimeout(latest)
    return true
  })
}

/** Lets the field that has the focus hand over what was typed; it keeps the focus. */
export function leaveField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLElement)) return
  field.blur()
  field.focus()
}
