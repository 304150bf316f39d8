import { useKey } from '../../../hooks/useKey'
import type { SheetDesk } from './sheet-desk'
import { press, SHEET_KEYS } from './sheet-keys'

export interface SheetKeyActs {
  /** Ctrl+G. */
  readonly goTo: () => void
  /** Ctrl+Enter where no drawer takes it. */
  readonly finish: () => void
  /** F1. */
  readonly showKeys: () => void
  /** Esc where nothing is open any more. */
  readonly leave: () => void
}

/** Controls that Enter, digits and letters belong to while they have the focus. */
const OWN_KEYS = 'button, a, [role="tab"], [role="combobox"], [data-drawer] *'

const isTextField = (element: Element | null): boolean => element?.matches('input, textarea') === true

/** The keys of the score sheet; `pressKey` does what one of them does, for the caps that can be clicked. */
export function useSheetKeys(act: SheetDesk['act'], acts: SheetKeyActs): (key: string) => boolean {
  const pressKey = (key: string): boolean => {
    if (act((now) => press(now, key))) return true
    if (key === 'Ctrl+g') acts.goTo()
    else if (key === 'Ctrl+Enter') acts.finish()
    else if (key === 'F1') acts.showKeys()
    else if (key === 'Escape') acts.leave()
    else return false
    return true
  }
  useKey([...SHEET_KEYS, 'Ctrl+g', 'Ctrl+Enter', 'F1'], (key) => {
    const { activeElement } = document
    // In a text field Ctrl+Z is the field's own.
    if (/^Ctrl\+[zy]$/.test(key) && isTextField(activeElement)) return false
    if (!/^(Ctrl|F|Escape|Page|Arrow)/.test(key) && activeElement?.matches(OWN_KEYS) === true) return false
    return pressKey(key)
  })
  return pressKey
}
