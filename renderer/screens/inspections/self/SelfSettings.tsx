import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../../components/DateField'
import { Field } from '../../../components/Field'
import { useSettleSelf, type SelfList } from '../../../data/useReview'
import { useDateError } from '../../../i18n/useDateError'

export interface SelfSettingsProps {
  readonly inspectionId: string
  readonly settled: Pick<SelfList, 'dueOn' | 'isBlind'>
}

/** Until when self-assessments are returned, and whether inspectors score without seeing them; saved when changed. */
export function SelfSettings({ inspectionId, settled: { dueOn, isBlind } }: SelfSettingsProps) {
  const { t } = useTranslation('review')
  const settle = useSettleSelf()
  const dateError = useDateError()
  const save = (change: Partial<SelfSettingsProps['settled']>) =>
    settle.mutate({ requestId: crypto.randomUUID(), inspectionId, dueOn, isBlind, ...change })
  return (
    <>
      <div style={{ width: 196 }}>
        <Field label={t('self.due')} labelWidth={72} error={dateError.of('dueOn')}>
          {(control) => (
            <DateField
              {...control}
              value={dueOn ?? ''}
              onRefuse={(text) => dateError.tell('dueOn', text)}
              onLeave={(day) => save({ dueOn: day === '' ? null : day })}
            />
          )}
        </Field>
      </div>
      <FormControlLabel
        control={<Checkbox size="small" checked={isBlind} onChange={(_event, isOn) => save({ isBlind: isOn })} />}
        label={t('self.blind')}
        title={t('self.blindHelp')}
        style={{ whiteSpace: 'nowrap', flex: 'none' }}
      />
    </>
  )
}
