import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { DateField } from '../../components/DateField'
import { Field } from '../../components/Field'
import { TextField } from '../../components/TextField'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { useDateError } from '../../i18n/useDateError'
import type { PostingLine } from './posting-columns'

export interface EndPostingDialogProps {
  readonly posting: PostingLine
  readonly onConfirm: (endsOn: string, reason: string) => void
  readonly onCancel: () => void
}

/** Asks on which day and why a posting ends before its planned day. */
export function EndPostingDialog({ posting, onConfirm, onCancel }: EndPostingDialogProps) {
  const { t } = useTranslation(['postings', 'common'])
  const { referenceOn } = useOpenWorkspace()
  const [endsOn, setEndsOn] = useState(referenceOn < posting.startsOn ? posting.startsOn : referenceOn)
  const [reason, setReason] = useState('')
  const dateError = useDateError()
  const given = reason.trim()
  const hasDay = endsOn !== '' && dateError.of('endsOn') === undefined
  return (
    <ConfirmDialog
      title={t('end.title')}
      verb={t('end.verb')}
      missing={hasDay ? (given === '' ? t('common:reason') : null) : t('end.day')}
      takesText
      onConfirm={() => onConfirm(endsOn, given)}
      onCancel={onCancel}
    >
      <div>{t('end.consequence', { name: posting.staffName, recipient: posting.recipientName })}</div>
      <Field label={t('end.day')} isMissing={endsOn === ''} error={dateError.of('endsOn')}>
        {(control) => (
          <DateField {...control} value={endsOn} onLeave={setEndsOn} onRefuse={(text) => dateError.tell('endsOn', text)} />
        )}
      </Field>
      <Field label={t('common:reason')} isMissing={given === ''}>
        {(control) => <TextField {...control} takesFocus value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
    </ConfirmDialog>
  )
}
