import { useEffect, useEffectEvent } from 'react'
import { isComposing } from './composition'

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type=checkbox]):not([type=radio]), textarea') || target.isContentEditable)

const isInPopup = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/** "Ctrl+Shift+C", "F6", "Escape", "n": letters in lower case, modifiers in this order. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const hasShift = event.shiftKey && (event.key.length > 1 || event.ctrlKey || /[a-z0-9]/i.test(event.key))
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', hasShift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+')
}

/**
 * Calls `act` when one of `keys` is pressed anywhere in the window: not during a composition, not inside a dialog
 * or list that is open on top, and a key without Ctrl or F-number not while a text field has the focus.
 * `act` may return false to let the key go on.
 * @param evenInFields For Esc that leads out of a form: also while a text field has the focus, once the field let it go on.
 */
export function useKey(
  keys: string | readonly string[],
  act: (key: string) => boolean | undefined,
  isOn = true,
  evenInFields = false,
): void {
  const names = typeof keys === 'string' ? keys : keys.join(' ')
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = keyName(event)
    if (event.defaultPrevented || isComposing(event) || !names.split(' ').includes(name)) return
    if (isInPopup(event.target) || (!evenInFields && !/^(Ctrl|Alt|F\d)/.test(name) && isTextField(event.target))) return
    if (act(name) !== false) event.preventDefault()
  })
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOn])
}
