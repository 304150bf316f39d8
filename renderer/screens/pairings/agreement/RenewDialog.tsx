import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { DateField } from '../../../components/DateField'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { TextField } from '../../../components/TextField'
import { failureOf } from '../../../data/failure'
import { useRenewPairing } from '../../../data/useAgreement'
import type { Pairing } from '../../../data/usePairings'
import { useDateError } from '../../../i18n/useDateError'

export interface RenewDialogProps {
  readonly pairing: Pairing
  /** The year that follows. */
  readonly period: { readonly startsOn: string; readonly endsOn: string }
  readonly onDone: (pairingId: string) => void
  readonly onCancel: () => void
}

/** Asks for the period and the number of the agreement that continues this one. */
export function RenewDialog({ pairing, period, onDone, onCancel }: RenewDialogProps) {
  const { t } = useTranslation('pairings')
  const [given, setGiven] = useState({ ...period, agreementNumber: '' })
  const renew = useRenewPairing()
  const dateError = useDateError()
  const failure = failureOf(renew.error)
  const missing = (['startsOn', 'endsOn'] as const).find((side) => given[side] === '' || dateError.of(side) !== undefined)
  return (
    <ConfirmDialog
      title={t('renew.title')}
      verb={t('renew.open')}
      missing={missing === undefined ? null : t(`field.${missing}`)}
      takesText
      onConfirm={() =>
        renew.mutate(
          { requestId: crypto.randomUUID(), pairingId: pairing.id, ...given },
          { onSuccess: ({ pairingId }) => onDone(pairingId) },
        )
      }
      onCancel={onCancel}
    >
      <div>{t('renew.consequence', { supporter: pairing.supporterName, recipient: pairing.recipientName })}</div>
      {failure !== null && <FailureAlert failure={failure} />}
      {(['startsOn', 'endsOn'] as const).map((side) => (
        <Field key={side} label={t(`field.${side}`)} isMissing={given[side] === ''} error={dateError.of(side)}>
          {(control) => (
            <DateField
              {...control}
              value={given[side]}
              onLeave={(day) => setGiven({ ...given, [side]: day })}
              onRefuse={(text) => dateError.tell(side, text)}
            />
          )}
        </Field>
      ))}
      <Field label={t('field.agreementNumber')}>
        {(control) => (
          <TextField
            {...control}
            takesFocus
            value={given.agreementNumber}
            onType={(agreementNumber) => setGiven({ ...given, agreementNumber })}
            onLeave={(agreementNumber) => setGiven({ ...given, agreementNumber })}
            maxLength={120}
          />
        )}
      </Field>
    </ConfirmDialog>
  )
}
