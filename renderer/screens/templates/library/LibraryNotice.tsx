import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'
import { Icon } from '../../../theme/icons'
import type { LibraryActs } from './useLibraryActs'

/** What was done last: the draft that was removed, with the way back; the file that was written. */
export function LibraryNotice({ acts: { removed, undoRemoval, exported } }: { readonly acts: LibraryActs }) {
  const { t } = useTranslation('templates')
  return (
    <>
      {removed !== null && (
        <Notice
          kind="done"
          title={t('remove.done', { name: removed.name, version: removed.version })}
          buttons={
            <Button startIcon={<Icon name="undo" />} onClick={() => undoRemoval()}>
              {t('remove.undo')}
            </Button>
          }
        />
      )}
      {exported !== null && <Notice kind="done" title={t('export.done', { file: exported })} />}
    </>
  )
}
