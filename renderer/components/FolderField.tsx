import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useTranslation } from 'react-i18next'
import { Icon } from '../theme/icons'
import type { FieldControl } from './control'

export interface FolderFieldProps extends FieldControl {
  /** The path, for the eye; '' when none is chosen. */
  readonly value: string
  readonly onChoose: () => void
}

/** A folder, chosen in the dialog of the system: paths are never typed into the page. */
export function FolderField({ id, describedBy, hasError = false, value, onChoose }: FolderFieldProps) {
  const { t } = useTranslation('common')
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <OutlinedInput
        id={id}
        fullWidth
        readOnly
        error={hasError}
        value={value}
        slotProps={{ input: { 'aria-describedby': describedBy, title: value } }}
      />
      <Button startIcon={<Icon name="folder" />} onClick={onChoose}>
        {t('choose')}
      </Button>
    </div>
  )
}
