import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice'
import { Icon } from '../../../theme/icons'
import type { LibraryActs, MovedVersion } from './useLibraryActs'

export interface LibraryNoticeProps {
  readonly acts: LibraryActs
  /** Leads to a version in the list where it stands now. */
  readonly onShow: (version: MovedVersion) => void
}

/** What was done last: the draft that was removed, with the way back; the version that stands elsewhere now; the file written. */
export function LibraryNotice({ acts: { removed, undoRemoval, moved, exported }, onShow }: LibraryNoticeProps) {
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
      {moved !== null && (
        <Notice
          kind="done"
          title={t(`moved.${moved.state}`, { name: moved.name, version: moved.version })}
          buttons={<Button onClick={() => onShow(moved)}>{t('moved.show')}</Button>}
        />
      )}
      {exported !== null && <Notice kind="done" title={t('export.done', { file: exported })} />}
    </>
  )
}
