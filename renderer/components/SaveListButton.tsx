import Button from '@mui/material/Button'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { usePaneTools } from '../hooks/pane-tools'
import { Icon } from '../theme/icons'

/** Saves a list as a workbook; it stands at the right end of the title of the list's pane. */
export function SaveListButton({ isEmpty, onSave }: { readonly isEmpty: boolean; readonly onSave: () => void }) {
  const { t } = useTranslation('common')
  const tools = usePaneTools()
  if (tools === null) return null
  return createPortal(
    <Button startIcon={<Icon name="download" />} disabled={isEmpty} title={t('saveList.keys')} onClick={onSave}>
      {t('saveList.open')}
    </Button>,
    tools,
  )
}
