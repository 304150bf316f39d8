import { useEffect, useEffectEvent } from 'react'

/** Attribute of a grid into which cells are pasted as rows; its value is the organization they belong to. */
export const PASTE_OWNER = 'data-paste-owner'

/**
 * Cells of a sheet that are pasted into the grid of one organization, or over the list of all (null), before anything else
 * of the window takes them; what is pasted into another field is the field's own, and so is a single cell.
 */
export function usePastedCells(isTaking: boolean, onCells: (text: string, organizationId: string | null) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const at = event.target instanceof Element ? event.target : null
    const owner = at?.closest(`[${PASTE_OWNER}]`)?.getAttribute(PASTE_OWNER) ?? null
    const isBlock = owner === null ? text.includes('\t') : /\t|\n./.test(text)
    if (!isTaking || !isBlock || (owner === null && at?.matches('input, textarea') === true)) return
    event.preventDefault()
    event.stopPropagation()
    onCells(text, owner)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listen, { capture: true })
    return () => window.removeEventListener('paste', listen, { capture: true })
  }, [])
}
