import type { ChangeEvent } from 'react'
import { useFieldDraft } from '../hooks/useFieldDraft'
import type { FieldControl } from './control'
import { TextArea, TextInput } from './TextInput'

export interface TextFieldProps extends FieldControl {
  readonly value: string
  /** Called when the field is left with another text, trimmed. */
  readonly onLeave: (text: string) => void
  /** For forms with a main button: called at each change, before the field is left. */
  readonly onType?: (text: string) => void
  readonly placeholder?: string
  readonly maxLength?: number
  readonly isReadOnly?: boolean
  /** Several lines; Enter breaks the line, Tab leaves. */
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
  onTakeBack,
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
  const draft = useFieldDraft(value, onLeave, undefined, onTakeBack)
  const shared = {
    id,
    value: draft.text,
    placeholder,
    maxLength,
    readOnly: isReadOnly,
    autoFocus: takesFocus,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': hasError,
    'aria-describedby': describedBy,
    'data-takes-keys': takesKeys ? '' : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      draft.type(event.target.value)
      onType?.(event.target.value)
    },
    onBlur: draft.leave,
  }
  return lines === undefined || lines === 1 ? (
    <TextInput {...shared} onKeyDown={draft.onKeyDown} />
  ) : (
    <TextArea
      {...shared}
      rows={lines}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') draft.onKeyDown(event)
      }}
    />
  )
}
