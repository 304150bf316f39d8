import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { TextField } from '../../components/TextField'
import type { Failure } from '@core/shared/app-error'
import type { Scheme } from '../../data/useScheme'
import { failureText } from '../../i18n/failure-text'
import { useDateError } from '../../i18n/useDateError'

type Frame = Omit<Scheme, 'id'>

export interface SchemeFieldsProps {
  readonly frame: Frame
  readonly failure: Failure | null
  readonly onLeave: (changes: Partial<Frame>) => void
}

/** Name, number and period of a scheme; each is handed over when it is left. */
export function SchemeFields({ frame, failure, onLeave }: SchemeFieldsProps) {
  const { t } = useTranslation('settings')
  const dateError = useDateError()
  const at = failure?.params['at']
  const refused = (field: keyof Frame) => (failure !== null && at === field ? failureText(failure) : undefined)
  const isPlaced = at === 'code' || at === 'endsOn'
  const day = (field: 'startsOn' | 'endsOn') => (
    <Field label={t(`scheme.${field}`)} isMissing={frame[field] === ''} error={dateError.of(field) ?? refused(field)}>
      {(control) => (
        <DateField
          {...control}
          value={frame[field]}
          onLeave={(date) => date !== '' && onLeave({ [field]: date })}
          onRefuse={(text) => dateError.tell(field, text)}
        />
      )}
    </Field>
  )
  return (
    <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
      {failure !== null && !isPlaced && <FailureAlert failure={failure} />}
      <Field label={t('scheme.name')} isMissing={frame.name === ''}>
        {(control) => (
          <TextField {...control} value={frame.name} maxLength={120} onLeave={(name) => name !== '' && onLeave({ name })} />
        )}
      </Field>
      <Field label={t('scheme.code')} isMissing={frame.code === ''} help={t('scheme.codeHelp')} error={refused('code')}>
        {(control) => (
          <TextField {...control} value={frame.code} maxLength={120} onLeave={(code) => code !== '' && onLeave({ code })} />
        )}
      </Field>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 10 }}>
        {day('startsOn')}
        {day('endsOn')}
      </div>
    </div>
  )
}
