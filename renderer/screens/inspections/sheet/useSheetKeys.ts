import { useKey } from '../../../hooks/useKey'

export interface SheetKeyActs {
  /** What the session does with a key; false: it goes on. */
  readonly press: (key: string) => boolean
  /** Ctrl+G. */
  readonly goTo: () => void
  /** Ctrl+Enter where no drawer takes it. */
  readonly finish: () => void
  /** F1. */
  readonly showKeys: () => void
  /** Esc where nothing is open any more. */
  readonly leave: () => void
  /** Keys of this kind of sheet alone, by their names. */
  readonly more: Readonly<Record<string, () => void>>
}

/** Controls that Enter, digits and letters belong to while they have the focus. */
const OWN_KEYS = 'button, a, [role="tab"], [role="combobox"], [data-drawer] *'

const isTextField = (element: Element | null): boolean => element?.matches('input, textarea') === true

/** The keys of a sheet; `pressKey` does what one of them does, for the caps that can be clicked. */
export function useSheetKeys(keys: readonly string[], acts: SheetKeyActs): (key: string) => boolean {
  const own: Readonly<Record<string, () => void>> = {
    'Ctrl+g': acts.goTo,
    'Ctrl+Enter': acts.finish,
    F1: acts.showKeys,
    Escape: acts.leave,
    ...acts.more,
  }
  const pressKey = (key: string): boolean => {
    if (acts.press(key)) return true
    const act = own[key]
    act?.()
    return act !== undefined
  }
  useKey([...new Set([...keys, ...Object.keys(own)])], (key) => {
    const { activeElement } = document
    // In a text field Ctrl+Z is the field's own.
    if (/^Ctrl\+[zy]$/.test(key) && isTextField(activeElement)) return false
    if (!/^(Ctrl|F|Escape|Page|Arrow)/.test(key) && activeElement?.matches(OWN_KEYS) === true) return false
    return pressKey(key)
  })
  return pressKey
}
