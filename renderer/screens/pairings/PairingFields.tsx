import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { Field } from '../../components/Field'
import { TextField } from '../../components/TextField'
import { toFailure } from '../../data/failure'
import { forgetFailedSave } from '../../data/save-state'
import { useAmendPairing, type Pairing, type PairingChanges } from '../../data/usePairings'
import { failureText } from '../../i18n/failure-text'
import { useDateError } from '../../i18n/useDateError'
import { departmentsOf, departmentsText } from './departments'

type Key = 'startsOn' | 'endsOn' | 'departments' | 'agreementNumber' | 'note'

const LABEL = 72

export interface PairingFieldsProps {
  readonly pairing: Pairing
  readonly isReadOnly: boolean
}

/** Period and agreement of a pair. Each field is saved when it is left; what was refused stays with the reason. */
export function PairingFields({ pairing, isReadOnly }: PairingFieldsProps) {
  const { t } = useTranslation('pairings')
  const amend = useAmendPairing()
  const dateError = useDateError()
  const [refused, setRefused] = useState<Readonly<Partial<Record<Key, string>>>>({})

  const save = (key: Key, changes: PairingChanges) =>
    amend.mutate(
      { requestId: crypto.randomUUID(), id: pairing.id, changes },
      {
        onSuccess: () => setRefused({}),
        onError: (thrown) => setRefused({ [key]: failureText(toFailure(thrown)) }),
      },
    )
  const onTakeBack = () => {
    setRefused({})
    forgetFailedSave()
  }
  const outside = pairing.warnings.includes('PERIOD_OUTSIDE_SCHEME') ? t('warning.outsideScheme') : undefined

  const dateOf = (key: 'startsOn' | 'endsOn', reminder?: string) => (
    <Field label={t(`field.${key}`)} labelWidth={LABEL} error={dateError.of(key) ?? refused[key]} reminder={reminder}>
      {(control) => (
        <DateField
          {...control}
          isReadOnly={isReadOnly}
          onTakeBack={onTakeBack}
          value={pairing[key]}
          onLeave={(date) => {
            // A pairing has both days; an emptied field is no change but a slip.
            if (date !== '') save(key, { [key]: date })
            else dateError.tell(key, '')
          }}
          onRefuse={(text) => dateError.tell(key, text)}
        />
      )}
    </Field>
  )
  return (
    <div data-form="" style={{ display: 'grid', gap: 6, padding: '8px 10px' }}>
      {dateOf('startsOn')}
      {dateOf('endsOn', outside)}
      <Field
        label={t('field.departments')}
        labelWidth={LABEL}
        error={refused.departments}
        help={pairing.departments.length === 0 ? t('allDepartments') : undefined}
      >
        {(control) => (
          <TextField
            {...control}
            isReadOnly={isReadOnly}
            onTakeBack={onTakeBack}
            value={departmentsText(pairing.departments)}
            onLeave={(text) => save('departments', { departments: departmentsOf(text) })}
          />
        )}
      </Field>
      <Field label={t('field.agreementNumber')} labelWidth={LABEL} error={refused.agreementNumber}>
        {(control) => (
          <TextField
            {...control}
            isReadOnly={isReadOnly}
            onTakeBack={onTakeBack}
            value={pairing.agreementNumber}
            onLeave={(agreementNumber) => save('agreementNumber', { agreementNumber })}
            maxLength={120}
          />
        )}
      </Field>
      <Field label={t('field.note')} labelWidth={LABEL} error={refused.note}>
        {(control) => (
          <TextField
            {...control}
            isReadOnly={isReadOnly}
            onTakeBack={onTakeBack}
            value={pairing.note}
            onLeave={(note) => save('note', { note })}
            maxLength={2000}
          />
        )}
      </Field>
    </div>
  )
}
