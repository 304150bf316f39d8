import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { Field } from '../../../components/Field'
import { TextField } from '../../../components/TextField'
import type { TemplateLine } from '../../../data/useTemplates'
import type { LibraryActs } from './useLibraryActs'

export interface CopyDialogProps {
  readonly version: TemplateLine
  readonly acts: LibraryActs
  readonly onClose: () => void
}

/** A sheet of a kind that is not edited here is copied as it stands, and the copy is published at once. */
export function CopyDialog({ version, acts, onClose }: CopyDialogProps) {
  const { t } = useTranslation('templates')
  const [as, setAs] = useState({ id: `${version.id}-2`, version: '1.0', name: version.name })
  const labels = { name: t('start.name'), id: t('compare.field.id'), version: t('facts.version') }
  const given = { id: as.id.trim(), version: as.version.trim(), name: as.name.trim() }
  const open = (['name', 'id', 'version'] as const).filter((field) => given[field] === '')
  return (
    <ConfirmDialog
      title={t('copyDialog.title', { name: version.name })}
      verb={t('copyDialog.verb')}
      missing={open.length === 0 ? null : open.map((field) => labels[field]).join(t('comma'))}
      takesText
      onConfirm={() => {
        onClose()
        acts.copy(version, given)
      }}
      onCancel={onClose}
    >
      <div>{t('copyDialog.consequence')}</div>
      {(['name', 'id', 'version'] as const).map((field) => (
        <Field key={field} label={labels[field]} isMissing={given[field] === ''}>
          {(control) => (
            <TextField
              {...control}
              takesFocus={field === 'name'}
              value={as[field]}
              onType={(text) => setAs({ ...as, [field]: text })}
              onLeave={(text) => setAs({ ...as, [field]: text })}
              maxLength={field === 'name' ? 200 : 80}
            />
          )}
        </Field>
      ))}
    </ConfirmDialog>
  )
}
