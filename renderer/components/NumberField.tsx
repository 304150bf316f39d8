import OutlinedInput from '@mui/material/OutlinedInput'
import { useFieldDraft } from '../hooks/useFieldDraft'
import type { FieldControl } from './control'
import { readNumber } from './read-number'

export interface NumberFieldProps extends FieldControl {
  /** null: not known. */
  readonly value: number | null
  readonly onLeave: (value: number | null) => void
  /** Stands after the field, "张". */
  readonly unit?: string
  readonly isReadOnly?: boolean
}

/** A number that may be unknown. Digits only; a text that is none goes back to the old value on Esc and is not sent. */
export function NumberField({ id, describedBy, hasError = false, value, onLeave, unit, isReadOnly = false }: NumberFieldProps) {
  const draft = useFieldDraft(
    value === null ? '' : String(value),
    (text) => onLeave(readNumber(text) ?? null),
    (text) => {
      const number = readNumber(text)
      return number === undefined ? null : number === null ? '' : String(number)
    },
  )
  return (
    <OutlinedInput
      id={id}
      fullWidth
      error={hasError || readNumber(draft.text) === undefined}
      readOnly={isReadOnly}
      value={draft.text}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.leave}
      onKeyDown={draft.onKeyDown}
      endAdornment={unit}
      slotProps={{
        input: { inputMode: 'decimal', autoComplete: 'off', 'aria-describedby': describedBy, style: { textAlign: 'right' } },
      }}
    />
  )
}
