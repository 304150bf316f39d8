import Autocomplete from '@mui/material/Autocomplete'
import InputBase from '@mui/material/InputBase'
import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../hooks/composition'
import { useKey } from '../hooks/useKey'
import { Icon } from '../theme/icons'
import { colour } from '../theme/tokens'
import { MatchedName } from './MatchedName'
import { bestMatches } from './matching'
import type { OrganizationOption } from './OrganizationPicker'

const Box = styled('div')({
  WebkitAppRegion: 'no-drag',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: 268,
  height: 26,
  padding: '0 4px 0 8px',
  border: `1px solid ${colour.lineOnTitle}`,
  borderRadius: 3,
  color: colour.onTitle,
  background: 'rgba(255,255,255,.07)',
  '&:focus-within': { outline: `2px solid ${colour.halo}`, outlineOffset: 1 },
  '& input': { color: '#FFFFFF', padding: 0, height: 24 },
  '& input:focus-visible': { outline: 'none', boxShadow: 'none' },
  '& ::placeholder': { color: `${colour.onTitle} !important` },
  '& kbd': {
    flex: 'none',
    border: `1px solid ${colour.lineOnTitle}`,
    borderRadius: 3,
    padding: '0 5px',
    font: 'inherit',
    lineHeight: '18px',
  },
})

const KEY = 'Ctrl+K'

export interface OrganizationSearchProps {
  readonly options: readonly OrganizationOption[]
  readonly onFound: (id: string) => void
}

/** Ctrl+K: finds an organization from anywhere by name, code, pinyin or initials, and goes there. */
export function OrganizationSearch({ options, onFound }: OrganizationSearchProps) {
  const { t } = useTranslation('shell')
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  useKey('Ctrl+k', () => {
    input.current?.focus()
    input.current?.select()
    return true
  })
  return (
    <Autocomplete<OrganizationOption>
      options={[...options]}
      value={null}
      inputValue={typed}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'reset') setTyped(text)
      }}
      open={typed.trim() !== ''}
      forcePopupIcon={false}
      autoHighlight
      clearOnBlur
      noOptionsText={t('search.none')}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.id}
      filterOptions={(all, state) => bestMatches(all, state.inputValue, 12)}
      onBlur={() => setTyped('')}
      onChange={(_event, option) => {
        if (option === null) return
        setTyped('')
        onFound(option.id)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) Object.assign(event, { defaultMuiPrevented: true })
        else if (event.key === 'Escape') {
          setTyped('')
          input.current?.blur()
        }
      }}
      renderOption={({ key, ...item }, option) => (
        <li key={key} {...item}>
          <MatchedName name={option.name} searchKeys={option.searchKeys} typed={typed} />
          <span style={{ marginLeft: 14, color: colour.ink2 }}>{option.countyName}</span>
        </li>
      )}
      renderInput={(params) => (
        <Box ref={params.slotProps.input.ref}>
          <Icon name="search" />
          <InputBase
            fullWidth
            placeholder={t('search.name')}
            inputRef={input}
            slotProps={{ input: { ...params.slotProps.htmlInput, 'aria-label': t('search.name'), spellCheck: false } }}
          />
          <kbd>{KEY}</kbd>
        </Box>
      )}
    />
  )
}
