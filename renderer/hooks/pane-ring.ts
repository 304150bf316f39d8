import { useSyncExternalStore } from 'react'

/** The pane that owns the keys: the one that had the focus last. */
let owner: Element | null = null
const listeners = new Set<() => void>()

function give(pane: Element | null): void {
  if (pane === owner) return
  owner = pane
  for (const listener of listeners) listener()
}

/** Those on the screen; what is kept behind another view has no part in it. */
const panes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility())

/** Where the focus goes inside a pane: what had it last, else what asks for it, else the pane itself. */
const lastFocused = new WeakMap<Element, HTMLElement>()

export function focusPane(pane: HTMLElement): void {
  const last = lastFocused.get(pane)
  const target =
    last !== undefined && pane.contains(last) ? last : pane.querySelector<HTMLElement>('[data-takes-keys], [role="grid"]')
  ;(target ?? pane).focus()
}

/** The main pane stands first. */
export function focusFirstPane(): void {
  const [first] = panes()
  if (first !== undefined) focusPane(first)
}

/** Whether the focus is in a pane beside the main one. */
export function isInSidePane(): boolean {
  const pane = document.activeElement?.closest('[data-pane]')
  return pane !== null && pane !== undefined && pane !== panes()[0]
}

/** Goes `step` panes on, round the ring, in the order of the page. */
export function focusNextPane(step: 1 | -1): void {
  const ring = panes()
  if (ring.length === 0) return
  const at = ring.findIndex((pane) => pane === owner)
  const isOutside = (document.activeElement?.closest('[data-pane]') ?? null) === null
  // From the navigation or the header the first press leads back to the pane that had the keys.
  const next = isOutside ? ring[Math.max(0, at)] : ring[(at + step + ring.length) % ring.length]
  if (next) focusPane(next)
}

/** Notices which pane has the focus, once for the window. */
export function watchPanes(): () => void {
  const notice = (event: FocusEvent) => {
    const pane = event.target instanceof Element ? event.target.closest('[data-pane]') : null
    if (pane === null) return
    if (event.target instanceof HTMLElement && event.target !== pane) lastFocused.set(pane, event.target)
    give(pane)
  }
  document.addEventListener('focusin', notice)
  return () => document.removeEventListener('focusin', notice)
}

/** Whether the pane whose element `read` returns owns the keys. */
export function useOwnsKeys(read: () => Element | null): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => owner !== null && read() === owner,
  )
}
