import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { isComposing } from '../hooks/composition'
import { focusNextField } from '../hooks/next-field'
import { colour } from '../theme/tokens'
import type { FieldControl } from './control'
import { MatchedName } from './MatchedName'
import { bestMatches } from './matching'

export interface Division {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly searchKeys: readonly string[]
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

/**
 * A county or township, by name, code, pinyin or initials. Enter takes the first one found; a code that the list does not
 * hold may be typed, the backend knows more. What leads nowhere stays in the field, marked.
 */
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

  const found = (text: string) => bestMatches(divisions, text.normalize('NFKC').trim(), MOST_SHOWN)

  const take = (text: string): boolean => {
    const [first = ''] = text.normalize('NFKC').trim().split(' ')
    const code = CODE.test(first) ? first : first === '' ? value : found(first)[0]?.code
    setTyped(code === undefined ? text : null)
    if (code !== undefined && code !== value) onLeave(code)
    return code !== undefined
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
      filterOptions={() => found(typed ?? '')}
      onChange={(event, option) => {
        const isTaken = take(typeof option === 'string' ? option : option.code)
        if (isTaken) focusNextField(event.target as HTMLElement)
      }}
      onBlur={() => {
        if (typed !== null) take(typed)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) Object.assign(event, { defaultMuiPrevented: true })
      }}
      renderOption={({ key, ...item }, option) => (
        <li key={key} {...item}>
          <MatchedName name={option.name} searchKeys={option.searchKeys} typed={typed ?? ''} />
          <span style={{ marginLeft: 14, color: colour.ink2 }}>{[option.code, nameOf(option.parent ?? '')].join(' ')}</span>
        </li>
      )}
      renderInput={(params) => (
        <OutlinedInput
          {...params.slotProps.input}
          fullWidth
          error={hasError || (typed !== null && found(typed).length === 0 && !CODE.test(typed.normalize('NFKC').trim()))}
          style={isReadOnly ? { background: colour.panel } : undefined}
          slotProps={{ input: { ...params.slotProps.htmlInput, 'aria-describedby': describedBy } }}
        />
      )}
    />
  )
}
