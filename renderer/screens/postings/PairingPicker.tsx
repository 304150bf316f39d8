import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '../../components/control'
import { bestMatches } from '../../components/matching'
import { isComposing } from '../../hooks/composition'
import { Icon } from '../../theme/icons'

/** Two organizations that are paired. */
export interface Pair {
  readonly id: string
  readonly supporterId: string
  readonly recipientId: string
  readonly name: string
  readonly searchKeys: readonly string[]
}

const MOST_SHOWN = 40

export interface PairingPickerProps extends FieldControl {
  readonly pairs: readonly Pair[]
  readonly value: Pair | null
  readonly onLeave: (pair: Pair | null) => void
}

/** Finds a pairing by the name or pinyin of either side; Enter takes the marked one. */
export function PairingPicker({ id, describedBy, hasError = false, pairs, value, onLeave }: PairingPickerProps) {
  const { t } = useTranslation(['postings', 'common'])
  return (
    <Autocomplete<Pair>
      id={id}
      options={[...pairs]}
      value={value}
      autoHighlight
      openOnFocus
      clearIcon={null}
      popupIcon={<Icon name="down" />}
      noOptionsText={t('record.noMatch')}
      openText={t('common:openList')}
      closeText={t('common:closeList')}
      getOptionLabel={(pair) => pair.name}
      getOptionKey={(pair) => pair.id}
      isOptionEqualToValue={(pair, chosen) => pair.id === chosen.id}
      filterOptions={(all, { inputValue }) => bestMatches(all, inputValue === value?.name ? '' : inputValue, MOST_SHOWN)}
      onChange={(_event, pair) => onLeave(pair)}
      onKeyDown={(event) => {
        if (isComposing(event)) Object.assign(event, { defaultMuiPrevented: true })
      }}
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
