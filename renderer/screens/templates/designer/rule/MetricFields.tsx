import { useTranslation } from 'react-i18next'
import { patched, type Patch } from '@core/drafting/patched'
import type { Metric, WhenDenominatorZero } from '@core/scoring/template'
import Checkbox from '@mui/material/Checkbox'
import { SelectField } from '../../../../components/SelectField'
import { Labelled } from '../form-style'
import { readText, showText } from '../values'
import { ValueField } from '../ValueField'

const ZERO = ['exclude', 'zero', 'full'] as const

export interface MetricFieldProps {
  readonly metric: Metric
  readonly onMetric: (metric: Metric) => void
  readonly field: 'label' | 'unit' | 'numerator' | 'denominator'
  readonly label: string
}

/** One name of what is measured; an empty one is none. */
export function MetricField({ metric, onMetric, field, label }: MetricFieldProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <ValueField
          id={id}
          field={`scoring.metric.${field}`}
          value={metric[field] ?? ''}
          format={showText}
          read={readText}
          onLeave={(text) => onMetric(withMetric(metric, { [field]: text === '' ? undefined : text }))}
        />
      )}
    </Labelled>
  )
}

const withMetric = (metric: Metric, patch: Patch<Metric>): Metric => patched(metric, patch)

/** Whether the numerator is part of the denominator. */
export function ShareField({ metric, onMetric }: Omit<MetricFieldProps, 'field' | 'label'>) {
  const { t } = useTranslation('designer')
  return (
    <label style={{ gridColumn: 'span 2', display: 'flex', alignItems: 'center', gap: 6 }}>
      <Checkbox
        size="small"
        checked={metric.share === true}
        onChange={(_event, isOn) => onMetric(withMetric(metric, { share: isOn ? true : undefined }))}
      />
      {t('rule.share')}
    </label>
  )
}

/** What a denominator of 0 means. */
export function ZeroField({
  value,
  onPick,
}: {
  readonly value: WhenDenominatorZero | undefined
  readonly onPick: (value: WhenDenominatorZero) => void
}) {
  const { t } = useTranslation('designer')
  return (
    <Labelled label={t('rule.whenZero')}>
      {(id) => (
        <span data-field="scoring.whenDenominatorZero">
          <SelectField<WhenDenominatorZero | ''>
            id={id}
            value={value ?? ''}
            options={[
              ...(value === undefined ? [{ value: '' as const, label: t('rule.zero.open') }] : []),
              ...ZERO.map((one) => ({ value: one, label: t(`rule.zero.${one}`) })),
            ]}
            onPick={(next) => {
              if (next !== '') onPick(next)
            }}
          />
        </span>
      )}
    </Labelled>
  )
}
