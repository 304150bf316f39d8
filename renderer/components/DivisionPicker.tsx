import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { isComposing } from '../hooks/composition'
import { focusNextField } from '../hooks/next-field'
import { colour } from '../theme/tokens'
import type { FieldControl } from './control'

export interface Division {
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

export interface DivisionPickerProps extends FieldControl {
  readonly divisions: readonly Division[]
  /** Code of 6 or 9 digits, or ''. */
  readonly value: string
  readonly onLeave: (code: string) => void
  readonly isReadOnly?: boolean
}

const MOST_SHOWN = 60
const CODE = /^(\d{6}|\d{9})$/

/** A county or township, by name or code; a code that the list does not hold may be typed, the backend knows more. */
export function DivisionPicker({
  id,
  describedBy,
  hasError = false,
  divisions,
  value,
  onLeave,
  isReadOnly = false,
}: DivisionPickerProps) {
  const nameOf = (code: string): string => divisions.find((division) => division.code === code)?.name ?? ''
  const labelOf = (code: string): string => [code, nameOf(code)].filter((part) => part !== '').join(' ')
  const [typed, setTyped] = useState<string | null>(null)

  const take = (text: string) => {
    const [code = ''] = text.normalize('NFKC').trim().split(' ')
    setTyped(null)
    if (CODE.test(code) && code !== value) onLeave(code)
  }
  return (
    <Autocomplete<Division, false, true, true>
      freeSolo
      autoHighlight
      disableClearable
      forcePopupIcon={false}
      id={id}
      readOnly={isReadOnly}
      options={[...divisions]}
      value={labelOf(value)}
      inputValue={typed ?? labelOf(value)}
      onInputChange={(_event, text, reason) => {
        if (reason === 'input') setTyped(text)
      }}
      getOptionLabel={(option) => (typeof option === 'string' ? option : labelOf(option.code))}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.code)}
      filterOptions={(all) => {
        const wanted = (typed ?? '').normalize('NFKC').trim()
        return all.filter((one) => one.code.startsWith(wanted) || one.name.includes(wanted)).slice(0, MOST_SHOWN)
      }}
      onChange={(event, option) => {
        take(typeof option === 'string' ? option : option.code)
        focusNextField(event.target as HTMLElement)
      }}
      onBlur={() => {
        if (typed !== null) take(typed)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) Object.assign(event, { defaultMuiPrevented: true })
      }}
      renderOption={({ key, ...item }, option) => (
        <li key={key} {...item}>
          <span>{option.name}</span>
          <span style={{ marginLeft: 14, color: colour.ink2 }}>{[option.code, nameOf(option.parent ?? '')].join(' ')}</span>
        </li>
      )}
      renderInput={(params) => (
        <OutlinedInput
          {...params.slotProps.input}
          fullWidth
          error={hasError}
          slotProps={{ input: { ...params.slotProps.htmlInput, 'aria-describedby': describedBy } }}
        />
      )}
    />
  )
}
