import type { KeyboardEvent } from 'react'
import { isComposing } from './composition'
import { useLatest } from './useLatest'

/**
 * Ctrl+Enter takes a form as it is typed: the field that has the focus is left first, so that what stands in it counts, and
 * `accept` runs once the form knows.
 */
export function useAccept(accept: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  const latest = useLatest(accept)
  return (event) => {
    if (isComposing(event) || event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    const field = document.activeElement
    if (field instanceof HTMLElement) {
      field.blur()
      field.focus()
    }
    setTimeout(latest)
  }
}
