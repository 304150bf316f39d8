import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '../../components/control'
import { MatchedName } from '../../components/MatchedName'
import { bestMatches } from '../../components/matching'
import type { Person } from '../../data/usePostings'
import { isComposing } from '../../hooks/composition'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'

/** A person of the registry by id, or a new one by the name alone; nobody yet without either. */
export interface ChosenPerson {
  readonly staffId: string
  readonly name: string
}
export const NOBODY: ChosenPerson = { staffId: '', name: '' }

type Option = Pick<Person, 'id' | 'name' | 'searchKeys' | 'organizationId' | 'title'>
const MOST_SHOWN = 30

export interface PersonPickerProps extends FieldControl {
  readonly people: readonly Person[]
  readonly employerOf: (organizationId: string) => string
  readonly value: ChosenPerson
  /** Called with the field, so that the form can lead on. */
  readonly onLeave: (person: ChosenPerson) => void
  readonly takesKeys?: boolean
}

/** Finds a person by name or pinyin while typing; a name nobody has is taken as a new person. Enter takes the marked one. */
export function PersonPicker({
  id,
  describedBy,
  hasError = false,
  people,
  employerOf,
  value,
  onLeave,
  takesKeys = false,
}: PersonPickerProps) {
  const { t } = useTranslation(['postings', 'common'])
  const chosen: Option | null =
    value.name === '' ? null : { id: value.staffId, name: value.name, searchKeys: [], organizationId: '', title: '' }
  return (
    <Autocomplete<Option>
      id={id}
      options={[...people]}
      value={chosen}
      autoHighlight
      openOnFocus
      clearIcon={null}
      popupIcon={<Icon name="down" />}
      openText={t('common:openList')}
      closeText={t('common:closeList')}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => (option.id === '' ? 'new' : option.id)}
      isOptionEqualToValue={(option, one) => option.id === one.id && option.name === one.name}
      filterOptions={(all, { inputValue }) => {
        const typed = inputValue.trim()
        const isKept = typed === value.name
        const found = bestMatches(all, isKept ? '' : typed, MOST_SHOWN)
        const isNew = typed !== '' && !isKept && !found.some(({ name }) => name === typed)
        return isNew ? [...found, { id: '', name: typed, searchKeys: [], organizationId: '', title: '' }] : found
      }}
      onChange={(_event, option) => onLeave(option === null ? NOBODY : { staffId: option.id, name: option.name })}
      onKeyDown={(event) => {
        if (isComposing(event)) Object.assign(event, { defaultMuiPrevented: true })
      }}
      renderOption={({ key, ...item }, option, { inputValue }) => (
        <li key={key} {...item}>
          {option.id === '' ? (
            t('record.newPerson', { name: option.name })
          ) : (
            <>
              <MatchedName name={option.name} searchKeys={option.searchKeys} typed={inputValue} />
              <span style={{ marginLeft: 14, color: colour.ink2 }}>
                {[option.title, employerOf(option.organizationId)].filter((text) => text !== '').join('　')}
              </span>
            </>
          )}
        </li>
      )}
      renderInput={(params) => (
        <OutlinedInput
          {...params.slotProps.input}
          fullWidth
          error={hasError}
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
