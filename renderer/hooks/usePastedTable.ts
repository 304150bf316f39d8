import { useEffect, useEffectEvent } from 'react'
import { usePlace, type PlaceName } from './usePlace'

/** Places whose lists take rows from a sheet. */
const TAKING: ReadonlySet<PlaceName> = new Set(['organizations', 'pairings', 'postings'])

let waiting: string | null = null

/** The cells that were pasted over a list and wait for the import; they are given once. */
export function takePastedTable(): string | null {
  const text = waiting
  waiting = null
  return text
}

/** Cells of a sheet that are pasted over a list open the import, in which they become rows; a field or a grid of entries keeps its own. */
export function usePastedTable(): void {
  const { name, params, turn } = usePlace()
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const isOwn = event.defaultPrevented || (event.target instanceof Element && event.target.matches('input, textarea'))
    if (isOwn || params.task !== undefined || !TAKING.has(name) || !/\t[^]*\n./.test(text)) return
    event.preventDefault()
    waiting = text
    turn({ task: 'import' })
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
