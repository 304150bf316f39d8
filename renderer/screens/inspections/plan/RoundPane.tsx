import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../../components/DateField'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { SelectField } from '../../../components/SelectField'
import { SidePane } from '../../../components/SidePane'
import { TextField } from '../../../components/TextField'
import { failureOf } from '../../../data/failure'
import type { Plan, PlanChanges } from '../../../data/usePlan'
import { useLeave } from '../../../hooks/useLeave'
import { useDateError } from '../../../i18n/useDateError'

export interface RoundPaneProps {
  readonly round: Plan['round']
  readonly changes: PlanChanges
  readonly onClose: () => void
}

/** Name, number and period of a round, and whether visits still go into it; each is saved when it is left. */
export function RoundPane({ round, changes: { amendRound }, onClose }: RoundPaneProps) {
  const { t } = useTranslation('plan')
  const dateError = useDateError()
  const failure = failureOf(amendRound.error)
  const save = (changes: Parameters<typeof amendRound.mutate>[0]['changes']) =>
    amendRound.mutate({ requestId: crypto.randomUUID(), inspectionId: round.id, changes })
  useLeave(onClose)
  const day = (field: 'startsOn' | 'endsOn') => (
    <Field label={t(`round.${field}`)} error={dateError.of(field)} help={field === 'endsOn' ? t('round.daysHelp') : undefined}>
      {(control) => (
        <DateField
          {...control}
          value={round[field]}
          onLeave={(date) => date !== '' && save({ [field]: date })}
          onRefuse={(text) => dateError.tell(field, text)}
        />
      )}
    </Field>
  )
  return (
    <SidePane
      widthName="inspections.plan"
      initialWidth={330}
      title={t('round.settings')}
      startsWithKeys
      foot={<Button onClick={onClose}>{t('round.close')}</Button>}
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        {failure !== null && <FailureAlert failure={failure} />}
        <Field label={t('round.name')}>
          {(control) => (
            <TextField
              {...control}
              takesKeys
              value={round.name}
              maxLength={120}
              onLeave={(name) => name !== '' && save({ name })}
            />
          )}
        </Field>
        <Field label={t('round.code')}>
          {(control) => (
            <TextField {...control} value={round.code} maxLength={120} onLeave={(code) => code !== '' && save({ code })} />
          )}
        </Field>
        {day('startsOn')}
        {day('endsOn')}
        <Field label={t('round.state')}>
          {(control) => (
            <SelectField
              {...control}
              value={round.isOpen ? 'open' : 'closed'}
              options={(['open', 'closed'] as const).map((value) => ({ value, label: t(`round.${value}`) }))}
              onPick={(value) => save({ isOpen: value === 'open' })}
            />
          )}
        </Field>
      </div>
    </SidePane>
  )
}
