import { useState, type KeyboardEvent } from 'react'
import { isComposing } from './composition'
import { focusNextField } from './next-field'

/** What the person is typing, apart from the value that is kept. */
export interface FieldDraft {
  readonly text: string
  readonly type: (text: string) => void
  /** Hands the text over if it differs from what was handed over or kept last. */
  readonly leave: () => void
  /** Enter: leave and go on. Esc: the old value back. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The text of one field. A new `value` from outside replaces what is shown unless the person is in the middle of it;
 * a refused text stays until it is changed or taken back.
 * @param onTakeBack Called when Esc gave the old value back, so that a reason for refusal can go too.
 * @param normalise Brings what was typed into the form that is kept; returns null when it cannot be kept.
 */
export function useFieldDraft(
  value: string,
  onLeave: (text: string) => void,
  normalise: (text: string) => string | null = (text) => text.trim(),
  onTakeBack?: () => void,
): FieldDraft {
  const [draft, setDraft] = useState({ text: value, base: value, sent: value })
  if (value !== draft.base)
    setDraft({ text: draft.text === draft.base || draft.text === draft.sent ? value : draft.text, base: value, sent: value })

  const leave = () => {
    const next = normalise(draft.text)
    if (next === null || next === draft.sent) {
      if (next !== null && next !== draft.text) setDraft({ ...draft, text: next })
      return
    }
    setDraft({ ...draft, text: next, sent: next })
    onLeave(next)
  }

  return {
    text: draft.text,
    type: (text) => setDraft({ ...draft, text }),
    leave,
    onKeyDown: (event) => {
      if (isComposing(event)) return
      if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
        event.preventDefault()
        leave()
        focusNextField(event.target as HTMLElement)
      } else if (event.key === 'Escape' && draft.text !== value) {
        event.stopPropagation()
        setDraft({ text: value, base: value, sent: value })
        onTakeBack?.()
      }
    },
  }
}
