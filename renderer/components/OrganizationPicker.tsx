import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../hooks/composition'
import { focusNextField } from '../hooks/next-field'
import { Icon } from '../theme/icons'
import { colour } from '../theme/tokens'
import type { FieldControl } from './control'
import { MatchedName } from './MatchedName'
import { bestMatches } from './matching'

export interface OrganizationOption {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly countyName: string
  readonly searchKeys: readonly string[]
}

export interface OrganizationPickerProps extends FieldControl {
  readonly options: readonly OrganizationOption[]
  /** Id, or '' when none is chosen. */
  readonly value: string
  readonly onLeave: (id: string) => void
  readonly isReadOnly?: boolean
  readonly takesKeys?: boolean
}

const MOST_SHOWN = 40

/** Finds an organization by name, code, pinyin or initials while typing; Enter takes the marked one and goes on. */
export function OrganizationPicker({
  id,
  describedBy,
  hasError = false,
  options,
  value,
  onLeave,
  isReadOnly = false,
  takesKeys = false,
}: OrganizationPickerProps) {
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement>(null)
  /** The name that was chosen before stands in the field, but nobody typed it. */
  const typedOf = (text: string): string => (options.some((option) => option.id === value && option.name === text) ? '' : text)
  return (
    <Autocomplete<OrganizationOption>
      id={id}
      options={[...options]}
      value={options.find((option) => option.id === value) ?? null}
      readOnly={isReadOnly}
      autoHighlight
      openOnFocus
      clearIcon={null}
      popupIcon={<Icon name="down" />}
      noOptionsText={t('noMatch')}
      openText={t('openList')}
      closeText={t('closeList')}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      filterOptions={(all, { inputValue }) => bestMatches(all, typedOf(inputValue), MOST_SHOWN)}
      onChange={(_event, option, reason) => {
        onLeave(option?.id ?? '')
        if (reason === 'selectOption' && input.current !== null) focusNextField(input.current)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) Object.assign(event, { defaultMuiPrevented: true })
      }}
      renderOption={({ key, ...item }, option, { inputValue }) => (
        <li key={key} {...item}>
          <MatchedName name={option.name} searchKeys={option.searchKeys} typed={typedOf(inputValue)} />
          <span style={{ marginLeft: 14, color: colour.ink2 }}>{option.countyName}</span>
        </li>
      )}
      renderInput={(params) => (
        <OutlinedInput
          {...params.slotProps.input}
          fullWidth
          error={hasError}
          inputRef={input}
          style={isReadOnly ? { background: colour.panel } : undefined}
          slotProps={{
            input: {
              ...params.slotProps.htmlInput,
              'aria-describedby': describedBy,
              ...(takesKeys ? { 'data-takes-keys': '' } : {}),
            },
          }}
        />
      )}
    />
  )
}
