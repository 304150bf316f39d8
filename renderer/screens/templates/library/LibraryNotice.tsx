import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'
import { Icon } from '../../../theme/icons'
import type { LibraryActs } from './useLibraryActs'

/** The draft that was removed last, and the way back. */
export function LibraryNotice({ acts: { removed, undoRemoval } }: { readonly acts: LibraryActs }) {
  const { t } = useTranslation('templates')
  if (removed === null) return null
  return (
    <Notice
      kind="done"
      title={t('remove.done', { name: removed.name, version: removed.version })}
      buttons={
        <Button startIcon={<Icon name="undo" />} onClick={() => undoRemoval()}>
          {t('remove.undo')}
        </Button>
      }
    />
  )
}
