import { TextInput } from './TextInput'
import { useFieldDraft } from '../hooks/useFieldDraft'

export interface CellInputProps {
  /** Name for readers: the head of its column stands elsewhere. */
  readonly name: string
  readonly value: string
  readonly onLeave: (text: string) => void
  /** The form that is kept; null = it cannot be, and the cell stays red with what was typed. */
  readonly normalise?: (text: string) => string | null
  readonly align?: 'right'
  readonly maxLength?: number
  readonly placeholder?: string
  readonly takesKeys?: boolean
  readonly isReadOnly?: boolean
  /** The first cell of its line, which a new line is begun in. */
  readonly beginsLine?: boolean
}

const plain = (text: string): string => text.trim()

/** One cell of a small table that is typed into: Enter goes on, Esc gives the old value back, saved when it is left. */
export function CellInput({
  name,
  value,
  onLeave,
  normalise = plain,
  align,
  maxLength,
  placeholder,
  takesKeys = false,
  isReadOnly = false,
  beginsLine = false,
}: CellInputProps) {
  const draft = useFieldDraft(value, onLeave, normalise)
  return (
    <TextInput
      value={draft.text}
      aria-label={name}
      aria-invalid={normalise(draft.text) === null}
      maxLength={maxLength}
      readOnly={isReadOnly}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      data-ref={beginsLine ? '' : undefined}
      data-takes-keys={takesKeys ? '' : undefined}
      style={{ height: 28, padding: '0 5px', ...(align === undefined ? {} : { textAlign: align }) }}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.leave}
      onKeyDown={draft.onKeyDown}
    />
  )
}
