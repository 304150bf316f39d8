import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../hooks/composition'
import { focusNextField } from '../hooks/next-field'
import { Icon } from '../theme/icons'
import { colour } from '../theme/tokens'
import type { FieldControl } from './control'

export interface WordPickerProps extends FieldControl {
  /** Words offered, in their order. */
  readonly words: readonly string[]
  /** '' = not known. */
  readonly value: string
  readonly onLeave: (word: string) => void
  readonly maxLength: number
  readonly isReadOnly?: boolean
}

/** A word of the list, or any other: what is typed and not on the list is offered as it stands. Emptied it is not known. */
export function WordPicker({
  id,
  describedBy,
  hasError = false,
  words,
  value,
  onLeave,
  maxLength,
  isReadOnly = false,
}: WordPickerProps) {
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement>(null)
  return (
    <Autocomplete<string>
      id={id}
      options={value === '' || words.includes(value) ? [...words] : [...words, value]}
      value={value === '' ? null : value}
      readOnly={isReadOnly}
      autoHighlight
      openOnFocus
      clearIcon={null}
      popupIcon={<Icon name="down" />}
      openText={t('openList')}
      closeText={t('closeList')}
      filterOptions={(all, { inputValue }) => {
        const typed = inputValue.trim()
        const found = typed === value ? all : all.filter((word) => word.includes(typed))
        return typed === '' || all.includes(typed) ? found : [...found, typed]
      }}
      onChange={(_event, word, reason) => {
        onLeave(word ?? '')
        if (reason === 'selectOption' && input.current !== null) focusNextField(input.current)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) Object.assign(event, { defaultMuiPrevented: true })
      }}
      renderOption={({ key, ...item }, word) => (
        <li key={key} {...item}>
          {words.includes(word) || word === value ? word : t('takeWord', { word })}
        </li>
      )}
      renderInput={(params) => (
        <OutlinedInput
          {...params.slotProps.input}
          fullWidth
          error={hasError}
          inputRef={input}
          style={isReadOnly ? { background: colour.panel } : undefined}
          slotProps={{ input: { ...params.slotProps.htmlInput, maxLength, 'aria-describedby': describedBy } }}
        />
      )}
    />
  )
}
