import { useFieldDraft } from '../hooks/useFieldDraft'
import type { FieldControl } from './control'
import { readNumber } from './read-number'
import { TextInput } from './TextInput'

export interface NumberFieldProps extends FieldControl {
  /** null: not known. */
  readonly value: number | null
  readonly onLeave: (value: number | null) => void
  readonly isReadOnly?: boolean
}

/** A number that may be unknown. Digits only; a text that is none goes back to the old value on Esc and is not sent. */
export function NumberField({
  id,
  describedBy,
  hasError = false,
  onTakeBack,
  value,
  onLeave,
  isReadOnly = false,
}: NumberFieldProps) {
  const draft = useFieldDraft(
    value === null ? '' : String(value),
    (text) => onLeave(readNumber(text) ?? null),
    (text) => {
      const number = readNumber(text)
      return number === undefined ? null : number === null ? '' : String(number)
    },
    onTakeBack,
  )
  return (
    <TextInput
      id={id}
      value={draft.text}
      readOnly={isReadOnly}
      inputMode="decimal"
      autoComplete="off"
      aria-invalid={hasError || readNumber(draft.text) === undefined}
      aria-describedby={describedBy}
      style={{ textAlign: 'right' }}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.leave}
      onKeyDown={draft.onKeyDown}
    />
  )
}
