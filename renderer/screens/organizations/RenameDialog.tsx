import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useRenameOrganization } from '../../data/useMerge'
import type { Organization } from '../../data/useOrganizations'

export interface RenameDialogProps {
  readonly organization: Organization
  /** Today, the first day of the new name unless another is given. */
  readonly today: string
  readonly onClose: () => void
}

/** Another name from a day on, the old one kept; or a slip of the pen put right. */
export function RenameDialog({ organization, today, onClose }: RenameDialogProps) {
  const { t } = useTranslation(['organizations', 'common'])
  const rename = useRenameOrganization()
  const [name, setName] = useState(organization.name)
  const [since, setSince] = useState(today)
  const [reason, setReason] = useState('')
  const [way, setWay] = useState<'renamed' | 'corrected'>('renamed')
  const isSame = name.trim() === '' || name.trim() === organization.name
  const missing = isSame ? t('rename.name') : since === '' ? t('rename.since') : reason.trim() === '' ? t('common:reason') : null
  const confirm = () =>
    rename.mutate(
      {
        requestId: crypto.randomUUID(),
        id: organization.id,
        name: name.trim(),
        since,
        reason: reason.trim(),
        isCorrection: way === 'corrected',
      },
      { onSuccess: onClose },
    )
  const failure = failureOf(rename.error)
  return (
    <ConfirmDialog
      title={t('rename.title', { name: organization.name })}
      verb={t('rename.verb')}
      missing={missing}
      takesText
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Field label={t('rename.way')}>
        {(control) => (
          <SelectField
            {...control}
            value={way}
            options={(['renamed', 'corrected'] as const).map((value) => ({ value, label: t(`rename.ways.${value}`) }))}
            onPick={setWay}
          />
        )}
      </Field>
      <Field label={t('rename.name')} isMissing={isSame}>
        {(control) => <TextField {...control} takesFocus value={name} onType={setName} onLeave={setName} maxLength={120} />}
      </Field>
      {way === 'renamed' && (
        <Field label={t('rename.since')} isMissing={since === ''}>
          {(control) => <DateField {...control} value={since} onLeave={setSince} />}
        </Field>
      )}
      <Field label={t('common:reason')} isMissing={reason.trim() === ''}>
        {(control) => <TextField {...control} value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
      <div>{t(`rename.consequence.${way}`)}</div>
      {failure !== null && <FailureAlert failure={failure} />}
    </ConfirmDialog>
  )
}
