import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Icon } from '../theme/icons'
import type { FieldControl } from './control'
import { TextInput } from './TextInput'

export interface FolderFieldProps extends FieldControl {
  /** The path, for the eye; '' when none is chosen. */
  readonly value: string
  /** Said while none is chosen. */
  readonly placeholder?: string
  readonly onChoose: () => void
}

/** A folder, chosen in the dialog of the system: paths are never typed into the page. */
export function FolderField({ id, describedBy, hasError = false, value, placeholder = '', onChoose }: FolderFieldProps) {
  const { t } = useTranslation('common')
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <TextInput
        id={id}
        readOnly
        value={value}
        placeholder={placeholder}
        title={value}
        aria-invalid={hasError}
        aria-describedby={describedBy}
      />
      <Button startIcon={<Icon name="folder" />} style={{ flex: 'none' }} onClick={onChoose}>
        {t('choose')}
      </Button>
    </div>
  )
}
