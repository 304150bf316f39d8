import OutlinedInput from '@mui/material/OutlinedInput'
import { useFieldDraft } from '../hooks/useFieldDraft'
import type { FieldControl } from './control'

export interface TextFieldProps extends FieldControl {
  readonly value: string
  /** Called when the field is left with another text, trimmed. */
  readonly onLeave: (text: string) => void
  /** For forms with a main button: called at each change, before the field is left. */
  readonly onType?: (text: string) => void
  readonly placeholder?: string
  readonly maxLength?: number
  readonly isReadOnly?: boolean
  /** Several lines; Ctrl+Enter leaves it, Enter breaks the line. */
  readonly lines?: number
  /** Where F6 leads to inside the pane. */
  readonly takesKeys?: boolean
  /** Has the focus as soon as it is there, in a dialog. */
  readonly takesFocus?: boolean
}

/** A line or a few of text: Enter goes on, Esc gives the old value back; saved when it is left. */
export function TextField({
  id,
  describedBy,
  hasError = false,
  value,
  onLeave,
  onType,
  placeholder,
  maxLength,
  isReadOnly = false,
  lines,
  takesKeys = false,
  takesFocus = false,
}: TextFieldProps) {
  const draft = useFieldDraft(value, onLeave)
  const isMultiline = lines !== undefined && lines > 1
  return (
    <OutlinedInput
      id={id}
      fullWidth
      error={hasError}
      readOnly={isReadOnly}
      autoFocus={takesFocus}
      value={draft.text}
      placeholder={placeholder ?? ''}
      multiline={isMultiline}
      {...(isMultiline ? { rows: lines } : {})}
      onChange={(event) => {
        draft.type(event.target.value)
        onType?.(event.target.value)
      }}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (!isMultiline || event.key !== 'Enter') draft.onKeyDown(event)
      }}
      slotProps={{
        input: {
          maxLength,
          autoComplete: 'off',
          spellCheck: false,
          'aria-describedby': describedBy,
          ...(takesKeys ? { 'data-takes-keys': '' } : {}),
        },
      }}
    />
  )
}
