import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { DateField } from '../../components/DateField'
import { Field } from '../../components/Field'
import { TextField } from '../../components/TextField'
import type { Pairing } from '../../data/usePairings'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { useDateError } from '../../i18n/useDateError'

export interface EndPairingDialogProps {
  readonly pairing: Pairing
  readonly onConfirm: (endsOn: string, reason: string) => void
  readonly onCancel: () => void
}

/** Asks on which day and why a pairing ends before its agreed day. */
export function EndPairingDialog({ pairing, onConfirm, onCancel }: EndPairingDialogProps) {
  const { t } = useTranslation(['pairings', 'common'])
  const { referenceOn } = useOpenWorkspace()
  const [endsOn, setEndsOn] = useState(clamp(referenceOn, pairing.startsOn, pairing.endsOn))
  const [reason, setReason] = useState('')
  const dateError = useDateError()
  const given = reason.trim()
  // A day that could not be read leaves the earlier one standing: it is not what the person means any more.
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
      <div>{t('end.consequence', { supporter: pairing.supporterName, recipient: pairing.recipientName })}</div>
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

const clamp = (day: string, first: string, last: string): string => (day < first ? first : day > last ? last : day)
