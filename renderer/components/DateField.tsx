import { useFieldDraft } from '../hooks/useFieldDraft'
import { readTypedDate } from '../i18n/read-date'
import type { FieldControl } from './control'
import { TextInput } from './TextInput'

export interface DateFieldProps extends FieldControl {
  /** ISO day or ''. */
  readonly value: string
  /** Called with an ISO day, or '' when the field was emptied. */
  readonly onLeave: (date: string) => void
  /** Called with what was typed when it is no day, and with null when it is one again: the form words the error. */
  readonly onRefuse?: (text: string | null) => void
  readonly isReadOnly?: boolean
  readonly placeholder?: string
}

/** A day as text: 2013-4-1, 2013.4.1 and 20130401 all become 2013-04-01 when the field is left. */
export function DateField({
  id,
  describedBy,
  hasError = false,
  onTakeBack,
  value,
  onLeave,
  onRefuse,
  isReadOnly = false,
  placeholder = '',
}: DateFieldProps) {
  const draft = useFieldDraft(value, onLeave, isoDay, onTakeBack)
  const leave = () => {
    const { kind } = readTypedDate(draft.text)
    onRefuse?.(kind === 'date' || kind === 'empty' ? null : draft.text)
    draft.leave()
  }
  return (
    <TextInput
      id={id}
      value={draft.text}
      placeholder={placeholder}
      readOnly={isReadOnly}
      maxLength={20}
      autoComplete="off"
      aria-invalid={hasError}
      aria-describedby={describedBy}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') onRefuse?.(null)
        draft.onKeyDown(event)
      }}
    />
  )
}

/** The ISO day of what was typed; null when it is none. */
function isoDay(text: string): string | null {
  const read = readTypedDate(text)
  if (read.kind === 'date') return read.date
  return read.kind === 'empty' ? '' : null
}
