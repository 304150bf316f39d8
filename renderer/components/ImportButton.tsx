import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { usePlaceActions } from '../hooks/usePlace'
import { Icon } from '../theme/icons'

/** Opens the import of the bureau's own tables over the present place; Esc leads back to it. */
export function ImportButton() {
  const { t } = useTranslation('import')
  const { turn } = usePlaceActions()
  return (
    <Button startIcon={<Icon name="download" />} onClick={() => turn({ task: 'import' })}>
      {t('open')}
    </Button>
  )
}
