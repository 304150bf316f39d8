import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import type { KeyboardEvent } from 'react'
import { isComposing } from '../hooks/composition'
import { focusNextField } from '../hooks/next-field'
import { labelIdOf, type FieldControl } from './control'

export interface SelectFieldProps<Value extends string> extends Partial<FieldControl> {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onPick: (value: Value) => void
  /** Name for readers where no label stands beside it. */
  readonly name?: string
  readonly width?: number
  readonly isReadOnly?: boolean
}

/** In a form Enter moves on, as in every other field, before the list of choices takes it for itself. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.altKey && !event.shiftKey && !isComposing(event)
  if (!isPlainEnter || event.currentTarget.closest('[data-form]') === null) return
  event.preventDefault()
  event.stopPropagation()
  focusNextField(event.currentTarget)
}

/** One of a few. Space or Alt+↓ opens the list. */
export function SelectField<Value extends string>({
  id,
  describedBy,
  hasError = false,
  value,
  options,
  onPick,
  name,
  width,
  isReadOnly = false,
}: SelectFieldProps<Value>) {
  return (
    <Select<Value>
      fullWidth={width === undefined}
      style={width === undefined ? undefined : { width }}
      displayEmpty
      disabled={isReadOnly}
      error={hasError}
      value={value}
      onChange={(event) => onPick(event.target.value as Value)}
      {...(id === undefined ? {} : { labelId: labelIdOf(id) })}
      SelectDisplayProps={{
        onKeyDownCapture: moveOn,
        ...(id === undefined ? {} : { id, 'aria-labelledby': labelIdOf(id) }), // a label alone names no list of choices
        ...(name === undefined ? {} : { 'aria-label': name }),
      }}
      inputProps={{ 'aria-describedby': describedBy }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </Select>
  )
}
