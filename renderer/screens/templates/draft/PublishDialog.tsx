import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'

export interface PublishDialogProps {
  readonly name: string
  readonly version: string
  /** How many things the check asks to look at. */
  readonly warnings: number
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before a version is frozen. */
export function PublishDialog({ name, version, warnings, onConfirm, onCancel }: PublishDialogProps) {
  const { t } = useTranslation('templates')
  return (
    <ConfirmDialog
      title={t('publish.title', { name, version })}
      verb={t('publish.verb')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <div>{t('publish.frozen')}</div>
      <div>{t('publish.sheets')}</div>
      {warnings > 0 && <div>{t('publish.warnings', { count: warnings })}</div>}
    </ConfirmDialog>
  )
}
