import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDateError } from '../i18n/useDateError'
import { ConfirmDialog } from './ConfirmDialog'
import { DateField } from './DateField'
import { Field } from './Field'
import { TextField } from './TextField'

export interface EndDialogProps {
  readonly title: string
  readonly verb: string
  /** What the last day is called. */
  readonly dayLabel: string
  readonly consequence: string
  /** The day that is offered. */
  readonly offeredDay: string
  readonly onConfirm: (endsOn: string, reason: string) => void
  readonly onCancel: () => void
}

/** Asks on which day and why something ends before its planned day. */
export function EndDialog({ title, verb, dayLabel, consequence, offeredDay, onConfirm, onCancel }: EndDialogProps) {
  const { t } = useTranslation('common')
  const [endsOn, setEndsOn] = useState(offeredDay)
  const [reason, setReason] = useState('')
  const dateError = useDateError()
  const given = reason.trim()
  // A day that could not be read leaves the earlier one standing: it is not what the person means any more.
  const hasDay = endsOn !== '' && dateError.of('endsOn') === undefined
  return (
    <ConfirmDialog
      title={title}
      verb={verb}
      missing={hasDay ? (given === '' ? t('reason') : null) : dayLabel}
      takesText
      onConfirm={() => onConfirm(endsOn, given)}
      onCancel={onCancel}
    >
      <div>{consequence}</div>
      <Field label={dayLabel} isMissing={endsOn === ''} error={dateError.of('endsOn')}>
        {(control) => (
          <DateField {...control} value={endsOn} onLeave={setEndsOn} onRefuse={(text) => dateError.tell('endsOn', text)} />
        )}
      </Field>
      <Field label={t('reason')} isMissing={given === ''}>
        {(control) => <TextField {...control} takesFocus value={reason} onType={setReason} onLeave={setReason} maxLength={500} />}
      </Field>
    </ConfirmDialog>
  )
}
