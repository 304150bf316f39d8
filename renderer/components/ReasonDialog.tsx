import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './ConfirmDialog'
import { Field } from './Field'
import { TextField } from './TextField'

export interface ReasonDialogProps {
  readonly title: string
  readonly consequence: string
  readonly verb: string
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks before an act that the journal keeps with its reason. */
export function ReasonDialog({ title, consequence, verb, onConfirm, onCancel }: ReasonDialogProps) {
  const { t } = useTranslation('common')
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <ConfirmDialog
      title={title}
      verb={verb}
      missing={given === '' ? t('reason') : null}
      takesText
      onConfirm={() => onConfirm(given)}
      onCancel={onCancel}
    >
      <div>{consequence}</div>
      <Field label={t('reason')} isMissing={given === ''}>
        {(control) => <TextField {...control} takesFocus value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
    </ConfirmDialog>
  )
}
